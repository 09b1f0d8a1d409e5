/**
 * What VS Code keeps for the page while it is hidden, and over a restart. Written by the page, and read by both ends.
 */
import {
  isObject,
  isOpened,
  isSubject,
  isViewName,
  viewNames,
  type Opened,
  type Subject,
  type ViewName,
} from './messages';

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

/** How its user wants to see the grid. */
export interface GridSettings {
  /** The keys of the rows, columns and groups that are hidden; see `grid-model.ts`. */
  hidden: string[];
  /** What is searched for. */
  search: string;
  /** The id of the framework, where there are several. */
  framework?: string;
}

/** All that is kept. */
export interface SavedPage {
  subject?: Subject;
  tab?: ViewName;
  opened?: Opened;
  locked: boolean;
  views: Partial<Record<ViewName, SavedView>>;
  grid: GridSettings;
}

/** The grid before anything was hidden or searched. */
export const plainGrid: GridSettings = { hidden: [], search: '' };

/** Reads what was kept for a page; undefined when it was another version that wrote it. */
export function readSavedPage(saved: unknown): SavedPage | undefined {
  if (!isObject(saved) || !isObject(saved['views'])) return undefined;
  const { subject, tab, opened, views } = saved;
  return {
    views: readViews(views),
    grid: readGrid(saved['grid']),
    locked: saved['locked'] === true,
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

function readGrid(grid: unknown): GridSettings {
  if (!isObject(grid)) return plainGrid;
  const { hidden, search, framework } = grid;
  return {
    hidden: Array.isArray(hidden) ? hidden.filter((key) => typeof key === 'string') : [],
    search: typeof search === 'string' ? search : '',
    ...(typeof framework === 'string' ? { framework } : {}),
  };
}
