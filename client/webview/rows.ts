import type { LevelTable, TableLevel } from '../../server/protocol';

/** The rows of a table under the levels' heads. */
export type Row = 'summary' | 'criteria' | 'examples' | 'positions';

export const rowNames: Readonly<Record<Row, string>> = {
  summary: 'Summary',
  criteria: 'Criteria',
  examples: 'Examples',
  positions: 'Asked of',
};

/** The rows in which at least one level has something to say, in their order. */
export function rowsOf({ levels }: LevelTable): Row[] {
  const rows: Row[] = ['summary', 'criteria', 'examples', 'positions'];
  return rows.filter((row) => levels.some((level) => isFilled(level, row)));
}

/** Whether a level has something to say in a row. */
export function isFilled(level: TableLevel, row: Row): boolean {
  switch (row) {
    case 'summary':
      return level.summary !== undefined;
    case 'positions':
      return level.askedBy !== undefined;
    default:
      return level[row].length > 0;
  }
}
