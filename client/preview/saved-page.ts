/**
 * What VS Code keeps for the page while it is hidden, and over a restart. Written by the page, and read by both ends.
 */
import { readDrafts, type Draft } from './draft';
import { isObject } from './is-object';
import { isOpened, isSubject, type Opened, type Subject } from './messages';
import { isViewName, readSettings, viewNames, type Settings, type ViewName } from './views';

/** How far a view is scrolled, in CSS pixels. */
export interface Scroll {
  top: number;
  left: number;
}

/** How far a view was scrolled when it was last seen. */
export interface SavedView {
  /** The thing that it showed. */
  of: string;
  scroll: Scroll;
}

/** All that is kept. */
export interface SavedPage {
  subject?: Subject;
  tab?: ViewName;
  opened?: Opened;
  locked: boolean;
  views: Partial<Record<ViewName, SavedView>>;
  settings: Settings;
  /** Whether the text can be changed from the picture. */
  editing?: boolean;
  /** The texts that are being changed in place. */
  drafts?: readonly Draft[];
}

/** Reads what was kept for a page; undefined when it was another version that wrote it. */
export function readSavedPage(saved: unknown): SavedPage | undefined {
  if (!isObject(saved) || !isObject(saved['views'])) return undefined;
  const { subject, tab, opened, views } = saved;
  const drafts = readDrafts(saved['drafts']);
  return {
    views: readViews(views),
    settings: readSettings(saved['settings']),
    locked: saved['locked'] === true,
    ...(saved['editing'] === true ? { editing: true } : {}),
    ...(drafts.length > 0 ? { drafts } : {}),
    ...(isSubject(subject) ? { subject } : {}),
    ...(isViewName(tab) ? { tab } : {}),
    ...(isOpened(opened) ? { opened } : {}),
  };
}

function readViews(views: Record<string, unknown>): SavedPage['views'] {
  return Object.fromEntries(
    viewNames.flatMap((name) => {
      const view = views[name];
      return isSavedView(view) ? [[name, view] as const] : [];
    }),
  );
}

function isSavedView(value: unknown): value is SavedView {
  if (!isObject(value) || typeof value['of'] !== 'string' || !isObject(value['scroll'])) return false;
  const { top, left } = value['scroll'];
  return typeof top === 'number' && typeof left === 'number';
}
