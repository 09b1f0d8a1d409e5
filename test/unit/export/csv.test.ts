import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csv } from '../../../server/service/render/csv/csv';
import { acme } from '../features/support';
import { fixture } from '../fixture';
import { documentOf, exported, samples } from './support';

/** What another reader of CSV finds. */
function read(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true });
}

describe('An export as CSV', () => {
  it('has a row a criterion, with all that is known of it', async () => {
    const rows = read(await exported(await fixture(acme), 'acme.ladder.yaml', 'track:craft', 'csv'));
    assert.deepEqual(
      rows.map(({ level, criterion, text }) => [level, criterion, text]),
      [
        ['1', 'tests', 'Tests what was **written**'],
        ['1', '', 'Asks for reviews'],
        ['2', 'reviews', 'Reviews the code of others'],
      ],
    );
    assert.deepEqual(rows[2], {
      framework: 'Acme',
      category: 'Building',
      track: 'craft',
      'track name': 'Craft',
      'track description': 'Makes software. See [[engineer]].',
      'track status': 'draft',
      'track owner': '',
      'track extends': '',
      'track resources': '',
      level: '2',
      'level name': 'Deciding',
      'level points': '',
      'level summary': 'Takes [[craft.tests]] further',
      'level examples': '',
      'level resources': '',
      'asked by': 'engineer.senior',
      criterion: 'reviews',
      text: 'Reviews the code of others',
      examples: '',
      'builds on': 'craft.tests',
      see: '',
      resources: '',
      'inherited from': '',
    });
  });

  it('keeps a level without criteria, and a track without levels', async () => {
    const files = { ...acme, 'new.ladder.yaml': 'track: new\nname: New\nlevels: []\n' };
    const rows = read(await exported(await fixture(files), 'acme.ladder.yaml', 'framework', 'csv'));
    assert.ok(rows.some((row) => row['track'] === 'mobile' && row['level'] === '3' && row['text'] === ''));
    assert.ok(rows.some((row) => row['track'] === 'new' && row['level'] === ''));
  });

  it('of the grid has positions down and tracks across', async () => {
    const text = await exported(await fixture(acme), 'acme.ladder.yaml', 'grid', 'csv');
    assert.equal(
      text,
      '\uFEFF' +
        'ladder,position,id,label,points from,points to,Craft,Mobile\r\n' +
        'Engineer,Junior Engineer,engineer.junior,E1,1,,1,2 (optional)\r\n' +
        'Engineer,Senior Engineer,engineer.senior,,,,2,not required\r\n',
    );
  });

  it('of a position says of each criterion how it is asked for, and whether it matters most', async () => {
    const rows = read(
      await exported(await fixture(acme), 'acme.ladder.yaml', 'position:engineer.senior', 'csv'),
    );
    assert.deepEqual(
      rows.map((row) => [
        row['asked'],
        row['asked level'],
        row['track'],
        row['level'],
        row['criterion'],
        row['emphasised'],
      ]),
      [
        ['required', '2', 'craft', '1', 'tests', ''],
        ['required', '2', 'craft', '1', '', ''],
        ['required', '2', 'craft', '2', 'reviews', 'yes'],
      ],
    );
  });

  it('of a position names a track that no file defines', async () => {
    const ladder = acme['engineer.ladder.yaml']!.replace('{ craft: 1 }', '{ craft: 1, lost: 3 }');
    const made = await fixture({ ...acme, 'engineer.ladder.yaml': ladder });
    const rows = read(await exported(made, 'acme.ladder.yaml', 'position:engineer.junior', 'csv'));
    const lost = rows.find(({ track }) => track === 'lost');
    assert.deepEqual([lost?.['asked'], lost?.['asked level']], ['required', '3']);
  });

  it('of the criteria has a row for each that builds on another', async () => {
    const rows = read(await exported(await fixture(acme), 'acme.ladder.yaml', 'criteria', 'csv'));
    assert.deepEqual(rows, [
      {
        track: 'Craft',
        level: '2',
        criterion: 'craft.reviews',
        text: 'Reviews the code of others',
        'builds on': 'craft.tests',
        'at level': '1',
        'which says': 'Tests what was **written**',
      },
    ]);
  });

  it('gives a spreadsheet nothing to run', () => {
    const rows = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '  =1',
      '＝1',
      '\r=1',
      '\n=1',
      'a=1',
      '1-2',
      '',
      '-',
    ].map((text) => [text, 'x']);
    const cells = parse(csv(rows), { bom: true, relax_column_count: true }).map(([cell]) => cell);
    assert.deepEqual(cells, [
      ...["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", "'  =1", "'＝1", "'\r=1", "'\n=1"],
      ...['a=1', '1-2', '', "'-"],
    ]);
  });

  it('is read back as it was by any reader that keeps to RFC 4180', () => {
    const cell = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        const back = parse(csv(rows), { bom: true });
        const plain = (text: string) => text.replace(/^'(?=\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/, '');
        assert.deepEqual(
          back.map((row) => row.map(plain)),
          rows.map((row) => row.map(plain)),
        );
      }),
    );
  });

  for (const { name, file, files } of samples()) {
    it(`has every criterion of ${name}`, async () => {
      const { tracks } = await documentOf(files, file);
      const rows = read(await exported(await fixture(files), file, 'framework', 'csv'));
      const expected = tracks.flatMap(({ id, levels }) =>
        levels.flatMap(({ level, criteria }) =>
          (criteria.length === 0 ? [{ text: '' }] : criteria).map(({ text }) => [id, level, text]),
        ),
      );
      assert.deepEqual(
        rows.map(({ track, level, text }) => [track, level, text]),
        expected,
      );
    });
  }
});
