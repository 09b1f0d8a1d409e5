import type { Grid } from '../../server/grid-protocol';
import type { LevelTable, TableFocus } from '../../server/protocol';
import type { View } from './messages';

/** What a document is like, as far as the preview's words depend on it. */
export interface DocumentFacts {
  uri: string;
  /** The kind that its text claims to be; absent while it claims none. */
  kind?: 'framework' | 'track' | 'ladder';
  /** Whether its text cannot be read as YAML right now. */
  unreadable: boolean;
}

/** The last table that was shown, and the document that it was asked for. */
export interface LastTable {
  uri: string;
  table: LevelTable;
}

/**
 * What the preview shows. While the text cannot be read, or a track's file has no track, that is the last table of the
 * same text, so that the picture does not come and go with each keystroke, nor show what an open quote has swallowed.
 * Where there is none, and in other kinds of files, it is words.
 *
 * @param table what the server answered
 */
export function viewOf(table: LevelTable | null, document: DocumentFacts, last: LastTable | undefined): View {
  const reason = staleReason(table, document);
  if (reason && last?.uri === document.uri && (!table || isSameTrack(table, last.table))) {
    return { kind: 'table', table: withFocus(last.table, table?.focus), stale: reason };
  }
  if (table) return { kind: 'table', table };
  return { kind: 'notice', notice: reason ?? noticeOf(document) };
}

/**
 * What the grid's tab shows. While the text cannot be read, the server answers with what it last said, so that is
 * told; where no file of the framework has a track or position yet, it is words.
 */
export function gridViewOf(grids: Grid[], { unreadable }: DocumentFacts): View {
  const isEmpty = grids.every(({ categories, ladders }) => categories.length === 0 && ladders.length === 0);
  if (isEmpty) return { kind: 'notice', notice: unreadable ? 'unreadable' : 'empty-grid' };
  return { kind: 'grid', grids, ...(unreadable ? { stale: 'unreadable' } : {}) };
}

function noticeOf({ kind }: DocumentFacts): 'framework' | 'ladder' | 'no-kind' {
  return kind === 'framework' || kind === 'ladder' ? kind : 'no-kind';
}

function staleReason(
  table: LevelTable | null,
  { kind, unreadable }: DocumentFacts,
): 'unreadable' | 'empty-track' | undefined {
  if (unreadable) return 'unreadable';
  return !table && kind === 'track' ? 'empty-track' : undefined;
}

function isSameTrack(one: LevelTable, other: LevelTable): boolean {
  return one.track.id === other.track.id;
}

/** A table with the cursor where it is now, if that is known. */
function withFocus(table: LevelTable, focus: TableFocus | undefined): LevelTable {
  const copy = { ...table };
  delete copy.focus;
  const known = focus && focus.level < table.levels.length;
  return known ? { ...copy, focus } : copy;
}

const kindKey = /^\uFEFF?(framework|track|ladder)[ \t]*:/m;

/** The kind that a text claims by its first top-level key that says one, broken or not. */
export function claimedKind(text: string): DocumentFacts['kind'] {
  const kind = kindKey.exec(text)?.[1];
  return kind === 'framework' || kind === 'track' || kind === 'ladder' ? kind : undefined;
}
