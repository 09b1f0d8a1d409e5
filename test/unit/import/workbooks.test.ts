import assert from 'node:assert/strict';
import { strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { imported, madeFrom, refused } from './support';
import { workbook } from './workbook';

describe('importing workbooks', () => {
  it('reads a matrix, with merged cells and lines within cells', async () => {
    const bytes = workbook([
      {
        name: 'Matrix',
        rows: [
          ['Area', 'Skill', 'Level 1', 'Level 2'],
          ['Building', 'Foundations', 'Writes\nE.g. wrote one', 'Designs'],
          ['', 'Mobile & web', 'Delivers', 'Builds'],
        ],
        merged: ['A2:A3'],
      },
    ]);
    const text = await madeFrom('matrix.xlsx', bytes);
    assert.match(text, /- track: mobile-web\n {4}name: Mobile & web\n {4}category: building\n/);
    assert.match(text, /- Writes\n {8}examples:\n {10}- Wrote one\n/);
  });

  it('reads several sheets, each a category, and tells places by sheet and row', async () => {
    const header = ['Skill', 'Junior', 'Senior', 'Remark'];
    const bytes = workbook([
      { name: 'Engineering', rows: [header, ['Craft', 'Tests', 'Reviews', 'old']] },
      { name: 'Design', rows: [header, ['Craft', 'Draws', 'Leads', '']] },
      { name: 'Read me', rows: [['Ask Ann']] },
    ]);
    const { text, report } = await imported({ 'all.xlsx': bytes });
    assert.deepEqual([report.tracks, report.levels, report.criteria], [2, 2, 4]);
    assert.match(text, /- track: craft\n {4}name: Craft\n {4}category: engineering\n/);
    assert.match(text, /- track: craft-2\n {4}name: Craft\n {4}category: design\n/);
    assert.match(text, /# Sheet “Engineering”, row 2: Remark: old\n/);
    assert.match(
      text,
      /\n# Imported from all\.xlsx, sheet “Read me”: a sheet that is not understood, with no header that names levels\.\n/,
    );
    assert.match(text, /# Sheet “Read me”, row 1: Ask Ann\n/);
  });

  it('reads a criterion on each row, numbers as they are, and the results of formulas', async () => {
    const bytes = workbook([
      {
        name: 'Rows',
        rows: [
          ['Skill', 'Level', 'Criterion'],
          ['Craft', 1, 'Tests'],
          ['Craft', 2, 'x'],
        ],
        formulas: { C3: { formula: 'UPPER("reviews")', result: 'REVIEWS' } },
      },
    ]);
    const text = await madeFrom('rows.xlsx', bytes);
    assert.match(
      text,
      /- level: 1\n {4}criteria:\n {6}- Tests\n[^]*- level: 2\n {4}criteria:\n {6}- REVIEWS\n/,
    );
  });

  it('keeps the formula of a cell for which no result is stored', async () => {
    const bytes = workbook([
      {
        name: 'A',
        rows: [
          ['Skill', 'L1', 'L2'],
          ['Craft', 'Tests', 'x'],
        ],
        formulas: { C2: { formula: 'A1&"!"' } },
      },
    ]);
    const { text, report } = await imported({ 'a.xlsx': bytes });
    assert.match(text, /# Row 2: C2: =A1&"!"\n/);
    assert.equal(report.kept.length, 1);
  });

  it('refuses what is no workbook, or an unreasonable one', async () => {
    assert.match(
      await refused('a.xlsx', zipSync({ 'word/document.xml': strToU8('<w/>') })),
      /no XLSX workbook/,
    );
    assert.match(await refused('a.xlsx', strToU8('PK\u0003\u0004 and so on')), /damaged/);
    assert.equal(
      await refused('a.xlsx', workbook([{ name: 'A', rows: [] }])),
      'There is nothing in this workbook.',
    );
    assert.match(
      await refused('a.xlsx', workbook([{ name: 'A', rows: [['x', 'y']] }])),
      /No header was found/,
    );
    const far =
      '<worksheet><sheetData><row r="999999999"><c r="A999999999"><v>1</v></c></row></sheetData></worksheet>';
    const parts = {
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="A" sheetId="1" r:id="r"/></sheets></workbook>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(far),
    };
    assert.match(await refused('a.xlsx', zipSync(parts)), /more than 20000 rows/);
    const bomb = { ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) };
    assert.match(await refused('a.xlsx', zipSync(bomb, { level: 9 })), /unreasonably big/);
  });

  it('refuses an archive that unpacks to more than it says', async () => {
    const parts = {
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="A" sheetId="1" r:id="r"/></sheets></workbook>',
      ),
      'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000),
    };
    assert.match(await refused('a.xlsx', claiming(zipSync(parts), 60_000_000, 100)), /unreasonably big/);
    parts['xl/worksheets/sheet1.xml'] = new Uint8Array(200_000);
    assert.match(
      await refused('a.xlsx', claiming(zipSync(parts), 200_000, 100)),
      /^This archive is damaged: xl\/worksheets\/sheet1\.xml is not as long as it says\.$/,
    );
  });

  it('reads an archive that was written as a stream, with sizes behind its files', async () => {
    const sheet = workbook([
      {
        name: 'A',
        rows: [
          ['Skill', 'L1', 'L2'],
          ['Craft', 'Tests', 'Reviews'],
        ],
      },
    ]);
    const parts = unzipSync(sheet);
    const chunks: Uint8Array[] = [];
    const archive = new Zip((error, chunk) => {
      assert.equal(error, null);
      chunks.push(chunk);
    });
    for (const [path, content] of Object.entries({ ...parts, 'xl/media/image1.png': new Uint8Array(100) })) {
      const file = new ZipDeflate(path);
      archive.add(file);
      file.push(content, true);
    }
    archive.end();
    assert.match(await madeFrom('a.xlsx', new Uint8Array(Buffer.concat(chunks))), /- Reviews\n/);
  });
});

/** An archive that claims another size of what is as long as `size`. */
function claiming(archive: Uint8Array, size: number, claimed: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = 0; at + 4 <= archive.length; at++) {
    if (view.getUint32(at, true) === size) view.setUint32(at, claimed, true);
  }
  return archive;
}
