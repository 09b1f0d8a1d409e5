import type { Range } from '../../../protocol';

/** A range as lines and columns (UTF-16 units) from one; the end is behind the last character. */
export function place({ start, end }: Range): Record<'line' | 'column' | 'endLine' | 'endColumn', number> {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
