/**
 * What the extension and the preview's page say to each other. Both ends import this file, so it knows neither
 * VS Code nor the page.
 */
import type { LevelTable, Location, Position } from '../../server/protocol';

/** What the preview is about: a document, and the place in it that the cursor is at. */
export interface Subject {
  uri: string;
  position: Position;
}

/** Why there is no table, or no newer one. The page has the words for each. */
export type NoticeName =
  'framework' | 'ladder' | 'empty-track' | 'no-kind' | 'unreadable' | 'no-document' | 'no-server';

/** A track's table; with `stale`, the last one that there was, and why there is no newer one. */
export interface TableView {
  kind: 'table';
  table: LevelTable;
  stale?: Extract<NoticeName, 'unreadable' | 'empty-track' | 'no-server'>;
}

/** Words in place of a table. */
export interface NoticeView {
  kind: 'notice';
  notice: NoticeName;
}

export type View = TableView | NoticeView;

/** All that the page needs to show. */
export interface PreviewState {
  view: View;
  /** Absent while no ladder file has been looked at. */
  subject?: Subject;
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
  { type: 'ready' } | { type: 'goTo'; location: Location } | { type: 'openLink'; url: string };

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
    default:
      return false;
  }
}

/** How far the page is scrolled, in CSS pixels. */
export interface Scroll {
  top: number;
  left: number;
}

/** What VS Code keeps for the page while it is hidden, and over a restart. */
export interface SavedPage {
  subject?: Subject;
  /** The track that `scroll` belongs to. */
  track?: string;
  scroll: Scroll;
}

/** Reads what was kept for a page; undefined when it was another version that wrote it. */
export function readSavedPage(saved: unknown): SavedPage | undefined {
  if (!isObject(saved) || !isObject(saved['scroll'])) return undefined;
  const { subject, track, scroll } = saved;
  const { top, left } = scroll;
  if (typeof top !== 'number' || typeof left !== 'number') return undefined;
  return {
    scroll: { top, left },
    ...(isSubject(subject) ? { subject } : {}),
    ...(typeof track === 'string' ? { track } : {}),
  };
}

function isSubject(value: unknown): value is Subject {
  return isObject(value) && typeof value['uri'] === 'string' && isPosition(value['position']);
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
