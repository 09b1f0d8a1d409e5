import { zipSync } from 'fflate';
import readWorkbook, {
  InvalidInputError,
  InvalidSpreadsheetError,
  type SheetData,
} from 'read-excel-file/universal';
import type { Sourced } from '../draft/draft';
import { ImportError } from '../import-error';
import type { Row, Table } from '../tables/table';
import { unzip } from './unzip';

/** The most bytes that a workbook may have, and all texts that are in it when unpacked; the most rows and columns of a sheet. */
const maxPacked = 10_000_000;
const maxUnpacked = 50_000_000;
const maxRows = 20_000;
const maxColumns = 1_000;

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly table: Table;
  /** The formulas of cells that hold no result. */
  readonly notes: readonly Sourced[];
}

/**
 * The sheets of an XLSX workbook that hold something. Of a formula, the result that was stored with it is read; merged
 * cells all hold what the first of them does.
 * @throws ImportError where it is no such workbook, or an unreasonable one
 */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  if (bytes.length > maxPacked) {
    throw new ImportError(`This workbook is too big: more than ${maxPacked / 1_000_000} megabytes.`);
  }
  const files = unzip(bytes, { wanted: (path) => /\.(?:xml|rels)$/i.test(path), maxBytes: maxUnpacked });
  const parts = sheetTexts(files);
  const sheets = await read(files);
  const paths = sheetPaths(parts);
  const several = sheets.length > 1;
  return sheets.flatMap(({ sheet: name, data }) => {
    const cells = data.map((row) => row.map(cellText));
    const xml = parts.get(paths.get(name) ?? '') ?? '';
    fillMerged(cells, mergedIn(xml));
    const rows = cells.map((texts, index): Row => ({ line: index + 1, cells: texts }));
    const part = several ? `Sheet “${name}”, row` : 'Row';
    return rows.some((row) => row.cells.some((cell) => cell !== ''))
      ? [{ name, table: { rows, part }, notes: bareFormulas(xml).map((note) => ({ ...note, part })) }]
      : [];
  });
}

/** The sheets of a workbook whose files are known to be of a reasonable size: what the reader gets is packed of these. */
async function read(files: ReadonlyMap<string, Uint8Array>): Promise<{ sheet: string; data: SheetData }[]> {
  const bytes = zipSync(Object.fromEntries(files), { level: 0 });
  try {
    return await readWorkbook(bytes.buffer);
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError) {
      throw new ImportError(
        `This workbook can’t be read: ${error.message.replace(/<c\/> at /, 'the cell at ')}`,
      );
    }
    throw error;
  }
}

/**
 * The texts of a workbook's sheets and of its list of sheets, by path.
 * @throws ImportError where it is no workbook, or a sheet reaches unreasonably far
 */
function sheetTexts(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [path, content] of files) {
    if (/^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(path)) {
      texts.set(path, new TextDecoder().decode(content));
    }
  }
  if (!texts.has('xl/workbook.xml')) {
    throw new ImportError(
      'This is an archive, and no XLSX workbook. Of a document, copy the text into a .txt file, and import that.',
    );
  }
  for (const text of texts.values()) checkExtent(text);
  return texts;
}

/** A single cell far out makes rows and columns of all that are before it. */
function checkExtent(xml: string): void {
  for (const [, letters = '', digits = ''] of xml.matchAll(/<c\s[^>]*?\br="([A-Z]+)(\d+)"/g)) {
    if (Number(digits) > maxRows)
      throw new ImportError(`A sheet of this workbook has more than ${maxRows} rows.`);
    if (columnOf(letters) > maxColumns)
      throw new ImportError(`A sheet of this workbook has more than ${maxColumns} columns.`);
  }
  for (const [, digits = ''] of xml.matchAll(/<row\s[^>]*?\br="(\d+)"/g)) {
    if (Number(digits) > maxRows)
      throw new ImportError(`A sheet of this workbook has more than ${maxRows} rows.`);
  }
}

function cellText(value: SheetData[number][number]): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}

/** The formulas of cells for which no result is stored. */
function bareFormulas(xml: string): Sourced[] {
  return [
    ...xml.matchAll(
      /<c\s[^>]*?\br="([A-Z]+)(\d+)"[^>]*>\s*<f[^>]*>([^<]+)<\/f>\s*(?:<v\s*\/>|<v><\/v>)?\s*<\/c>/g,
    ),
  ].map(([, column = '', row = '', formula = '']) => ({
    line: Number(row),
    text: `${column}${row}: =${unescaped(formula)}`,
  }));
}

/** The paths of sheets by their names, from the workbook's lists. */
function sheetPaths(parts: ReadonlyMap<string, string>): Map<string, string> {
  const targets = new Map(
    [...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  return new Map(
    [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => [
      unescaped(attribute(tag, 'name')),
      targets.get(attribute(tag, '[\\w]+:id')) ?? '',
    ]),
  );
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function unescaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => marks[name] ?? '');
}

/** Zero-based rows and columns from the first cell to the last, both included. */
interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function mergedIn(xml: string): MergedRange[] {
  return [...xml.matchAll(/<mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, left = '', top = '', right = '', bottom = '']) => ({
      top: Number(top) - 1,
      left: columnOf(left) - 1,
      bottom: Number(bottom) - 1,
      right: columnOf(right) - 1,
    }),
  );
}

/**
 * Gives cells that are merged downwards the text of the first. Those that are merged to the right stay empty: a title
 * over the table is one, and what holds for several levels is said at the lowest.
 */
function fillMerged(cells: string[][], ranges: readonly MergedRange[]): void {
  for (const { top, left, bottom } of ranges) {
    const text = cells[top]?.[left] ?? '';
    for (let row = top + 1; row <= Math.min(bottom, cells.length - 1); row++) {
      const below = cells[row];
      if (below && left < below.length) below[left] = text;
    }
  }
}

/** One-based. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
