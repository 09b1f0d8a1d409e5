import type { Place } from '../draft/draft';
import { clean, cleanLines, hasContent } from '../text/clean';

/** A row of a table. */
export interface Row {
  /** One-based, in the file or the sheet. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows and columns of text: a CSV file, a sheet, a table in Markdown. */
export interface Table {
  readonly rows: readonly Row[];
  /** The sheet or file that lines are counted in. */
  readonly part?: string;
}

/** What stands around a table and says what its cells don't. */
export interface TableContext {
  /** The skill of which it tells, where it has no column for that. */
  readonly track: string;
  /** The level of which it tells, where it has no column for that. */
  readonly level?: string;
  /** The category of its skills, where it has no column for that. */
  readonly category?: string;
}

/** The text of a row's cell; empty where the row has no such column. */
export function cellAt(row: Row, column: number): string {
  return row.cells[column] ?? '';
}

/** Where a row of a table stands. */
export function placeIn({ part }: Table, { line }: Row): Place {
  return { line, ...(part === undefined ? {} : { part }) };
}

/** Cells of a row with what its header calls them, `name: text`, for those that are not understood. */
export function namedCells(row: Row, columns: readonly number[], header: Row | undefined): string[] {
  return columns.map((column) =>
    [clean(header ? cellAt(header, column) : ''), cleanLines(cellAt(row, column))]
      .filter((text) => text !== '')
      .join(': '),
  );
}

/** How many columns the widest row has. */
export function widthOf(rows: readonly Row[]): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
}

/** The columns of a row that hold something. */
export function filledColumns(row: Row): number[] {
  return row.cells.flatMap((cell, column) => (hasContent(cell) ? [column] : []));
}
