import type { Draft, DraftResource, Sourced } from '../draft/draft';
import { TrackIndex } from '../draft/track-index';
import { clean, cleanLines, hasContent, linesOf } from '../text/clean';
import { itemOf } from '../text/marks';
import { roleOf, type Role } from './headers';
import { addRecord } from './records';
import { cellAt, filledColumns, namedCells, placeIn, type Row, type Table, type TableContext } from './table';

/** Which columns hold what, in a table with a criterion on each row. */
export interface RowColumns {
  /** The roles of the columns; undefined for those whose header says nothing that is known. */
  readonly roles: readonly (Role | undefined)[];
}

/**
 * Whether a header is that of a table with a criterion on each row, and what its columns hold. It has a column for the
 * level and one for what is asked there.
 */
export function rowColumns(header: Row, context: TableContext): RowColumns | undefined {
  const roles = header.cells.map(roleOf);
  const has = (role: Role): boolean => roles.includes(role);
  if (!has('level') && context.level === undefined) return undefined;
  const texts: readonly Role[] = ['criterion', 'description', 'summary', 'examples'];
  if (!texts.some(has) && !(has('track') && has('category'))) return undefined;
  return { roles: settled(roles) };
}

/** The roles where each thing has one column: what else could be the criterion is one where nothing is called so. */
function settled(found: readonly (Role | undefined)[]): (Role | undefined)[] {
  const roles = [...found];
  const promote = (from: Role, to: Role): void => {
    const at = roles.lastIndexOf(from);
    if (!roles.includes(to) && at !== -1) roles[at] = to;
  };
  if (!roles.includes('criterion')) {
    if (roles.includes('description')) promote('description', 'criterion');
    else if (roles.includes('summary')) promote('summary', 'criterion');
    else if (roles.includes('category')) promote('track', 'criterion');
  }
  promote('category', 'track');
  // Of several columns with one role, only those of texts can all count.
  return roles.map((role, column) =>
    role === 'criterion' || role === 'examples' || role === undefined || roles.indexOf(role) === column
      ? role
      : undefined,
  );
}

/** Reads a table with a criterion on each row. Where a cell for the skill, category or level is empty, the one above counts. */
export function readRows(
  draft: Draft,
  table: Table,
  header: Row,
  { roles }: RowColumns,
  context: TableContext,
): void {
  const tracks = new TrackIndex(draft);
  const above: Partial<Record<Role, string>> = {};
  for (const row of table.rows.filter(({ line }) => line > header.line)) {
    if (filledColumns(row).length === 0) continue;
    const texts = (role: Role): string[] =>
      roles.flatMap((own, column) =>
        own === role && hasContent(cellAt(row, column)) ? [cellAt(row, column)] : [],
      );
    const filled = (role: Role): string | undefined => {
      const [own] = texts(role);
      if (own !== undefined) above[role] = own;
      return above[role];
    };
    const category = filled('category') ?? context.category;
    const [summary, description, owner, id] = (['summary', 'description', 'owner', 'id'] as const).map(
      (role) => texts(role)[0],
    );
    const place = placeIn(table, row);
    const unknown = filledColumns(row).filter((column) => roles[column] === undefined);
    addRecord(tracks, {
      ...place,
      track: filled('track') ?? context.track,
      level: filled('level') ?? context.level ?? '1',
      criterion: texts('criterion').join('\n'),
      examples: texts('examples').flatMap(examplesIn),
      resources: texts('link').flatMap((cell) => resourcesIn(cell, texts('label')[0])),
      notes: [
        ...namedCells(row, unknown, header).map((text): Sourced => ({ ...place, text })),
        ...texts('link')
          .filter((cell) => resourcesIn(cell, undefined).length === 0)
          .map((text): Sourced => ({ ...place, text: cleanLines(text) })),
      ],
      ...(category === undefined ? {} : { category }),
      ...(summary === undefined ? {} : { summary }),
      ...(description === undefined ? {} : { description }),
      ...(owner === undefined ? {} : { owner }),
      ...(id === undefined ? {} : { id: clean(id) }),
    });
  }
}

/** The examples in a cell: one a line, without bullets. */
function examplesIn(cell: string): string[] {
  return linesOf(cell)
    .map((line) => itemOf(line)?.text ?? clean(line))
    .filter(hasContent);
}

/** The links in a cell that holds nothing else; where there are other words, they would be lost. */
function resourcesIn(cell: string, label: string | undefined): DraftResource[] {
  const parts = cell.split(/[\s,;]+/).filter((part) => part !== '');
  if (!parts.every((part) => /^https?:\/\/\S+$/i.test(part))) return [];
  return parts.map((url) => ({ url, ...(label === undefined ? {} : { label: clean(label) }) }));
}
