import { append } from '../append';
import { levelOf, type Draft, type DraftTrack, type Place, type Sourced } from '../draft/draft';
import { TrackIndex } from '../draft/track-index';
import { clean, cleanLines, hasContent } from '../text/clean';
import { isLevelLike, isNumber } from '../text/labels';
import type { Section } from '../text/marks';
import { readCell } from './cells';
import { roleOf, type Role } from './headers';
import {
  cellAt,
  filledColumns,
  namedCells,
  placeIn,
  widthOf,
  type Row,
  type Table,
  type TableContext,
} from './table';

/** A column that tells of a level. */
interface LevelColumn {
  readonly column: number;
  readonly label: string;
  readonly section: Section;
}

/** Which columns of a matrix hold what, where its skills go down and its levels across. */
export interface MatrixColumns {
  readonly levels: readonly LevelColumn[];
  /** What the other columns hold, by column; undefined for those that are not understood. */
  readonly leads: ReadonlyMap<number, Role | undefined>;
  /** Zero-based place of the first row of cells. */
  readonly start: number;
}

/** The columns of a matrix whose header is the row at `at` (zero-based); undefined where it is none. */
export function matrixColumns(table: Table, at: number): MatrixColumns | undefined {
  const header = table.rows[at];
  if (!header) return undefined;
  const filled = filledColumns(header);
  const likely = levelColumns(header);
  const isByRole = (column: number): boolean => roleOf(cellAt(header, column)) !== undefined;
  // Headers that say nothing of levels are taken for them where the first column says that it holds skills.
  const [first = 0] = filled;
  const others = filled.filter((column) => column > 0 && !isByRole(column));
  const isNamed = first > 0 || ['track', 'category'].includes(roleOf(cellAt(header, 0)) ?? '');
  const columns = likely.length > 1 ? likely : isNamed && others.length > 1 ? others : [];
  if (columns.length < 2) return undefined;
  const below = table.rows[at + 1];
  const sections = below ? subHeaders(below) : undefined;
  const levels = sections
    ? spread(columns, header, sections)
    : columns.map((column) => plainLevel(header, column));
  const width = widthOf(table.rows);
  const rest = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !levels.some((level) => level.column === column),
  );
  return { levels, leads: leadRoles(header, rest, columns[0] ?? 0), start: at + (sections ? 2 : 1) };
}

/** The columns whose header has the form of a level's label. */
function levelColumns(header: Row): number[] {
  return filledColumns(header).filter(
    (column) => isLevelLike(cellAt(header, column)) || isNumber(cellAt(header, column)),
  );
}

function plainLevel(header: Row, column: number): LevelColumn {
  return { column, label: clean(cellAt(header, column)), section: 'criteria' };
}

/** What the columns under the levels hold, where a second row of headers says it. */
function subHeaders(row: Row): ReadonlyMap<number, Section> | undefined {
  const sections = new Map<number, Section>();
  for (const column of filledColumns(row)) {
    const role = roleOf(cellAt(row, column));
    if (role === 'criterion') sections.set(column, 'criteria');
    else if (role === 'examples' || role === 'summary') sections.set(column, role);
  }
  return sections.size > 1 ? sections : undefined;
}

/** A level's header stands over the first of its columns. */
function spread(
  columns: readonly number[],
  header: Row,
  sections: ReadonlyMap<number, Section>,
): LevelColumn[] {
  return [...sections].flatMap(([column, section]) => {
    const start = columns.findLast((each) => each <= column);
    return start === undefined ? [] : [{ column, label: clean(cellAt(header, start)), section }];
  });
}

/** The last column before the levels holds the skills, unless another says that it does. */
function leadRoles(header: Row, rest: readonly number[], firstLevel: number): Map<number, Role | undefined> {
  const roles = new Map(rest.map((column) => [column, roleOf(cellAt(header, column))]));
  const tracks = [...roles].flatMap(([column, role]) => (role === 'track' ? [column] : []));
  const before = rest.filter((column) => column < firstLevel);
  const track =
    tracks.at(-1) ??
    before.findLast((column) => roles.get(column) === undefined) ??
    before.findLast((column) => roles.get(column) === 'category' || roles.get(column) === 'level');
  for (const [column, role] of roles) {
    if (column === track) roles.set(column, 'track');
    else if (
      role === 'track' ||
      (role === undefined && column < firstLevel && ![...roles.values()].includes('category'))
    )
      roles.set(column, 'category');
    else if (!['category', 'description', 'owner'].includes(role ?? '')) roles.set(column, undefined);
  }
  return roles;
}

/** Reads a matrix. An empty cell for the category or the skill means the one above, as merged cells are written. */
export function readMatrix(draft: Draft, table: Table, columns: MatrixColumns, context: TableContext): void {
  const reader = new MatrixReader(draft, table, columns, context);
  for (const row of table.rows.slice(columns.start)) reader.row(row);
  reader.end();
}

class MatrixReader {
  readonly #tracks: TrackIndex;
  readonly #header: Row | undefined;
  #category: string | undefined;
  /** A row with nothing but a title, until a skill is found under it. */
  #heading: Sourced | undefined;
  #track: DraftTrack | undefined;

  constructor(
    readonly draft: Draft,
    readonly table: Table,
    readonly columns: MatrixColumns,
    readonly context: TableContext,
  ) {
    this.#tracks = new TrackIndex(draft);
    this.#header = table.rows[columns.start - 1];
    this.#category = context.category;
  }

  row(row: Row): void {
    const { levels, leads } = this.columns;
    const [first, ...others] = filledColumns(row);
    if (first === undefined) return;
    const place = placeIn(this.table, row);
    if (others.length === 0 && levels.every(({ column }) => column !== first)) {
      this.end();
      this.#heading = { ...place, text: clean(cellAt(row, first)) };
      this.#category = this.#heading.text;
      return;
    }
    const track = this.#openTrack(row, place);
    for (const { column, label, section } of levels) {
      const text = cellAt(row, column);
      if (hasContent(text)) readCell(levelOf(track, label), { ...place, text }, section);
    }
    const unknown = filledColumns(row).filter(
      (column) => leads.has(column) && leads.get(column) === undefined,
    );
    append(
      track.notes,
      namedCells(row, unknown, this.#header).map((text) => ({ ...place, text })),
    );
  }

  /** A title with no skill under it is kept. */
  end(): void {
    if (this.#heading) this.draft.tail.push(this.#heading);
    this.#heading = undefined;
  }

  #openTrack(row: Row, place: Place): DraftTrack {
    const [category, name, description, owner] = (['category', 'track', 'description', 'owner'] as const).map(
      (role) => leadText(row, this.columns.leads, role),
    );
    if (category) this.#category = clean(category);
    if (this.#category === this.#heading?.text) this.#heading = undefined;
    if (name || !this.#track)
      this.#track = openTrack(this.#tracks, name || this.context.track, this.#category, place);
    const track = this.#track;
    if (description) {
      const lines = [track.description, cleanLines(description)].filter((text) => text !== undefined);
      track.description = lines.join('\n\n');
    }
    if (owner) track.owner = clean(owner);
    return track;
  }
}

function leadText(row: Row, leads: ReadonlyMap<number, Role | undefined>, role: Role): string {
  return [...leads]
    .flatMap(([column, own]) =>
      own === role && hasContent(cellAt(row, column)) ? [cellAt(row, column)] : [],
    )
    .join(' ');
}

/** The skill of that name. Further lines of its cell describe it. */
function openTrack(tracks: TrackIndex, name: string, category: string | undefined, place: Place): DraftTrack {
  const [title = '', ...more] = cleanLines(name).split('\n');
  const track = tracks.get(title, place, category);
  const description = more.join('\n').trim();
  if (description !== '') track.description ??= description;
  return track;
}

/** Whether levels go down in a table, and skills across: its first column holds levels, and its header does not. */
export function hasLevelsDown(table: Table, at: number): boolean {
  const header = table.rows[at];
  const labels = table.rows.slice(at + 1).flatMap((row) => {
    const label = cellAt(row, 0);
    return hasContent(label) ? [label] : [];
  });
  if (!header || filledColumns(header).length < 2 || labels.length < 2 || levelColumns(header).length > 1)
    return false;
  const likely = labels.filter((label) => isLevelLike(label) || isNumber(label)).length;
  return likely / labels.length > 0.6 || (roleOf(cellAt(header, 0)) === 'level' && likely > 0);
}

/** The table with its rows as columns, from the row at `at` on. Each row's line is that of the header, whose cells they were. */
export function turned(table: Table, at: number): Table {
  const rows = table.rows.slice(at);
  const width = widthOf(rows);
  const line = rows[0]?.line ?? 1;
  return {
    ...table,
    rows: Array.from({ length: width }, (_, column) => ({
      line,
      cells: rows.map((row) => cellAt(row, column)),
    })),
  };
}
