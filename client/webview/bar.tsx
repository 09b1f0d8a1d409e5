import { useContext } from 'preact/hooks';
import { viewNames, viewOf, type ViewName } from '../preview/views';
import { EditToggle } from './edits/edit-toggle';
import { SurroundingsContext } from './surroundings';

/** The id of a view's tab, which names the panel under it. */
export function tabId(view: ViewName): string {
  return `tab-${view}`;
}

/** The id of the panel under the tabs. */
export const panelId = 'panel';

interface BarProps {
  tab: ViewName;
  locked: boolean;
  /** Whether the view is one that can be changed. */
  canEdit: boolean;
}

/** The tabs, what turns editing on, and the lock by which the preview stays on what it shows. */
export function Bar({ tab, locked, canEdit }: BarProps) {
  const { select, lock } = useContext(SurroundingsContext);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = tabAfter(tab, event.key);
    if (next === undefined) return;
    event.preventDefault();
    select(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div class="bar">
      <div role="tablist" aria-label="Views" class="tabs" onKeyDown={onKeyDown}>
        {viewNames.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={tabId(name)}
            class="tab"
            aria-selected={name === tab}
            aria-controls={panelId}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => select(name)}
          >
            {viewOf(name).tab}
          </button>
        ))}
      </div>
      {canEdit && <EditToggle />}
      <button
        type="button"
        class="lock"
        aria-pressed={locked}
        title={locked ? 'Follow the cursor again' : 'Stay on this, whatever the cursor does'}
        onClick={() => lock(!locked)}
      >
        <LockIcon closed={locked} />
        <span class="lock-words">{locked ? 'Locked' : 'Lock'}</span>
      </button>
    </div>
  );
}

/** The tab that a key leads to; undefined for a key that leads to none. */
function tabAfter(tab: ViewName, key: string): ViewName | undefined {
  const place = viewNames.indexOf(tab);
  const count = viewNames.length;
  switch (key) {
    case 'ArrowLeft':
      return viewNames[(place + count - 1) % count];
    case 'ArrowRight':
      return viewNames[(place + 1) % count];
    case 'Home':
      return viewNames[0];
    case 'End':
      return viewNames.at(-1);
    default:
      return undefined;
  }
}

function LockIcon({ closed }: { closed: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
      <rect x="3.5" y="7.5" width="9" height="6" rx="1" fill={closed ? 'currentColor' : 'none'} />
      <path d={closed ? 'M5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2' : 'M5.5 7.5v-3a2.5 2.5 0 0 1 5-.3'} />
    </svg>
  );
}
