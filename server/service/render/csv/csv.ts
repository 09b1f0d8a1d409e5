/** What stands in a cell; several items stand below each other. */
export type Cell = string | number | undefined | readonly string[];

/** So that spreadsheets know that the file is UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * A table as CSV: RFC 4180, with a byte order mark in front.
 *
 * @param rows the head first, all of one length
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = harmless(typeof cell === 'string' ? cell : cell.join('\n'));
  return /[",\r\n]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A spreadsheet would run what starts so as a formula, in East Asian forms as well. The rule is OWASP's, "CSV Injection".
 */
const formulaStart = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text that spreadsheets take for one: an apostrophe in front, where it looks like a formula. */
function harmless(text: string): string {
  return formulaStart.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}
