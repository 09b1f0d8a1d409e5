import type {
  Grid,
  GridAsk,
  GridCategory,
  GridLadder,
  GridLevel,
  GridPosition,
  GridTrack,
} from '../../server/grid-protocol';
import { levelBriefly, levelTitle, levelWord } from '../../server/service/text/level-words';
import type { GridSettings } from '../preview/views/grid';
import { isFound, searchWords } from './search';

/** A position with the key that tells it from all others. */
export interface Column {
  key: string;
  /** What the position goes by where it is opened. */
  reference: string;
  ladder: GridLadder;
  position: GridPosition;
}

/** The rows under one heading. */
export interface RowGroup {
  key: string;
  name: string;
  color: string | undefined;
  tracks: GridTrack[];
}

/** The columns under one heading. */
export interface ColumnGroup {
  key: string;
  name: string;
  ladder: GridLadder;
  columns: Column[];
}

/** Something hidden, and what it is called. */
export interface Hidden {
  key: string;
  name: string;
}

/** How many there are, and how many of these match what is searched for. */
export interface Count {
  all: number;
  found: number;
}

/** The part of a grid that is shown. */
export interface ShownGrid {
  rows: RowGroup[];
  columns: ColumnGroup[];
  hidden: Hidden[];
  tracks: Count;
  positions: Count;
}

/** The key of a track, which is a row. */
export function rowKey(id: string): string {
  return `track ${id}`;
}

/**
 * What is shown of a grid. A search leaves the tracks that match, and the positions that match; where none does on one
 * side, that side stays whole, so that one can look for a track, a position, or both.
 */
export function shownGrid(grid: Grid, { hidden, search }: GridSettings): ShownGrid {
  const hiddenKeys = new Set(hidden);
  const rows = grid.categories.map(rowGroup);
  const columns = grid.ladders.map(columnGroup);
  const isFound = finder(search);
  const allTracks = rows.flatMap((group) => group.tracks.filter((track) => isFound(track, group)));
  const allColumns = columns.flatMap((group) =>
    group.columns.filter(({ position }) => isFound(position, group)),
  );
  const tracks = new Set(allTracks);
  const positions = new Set(allColumns);
  const isShown = <Item>(found: ReadonlySet<Item>, item: Item): boolean =>
    found.size === 0 || found.has(item);
  return {
    rows: rows
      .filter(({ key }) => !hiddenKeys.has(key))
      .map((group) => ({
        ...group,
        tracks: group.tracks.filter((track) => !hiddenKeys.has(rowKey(track.id)) && isShown(tracks, track)),
      }))
      .filter((group) => group.tracks.length > 0),
    columns: columns
      .filter(({ key }) => !hiddenKeys.has(key))
      .map((group) => ({
        ...group,
        columns: group.columns.filter((column) => !hiddenKeys.has(column.key) && isShown(positions, column)),
      }))
      .filter((group) => group.columns.length > 0),
    hidden: hiddenOf(hiddenKeys, rows, columns),
    tracks: { all: rows.flatMap((group) => group.tracks).length, found: tracks.size },
    positions: { all: columns.flatMap((group) => group.columns).length, found: positions.size },
  };
}

function rowGroup({ id, name, color, tracks }: GridCategory): RowGroup {
  return { key: `category ${id ?? ''}`, name: name ?? 'No category', color, tracks };
}

function columnGroup(ladder: GridLadder): ColumnGroup {
  return {
    key: `ladder ${ladder.id}`,
    name: ladder.name,
    ladder,
    columns: ladder.positions.map((position, index) => {
      // A position that has no id yet goes by its place.
      const reference = `${ladder.id}.${position.id || `#${index}`}`;
      return { key: `position ${reference}`, reference, ladder, position };
    }),
  };
}

/** Tells what matches a search: everything, while nothing is searched for. */
function finder(
  search: string,
): (thing: { id: string; name: string; label?: string }, group: { name: string }) => boolean {
  const words = searchWords(search);
  return ({ id, name, label = '' }, group) => isFound(`${name} ${id} ${label} ${group.name}`, words);
}

/** What is hidden and still there, groups first. */
function hiddenOf(
  keys: ReadonlySet<string>,
  rows: readonly RowGroup[],
  columns: readonly ColumnGroup[],
): Hidden[] {
  const all: Hidden[] = [
    ...rows,
    ...columns,
    ...rows.flatMap(({ tracks }) => tracks.map(({ id, name }) => ({ key: rowKey(id), name }))),
    ...columns.flatMap((group) => group.columns.map(({ key, position: { name } }) => ({ key, name }))),
  ];
  return all.filter(({ key }) => keys.has(key)).map(({ key, name }) => ({ key, name }));
}

/** What a cell shows: the ask, or nothing, and the level as the track has it. */
export interface CellContent {
  kind: GridAsk['kind'] | 'unsaid';
  /** As written. */
  level: string | undefined;
  /** What the level goes by: its number, or else its name. */
  title: string | undefined;
  /** How many of the track's dots are filled; undefined where the track does not have the level. */
  dots: number | undefined;
  isRegression: boolean;
  /** What it says, as a sentence for those who do not see the dots. */
  words: string;
}

/** What a position says of a track; undefined where it says nothing. */
export function askOf(track: GridTrack, { asks }: GridPosition): GridAsk | undefined {
  return Object.hasOwn(asks, track.id) ? asks[track.id] : undefined;
}

/** What the cell of a track and a position shows. */
export function cellContent(track: GridTrack, position: GridPosition): CellContent {
  const ask = askOf(track, position);
  const level = track.levels.find((each) => each.level === ask?.level);
  return {
    kind: ask?.kind ?? 'unsaid',
    level: ask?.level,
    title: ask?.level === undefined ? undefined : levelWord({ ...level, level: ask.level }),
    dots: level?.dots,
    isRegression: ask?.regressesFrom !== undefined,
    words: `${track.name}: ${saying(ask, track, position.name)}`,
  };
}

function saying(ask: GridAsk | undefined, { levels }: GridTrack, position: string): string {
  if (!ask) return `nothing is said for ${position}`;
  const known = (level: string): GridLevel =>
    levels.find((each) => each.level === level) ?? { level, dots: 0 };
  const more = ask.regressesFrom
    ? `, less than ${ask.regressesFrom.position}, which asks for ${levelBriefly(known(ask.regressesFrom.level))}`
    : '';
  if (ask.kind === 'not-required') return `not required of ${position}${more}`;
  const asked = ask.kind === 'required' ? 'required of' : 'optional for';
  const level = ask.level === undefined ? 'level not written yet' : levelTitle(known(ask.level));
  return `${level}, ${asked} ${position}${more}`;
}
