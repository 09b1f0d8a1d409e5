import {
  levelTableMethod,
  type LevelTable,
  type LevelTableParams,
  type TableFocus,
} from '../../../server/protocol';
import type { DocumentFacts } from '../document-facts';
import type { Last, NoticeView, ShownView, ViewKind } from './view-kind';

/** A track's table. */
export interface TableView extends ShownView {
  kind: 'table';
  table: LevelTable;
}

/** How its user wants to see a track. */
export interface TrackSettings {
  /** What is searched for. */
  search: string;
  /** Whether what stays the same from one level to the next is left out. */
  whatsNew: boolean;
  /** The levels that are shown side by side, as written; all levels are shown, unless it is two that the track has. */
  compared: string[];
}

/** One track, level by level. */
export const trackView: ViewKind<TableView, LevelTable | null, TrackSettings> = {
  tab: 'Track',
  staysIn: ['track'],
  outlivesFaults: false,
  plainSettings: { search: '', whatsNew: false, compared: [] },
  readSettings: ({ search, whatsNew, compared }) => ({
    search: typeof search === 'string' ? search : '',
    whatsNew: whatsNew === true,
    compared: Array.isArray(compared) ? compared.filter((level) => typeof level === 'string') : [],
  }),
  request({ subject: { uri, position }, opened }) {
    const shown = opened && 'track' in opened ? opened : { position };
    const params: LevelTableParams = { textDocument: { uri }, ...shown };
    return { method: levelTableMethod, params };
  },
  show: tableViewOf,
  title: ({ table: { track } }) => track.name || track.id,
  key: ({ table }) => table.track.id,
  focus: ({ table }) => table.focus,
  documents: ({ table }) => documentsOf(table),
  scrollsWith: ({ table }) => table.track.source.uri,
};

/** The documents that say something of a table: the track's own, and those of the tracks that it inherits from. */
function documentsOf({ track, levels }: LevelTable): string[] {
  const parts = levels.flatMap((level) => [
    level,
    ...(level.summary ? [level.summary] : []),
    ...level.criteria,
  ]);
  return [...new Set([track, ...parts].map(({ source }) => source.uri))];
}

/**
 * What the track's tab shows. While the text cannot be read, or a track's file has no track, that is the last table of
 * the same text, so that the picture does not come and go with each keystroke, nor show what an open quote has
 * swallowed. Where there is none, and in other kinds of files, it is words.
 *
 * @param table what the server answered
 */
export function tableViewOf(
  table: LevelTable | null,
  document: DocumentFacts,
  last: Last<TableView> | undefined,
): TableView | NoticeView {
  const reason = staleReason(table, document);
  const before = last?.uri === document.uri ? last.view.table : undefined;
  if (reason && before && (!table || isSameTrack(table, before))) {
    return { kind: 'table', table: withFocus(before, table?.focus), stale: reason };
  }
  if (table) return { kind: 'table', table };
  return { kind: 'notice', notice: reason ?? noticeOf(document) };
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
