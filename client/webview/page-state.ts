import type { Draft } from '../preview/draft';
import type { Opened, PreviewState } from '../preview/messages';
import type { KnownFixes, Problem } from '../preview/problem';
import type { Note } from './edits/editing';
import type { SavedPage, SavedView, Scroll } from '../preview/saved-page';
import { plainSettings, viewOf, type Settings, type ViewName } from '../preview/views';

/** How the page moves when it shows a state. */
export type Movement = { kind: 'stay' } | { kind: 'scroll'; to: Scroll } | { kind: 'focus' };

/** A view as it was last seen. */
interface SeenView extends SavedView {
  /** Where the cursor was in it. */
  focus?: object | undefined;
}

/** What the page shows, and how it gets there. */
export interface PageState {
  shown?: PreviewState;
  movement: Movement;
  /** How each view was left. */
  views: Partial<Record<ViewName, SeenView>>;
  settings: Settings;
  /** The problems in what is shown. */
  problems: readonly Problem[];
  /** What is known to mend some of them. */
  known: readonly KnownFixes[];
  /** Whether the text can be changed from the picture. */
  editing: boolean;
  /** The texts that are being changed in place, the one that was begun last at the end. */
  drafts: readonly Draft[];
  /** What is told of the last edit. */
  note?: Note | undefined;
}

const stay: Movement = { kind: 'stay' };
const top: Scroll = { top: 0, left: 0 };

/** The page before the extension has said anything. */
export const emptyPage: PageState = {
  movement: stay,
  views: {},
  settings: plainSettings,
  problems: [],
  known: [],
  editing: false,
  drafts: [],
};

/** The page as it was kept, before the extension has said anything. */
export function restoredPage(saved: SavedPage | undefined): PageState {
  if (!saved) return emptyPage;
  const { views, settings, editing, drafts = [] } = saved;
  return { ...emptyPage, views, settings, editing: editing === true, drafts };
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
  if (focus && follows && !isFocused) return { kind: 'focus' };
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

/** The page when something is opened in it: two levels side by side give way to all, where it is none of them. */
export function opening(page: PageState, opened: Opened): PageState {
  const level = 'track' in opened ? opened.level : undefined;
  const { track } = page.settings;
  if (level === undefined || track.compared.length < 2 || track.compared.includes(level)) return page;
  return { ...page, settings: { ...page.settings, track: { ...track, compared: [] } } };
}

/** What to keep for the time that the page is hidden. */
export function savedPage({ shown, views, settings, editing, drafts }: PageState): SavedPage {
  const unsaved = drafts.filter(({ isSaved }) => isSaved !== true);
  return {
    ...(editing ? { editing } : {}),
    ...(unsaved.length > 0 ? { drafts: unsaved } : {}),
    settings,
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
function shownIn({ tab, view }: PreviewState): string | undefined {
  return view.kind === 'notice' ? undefined : viewOf(tab).key(view);
}

function isIn(one: PreviewState, other: PreviewState): boolean {
  return one.tab === other.tab && shownIn(one) === shownIn(other);
}

function focusOf({ tab, view }: PreviewState): object | undefined {
  return view.kind === 'notice' ? undefined : viewOf(tab).focus(view);
}

function sameFocus(one: object | undefined, other: object | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
