import type { TemplateList, TemplateView } from '../../../server/template-protocol';
import { isObject } from '../../preview/is-object';
import { plainSettings, readSettings, type Settings } from '../../preview/views';

/** What VS Code keeps for the gallery while it is hidden, and over a restart. */
export interface SavedGallery {
  search: string;
  /** The id of the category that alone is shown; empty for all. */
  category: string;
  /** The id of the template that is opened; absent while all are listed. */
  opened?: string;
  /** How its user wants to see what is opened. */
  settings: Settings;
  /** How far the list is scrolled, in CSS pixels. */
  scroll: number;
}

/** What the gallery shows. */
export interface GalleryState extends SavedGallery {
  /** Absent until the extension has sent it; `failed` where it could not. */
  list?: TemplateList | 'failed';
  /** What the opened template is like; null where that can't be told. */
  view?: TemplateView | null;
}

/** The gallery as it was kept; as at first where nothing was, or by another version. */
export function restoredGallery(saved: unknown): GalleryState {
  const { search, category, opened, settings, scroll } = isObject(saved) ? saved : {};
  return {
    search: typeof search === 'string' ? search : '',
    category: typeof category === 'string' ? category : '',
    settings: readSettings(settings),
    scroll: typeof scroll === 'number' ? scroll : 0,
    ...(typeof opened === 'string' ? { opened } : {}),
  };
}

/** What to keep of the gallery. */
export function savedGallery({ search, category, opened, settings, scroll }: GalleryState): SavedGallery {
  return { search, category, settings, scroll, ...(opened === undefined ? {} : { opened }) };
}

/** The gallery with a template opened, seen as plainly as any is at first. */
export function withOpened(state: GalleryState, id: string): GalleryState {
  const next: GalleryState = { ...state, opened: id, settings: plainSettings };
  delete next.view;
  return next;
}

/** The gallery with its list, as it was left. */
export function withList(state: GalleryState): GalleryState {
  const next = { ...state };
  delete next.opened;
  delete next.view;
  return next;
}
