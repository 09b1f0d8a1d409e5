import { zipSync, strToU8 } from 'fflate';

/** A sheet: rows of cells, where an empty text is no cell, and merged ranges such as `A2:A3`. */
export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly merged?: readonly string[];
  /** Formulas by cell, each with the result that is stored beside it, if there is one. */
  readonly formulas?: Readonly<Record<string, { readonly formula: string; readonly result?: string }>>;
}

/** The bytes of an XLSX workbook. */
export function workbook(sheets: readonly SheetContent[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

function sheetXml({ rows, merged = [], formulas = {} }: SheetContent): string {
  const xml = rows.map((cells, row) => {
    const inRow = cells.map((cell, column) =>
      cellXml(`${String.fromCharCode(65 + column)}${row + 1}`, cell, formulas),
    );
    return `<row r="${row + 1}">${inRow.join('')}</row>`;
  });
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet><sheetData>${xml.join('')}</sheetData>${ranges === '' ? '' : `<mergeCells>${ranges}</mergeCells>`}</worksheet>`;
}

function cellXml(at: string, cell: string | number, formulas: NonNullable<SheetContent['formulas']>): string {
  const formula = formulas[at];
  if (formula) {
    const result = formula.result === undefined ? '' : `<v>${escaped(formula.result)}</v>`;
    return `<c r="${at}" t="str"><f>${escaped(formula.formula)}</f>${result}</c>`;
  }
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
