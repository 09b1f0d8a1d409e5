import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PictureAsk } from '../../../server/edit-protocol';
import { placePopover } from '../popover-place';
import type { Choice } from './asks';

interface AskMenuProps {
  /** What it is about, for those who do not see where it stands. */
  label: string;
  groups: readonly (readonly Choice[])[];
  /** The cell that it belongs to. */
  anchor: HTMLElement;
  choose: (ask: PictureAsk) => void;
  /** @param toCell whether the focus goes back to the cell */
  close: (toCell: boolean) => void;
}

/** All that a position can say of a track, as a menu beside the cell. */
export function AskMenu({ label, groups, anchor, choose, close }: AskMenuProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = ref.current;
    if (!menu) return;
    const unplace = placePopover(anchor, menu);
    const items = itemsOf(menu);
    (items.find((item) => item.getAttribute('aria-checked') === 'true') ?? items[0])?.focus();
    return unplace;
  }, [anchor]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const menu = ref.current;
    if (!menu) return;
    if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else if (!step(itemsOf(menu), event.key)) return;
    // What is done here is not for VS Code, too.
    event.stopPropagation();
    event.preventDefault();
  };
  return (
    <div
      ref={ref}
      role="menu"
      class="ask-menu"
      aria-label={label}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !ref.current?.contains(relatedTarget)) close(false);
      }}
    >
      {groups.map((group, index) => (
        <div key={index} role="group" class="ask-group">
          {group.map(({ ask, words, role, isChecked }) => (
            <button
              key={words}
              type="button"
              role={role === 'radio' ? 'menuitemradio' : 'menuitemcheckbox'}
              aria-checked={isChecked}
              class="ask-choice"
              tabIndex={-1}
              onClick={() => choose(ask)}
            >
              <span class="tick" aria-hidden="true" />
              {words}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('.ask-choice')];
}

/** Moves the focus by a key; false for one that moves it nowhere. */
function step(items: readonly HTMLElement[], key: string): boolean {
  const at = items.findIndex((item) => item === document.activeElement);
  const places: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const next = Object.hasOwn(places, key) ? items[places[key] ?? 0] : undefined;
  next?.focus();
  return next !== undefined;
}
