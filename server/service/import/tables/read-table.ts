import type { Draft } from '../draft/draft';
import { clean, hasContent } from '../text/clean';
import { isSentence } from '../text/blocks';
import { hasLevelsDown, matrixColumns, readMatrix, turned } from './matrix';
import { readRows, rowColumns } from './rows';
import { cellAt, filledColumns, placeIn, type Table, type TableContext } from './table';

/** A table that is understood. */
export interface TableShape {
  /** What it is: "a table of skills down and levels across". */
  readonly what: string;
  /** By which header it was recognised. */
  readonly reason: string;
  /** Reads it into a draft. What stands over its header becomes the name of the draft, or notes. */
  readonly read: (draft: Draft, context: TableContext) => void;
}

/** How many rows may stand over the header. */
const maxRowsAbove = 12;

/** How a table is to be read: a criterion on each row, skills down and levels across, or the other way round. */
export function tableShape(table: Table, context: TableContext): TableShape | undefined {
  for (const [at, header] of table.rows.slice(0, maxRowsAbove).entries()) {
    if (filledColumns(header).length < 2) continue;
    const above = (draft: Draft): void => readAbove(draft, table, at);
    const reason = `the columns ${filledColumns(header)
      .map((column) => `“${clean(cellAt(header, column))}”`)
      .join(', ')}`;
    const rows = rowColumns(header, context);
    if (rows) {
      return {
        what: 'a table with a criterion on each row',
        reason,
        read: (draft, around) => {
          above(draft);
          readRows(draft, table, header, rows, around);
        },
      };
    }
    const matrix = hasLevelsDown(table, at) ? undefined : matrixColumns(table, at);
    if (matrix) {
      return {
        what: 'a table of skills down and levels across',
        reason,
        read: (draft, around) => {
          above(draft);
          readMatrix(draft, table, matrix, around);
        },
      };
    }
    const down = hasLevelsDown(table, at) ? turnedMatrix(table, at) : undefined;
    if (down) {
      return {
        what: 'a table of levels down and skills across',
        reason,
        read: (draft, around) => {
          above(draft);
          readMatrix(draft, down.table, down.columns, around);
        },
      };
    }
  }
  return undefined;
}

function turnedMatrix(
  table: Table,
  at: number,
): { table: Table; columns: NonNullable<ReturnType<typeof matrixColumns>> } | undefined {
  const other = turned(table, at);
  const columns = matrixColumns(other, 0);
  return columns && { table: other, columns };
}

/** What stands over the header: a title, and notes. */
function readAbove(draft: Draft, table: Table, at: number): void {
  for (const row of table.rows.slice(0, at)) {
    const text = row.cells.filter(hasContent).map(clean).join(' ');
    if (text === '') continue;
    if (draft.name === undefined && !isSentence(text)) draft.name = text;
    else draft.head.push({ ...placeIn(table, row), text });
  }
}
