import type { TableFocus } from '../../server/protocol';
import type { PreviewState, SavedPage, Scroll } from '../preview/messages';

/** How the page moves when it shows a state. */
export type Movement =
  { kind: 'stay' } | { kind: 'scroll'; to: Scroll } | { kind: 'focus'; focus: TableFocus };

/** What the page shows, and how it gets there. */
export interface PageState {
  shown?: PreviewState;
  movement: Movement;
}

const stay: Movement = { kind: 'stay' };

/** The page before the extension has said anything. */
export const emptyPage: PageState = { movement: stay };

/**
 * The page's state after the extension sent one. Typing leaves the page where it is. It moves when the cursor came to
 * another level or criterion; it starts at the top of another track, and where it was left in one that it had.
 *
 * @param saved what the page kept before it was last hidden, where nothing has been shown since
 */
export function receive(before: PageState, state: PreviewState, saved?: SavedPage): PageState {
  const track = trackOf(state);
  const trackBefore = before.shown && trackOf(before.shown);
  if (!before.shown && saved && saved.track === track) {
    return { shown: state, movement: { kind: 'scroll', to: saved.scroll } };
  }
  const focus = focusOf(state);
  if (focus && state.scrollWithCursor) {
    const moved = track !== trackBefore || !sameFocus(focus, before.shown && focusOf(before.shown));
    if (moved) return { shown: state, movement: { kind: 'focus', focus } };
  }
  if (before.shown && track !== trackBefore) {
    return { shown: state, movement: { kind: 'scroll', to: { top: 0, left: 0 } } };
  }
  return { shown: state, movement: stay };
}

/** What to keep for the time that the page is hidden. */
export function savedPage({ shown }: PageState, scroll: Scroll): SavedPage {
  const track = shown && trackOf(shown);
  return {
    scroll,
    ...(shown?.subject ? { subject: shown.subject } : {}),
    ...(track === undefined ? {} : { track }),
  };
}

function trackOf({ view }: PreviewState): string | undefined {
  return view.kind === 'table' ? view.table.track.id : undefined;
}

function focusOf({ view }: PreviewState): TableFocus | undefined {
  return view.kind === 'table' ? view.table.focus : undefined;
}

function sameFocus(one: TableFocus, other: TableFocus | undefined): boolean {
  return one.level === other?.level && one.criterion === other.criterion;
}
