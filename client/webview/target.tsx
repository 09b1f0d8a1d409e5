import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Location } from '../../server/protocol';
import { LinesContext } from './lines-context';
import { SurroundingsContext } from './surroundings';

/** The id of the words that say what a target does; the page has them once. */
export const targetHintId = 'target-hint';

interface TargetProps {
  source: Location;
  /** The id of the element that names the target to a screen reader. */
  labelledBy: string;
  /** The id of the words that say what it does, where that is something else. */
  hintId?: string | undefined;
  class?: string;
  /** Whether the cursor is in what the target shows. */
  current?: boolean | undefined;
  /** What it does when it is clicked with Ctrl or ⌘, in place of leading to the text. */
  onChoose?: () => void;
  children: ComponentChildren;
}

/** A part of the table that leads to its line in the text: by a click, or by Enter or Space when it has the focus. */
export function Target({
  source,
  labelledBy,
  hintId,
  class: kind = '',
  current,
  onChoose,
  children,
}: TargetProps) {
  const { goTo } = useContext(SurroundingsContext);
  const isOnLine = useContext(LinesContext) === source.uri;
  const follow = ({ ctrlKey, metaKey }: MouseEvent | KeyboardEvent): void => {
    if (onChoose && (ctrlKey || metaKey)) onChoose();
    else goTo(source);
  };
  return (
    <div
      class={`target ${kind}`}
      dir="auto"
      // Not a button, since links and references may stand in it.
      role="group"
      tabIndex={0}
      aria-labelledby={labelledBy}
      aria-describedby={hintId ?? targetHintId}
      aria-current={current ? 'location' : undefined}
      data-line={isOnLine ? source.range.start.line : undefined}
      onClick={(event) => {
        // Selecting text ends in a click, too.
        if (document.getSelection()?.isCollapsed !== false) follow(event);
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        follow(event);
      }}
    >
      {children}
    </div>
  );
}
