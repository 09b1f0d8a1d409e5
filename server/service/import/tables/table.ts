import { hasContent } from '../text/clean';

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

/** How many columns the widest row has. */
export function widthOf(rows: readonly Row[]): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
}

/** The columns of a row that hold something. */
export function filledColumns(row: Row): number[] {
  return row.cells.flatMap((cell, column) => (hasContent(cell) ? [column] : []));
}
