import { CsvError, parse } from 'csv-parse/sync';
import { ImportError } from '../import-error';
import type { Row, Table } from '../tables/table';
import { linesOf } from '../text/clean';

/** The marks between the cells of a row, likeliest first. */
const delimiters = ['\t', ';', ',', '|'] as const;

/** The mark that parts the cells: the one of which the first lines have most; undefined where they have none. */
export function delimiterOf(text: string): string | undefined {
  const start = linesOf(text.slice(0, 10_000))
    .join('\n')
    .replace(/"(?:[^"]|"")*"/g, '""');
  const [first = ''] = start.split('\n').filter((line) => line.trim() !== '' && !/^sep=.$/i.test(line));
  const counts = delimiters.map((mark) => first.split(mark).length - 1);
  const most = Math.max(...counts);
  if (most > 0) return delimiters[counts.indexOf(most)];
  // A title may stand over the header.
  return delimiters.find((mark) => start.split('\n').filter((line) => line.includes(mark)).length > 1);
}

/**
 * The rows of comma-separated values, whatever stands in the comma's place.
 * @throws ImportError with the line, where a quote is not closed
 */
export function readCsv(text: string, delimiter: string): Table {
  const hint = /^\uFEFF?sep=.(?:\r\n|\r|\n)/i.exec(text)?.[0] ?? '';
  // The line stays, so that the others keep their numbers.
  const body = text.slice(hint.length);
  const before = hint === '' ? 0 : 1;
  const rows: Row[] = [];
  try {
    parse(body, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: before + lines - breaksIn(cells), cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportError(
      'A quote that starts a cell here, or above, is not closed.',
      before + Number(error['lines'] ?? 1),
    );
  }
  return { rows };
}

/** The line breaks within a record's cells: a record is told of with the line that it ends on. */
function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + linesOf(cell).length - 1, 0);
}
