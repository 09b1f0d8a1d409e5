import type { GridFocus } from '../../server/grid-protocol';
import type { TableFocus } from '../../server/protocol';
import type { PreviewState, ViewName } from '../preview/messages';
import {
  plainGrid,
  type GridSettings,
  type SavedPage,
  type SavedView,
  type Scroll,
} from '../preview/saved-page';

/** Where the cursor is in what a view shows. */
export type Focus = TableFocus | GridFocus;

/** How the page moves when it shows a state. */
export type Movement = { kind: 'stay' } | { kind: 'scroll'; to: Scroll } | { kind: 'focus'; focus: Focus };

/** A view as it was last seen. */
interface SeenView extends SavedView {
  focus?: Focus | undefined;
}

/** What the page shows, and how it gets there. */
export interface PageState {
  shown?: PreviewState;
  movement: Movement;
  /** How each view was left. */
  views: Partial<Record<ViewName, SeenView>>;
  grid: GridSettings;
}

const stay: Movement = { kind: 'stay' };
const top: Scroll = { top: 0, left: 0 };

/** The page before the extension has said anything. */
export const emptyPage: PageState = { movement: stay, views: {}, grid: plainGrid };

/** The page as it was kept, before the extension has said anything. */
export function restoredPage(saved: SavedPage | undefined): PageState {
  return saved ? { ...emptyPage, views: saved.views, grid: saved.grid } : emptyPage;
}

/**
 * The page's state after the extension sent one. Typing leaves the page where it is. It moves when the cursor came to
 * another level, criterion or cell; it starts at the top of another thing, and where it was left in one that it had.
 */
export function receive(before: PageState, state: PreviewState): PageState {
  const of = shownIn(state);
  if (of === undefined) return { ...before, shown: state, movement: stay };
  const left = before.views[state.tab];
  const known = left?.of === of ? left : undefined;
  const view: SeenView = { of, focus: focusOf(state), scroll: known?.scroll ?? top };
  const movement = movementTo(before, state, view, known);
  return { ...before, shown: state, movement, views: { ...before.views, [state.tab]: view } };
}

function movementTo(
  { shown }: PageState,
  state: PreviewState,
  { focus, scroll }: SeenView,
  known: SeenView | undefined,
): Movement {
  // What was kept over a restart does not tell where the cursor was, and is as it was left.
  const isFocused = known && (shown === undefined || sameFocus(focus, known.focus));
  const follows = state.scrollWithCursor || state.opened !== undefined;
  if (focus && follows && !isFocused) return { kind: 'focus', focus };
  if (known) return shown && isIn(shown, state) ? stay : { kind: 'scroll', to: scroll };
  return shown ? { kind: 'scroll', to: top } : stay;
}

/** The page after its user has scrolled what it shows. */
export function scrolled(page: PageState, scroll: Scroll): PageState {
  const { shown, views } = page;
  const view = shown && views[shown.tab];
  if (!view || shownIn(shown) !== view.of) return page;
  return { ...page, views: { ...views, [shown.tab]: { ...view, scroll } } };
}

/** What to keep for the time that the page is hidden. */
export function savedPage({ shown, views, grid }: PageState): SavedPage {
  return {
    grid,
    views: Object.fromEntries(
      Object.entries(views).map(([name, { of, scroll }]) => [name, { of, scroll }] as const),
    ),
    locked: shown?.locked ?? false,
    ...(shown ? { tab: shown.tab } : {}),
    ...(shown?.subject ? { subject: shown.subject } : {}),
    ...(shown?.opened ? { opened: shown.opened } : {}),
  };
}

/** What a state shows, so that it can be told from another; undefined where that is words. */
function shownIn({ view }: PreviewState): string | undefined {
  switch (view.kind) {
    case 'table':
      return view.table.track.id;
    case 'grid':
      return view.grids.map(({ id }) => id).join(' ');
    case 'notice':
      return undefined;
  }
}

function isIn(one: PreviewState, other: PreviewState): boolean {
  return one.tab === other.tab && shownIn(one) === shownIn(other);
}

function focusOf({ view }: PreviewState): Focus | undefined {
  if (view.kind === 'table') return view.table.focus;
  return view.kind === 'grid' ? view.grids[0]?.focus : undefined;
}

function sameFocus(one: Focus | undefined, other: Focus | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
