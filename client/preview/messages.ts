/**
 * What the extension and the preview's page say to each other. Both ends import this file, so it knows neither
 * VS Code nor the page.
 */
import type { Grid } from '../../server/grid-protocol';
import type { LevelTable, Location, Position } from '../../server/protocol';

/** The views of the preview, each under a tab of its own, in their order. */
export const viewNames = ['track', 'grid'] as const;
export type ViewName = (typeof viewNames)[number];

/** What the preview is about: a document, and the place in it that the cursor is at. */
export interface Subject {
  uri: string;
  position: Position;
}

/** What was opened in the preview itself, by ids; it is shown until the cursor moves on. */
export interface Opened {
  track: string;
  level?: string;
}

/** Why there is nothing to show, or nothing newer. The page has the words for each. */
export type NoticeName =
  | 'framework'
  | 'ladder'
  | 'empty-track'
  | 'empty-grid'
  | 'no-kind'
  | 'unreadable'
  | 'no-document'
  | 'no-server';

/** Why what is shown is not of the text as it is now. */
export type StaleReason = Extract<NoticeName, 'unreadable' | 'empty-track' | 'no-server'>;

/** A track's table; with `stale`, the last one that there was, and why there is no newer one. */
export interface TableView {
  kind: 'table';
  table: LevelTable;
  stale?: StaleReason;
}

/** The grids of the document's frameworks, at least one. */
export interface GridView {
  kind: 'grid';
  grids: Grid[];
  stale?: StaleReason;
}

/** Words in place of a view. */
export interface NoticeView {
  kind: 'notice';
  notice: NoticeName;
}

export type View = TableView | GridView | NoticeView;

/** All that the page needs to show. */
export interface PreviewState {
  /** The tab that is in front. */
  tab: ViewName;
  view: View;
  /** Absent while no ladder file has been looked at. */
  subject?: Subject;
  opened?: Opened;
  /** Whether the preview stays on what it shows, whatever the cursor does. */
  locked: boolean;
  /** Whether the page scrolls to the level and the criterion under the cursor. */
  scrollWithCursor: boolean;
}

/** From the extension to the page. */
export interface ToPage {
  type: 'state';
  state: PreviewState;
}

/** From the page to the extension. `ready` asks for the state. */
export type FromPage =
  | { type: 'ready' }
  | { type: 'goTo'; location: Location }
  | { type: 'openLink'; url: string }
  | { type: 'select'; tab: ViewName }
  | { type: 'open'; opened: Opened }
  | { type: 'lock'; locked: boolean };

/** Whether a message is one that the page sends. */
export function isFromPage(message: unknown): message is FromPage {
  if (!isObject(message)) return false;
  switch (message['type']) {
    case 'ready':
      return true;
    case 'goTo':
      return isLocation(message['location']);
    case 'openLink':
      return typeof message['url'] === 'string';
    case 'select':
      return isViewName(message['tab']);
    case 'open':
      return isOpened(message['opened']);
    case 'lock':
      return typeof message['locked'] === 'boolean';
    default:
      return false;
  }
}

/** Whether a value names a place in a document. */
export function isSubject(value: unknown): value is Subject {
  return isObject(value) && typeof value['uri'] === 'string' && isPosition(value['position']);
}

/** Whether a value is the name of a view. */
export function isViewName(value: unknown): value is ViewName {
  return viewNames.some((name) => name === value);
}

/** Whether a value names what can be opened in the preview. */
export function isOpened(value: unknown): value is Opened {
  if (!isObject(value) || typeof value['track'] !== 'string') return false;
  return value['level'] === undefined || typeof value['level'] === 'string';
}

function isLocation(value: unknown): value is Location {
  if (!isObject(value) || typeof value['uri'] !== 'string' || !isObject(value['range'])) return false;
  return isPosition(value['range']['start']) && isPosition(value['range']['end']);
}

function isPosition(value: unknown): value is Position {
  return isObject(value) && isIndex(value['line']) && isIndex(value['character']);
}

function isIndex(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

/** Whether a value has properties. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
