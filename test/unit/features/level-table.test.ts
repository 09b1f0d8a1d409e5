import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { LevelTable } from '../../../server/protocol';
import { tracksOf } from '../../../server/service/model/file';
import { cursor, fixture, type Fixture } from '../fixture';
import { acme, acmeFixture } from './support';

/** The table for the `|` in a file, and a way to read the text at a part's source. */
async function tableIn(
  name: string,
  marked: string,
  files: Readonly<Record<string, string>> = {},
): Promise<{ table: LevelTable | undefined; made: Fixture }> {
  const made = await acmeFixture(files);
  const { text, position } = cursor(marked);
  made.open(name, text);
  return { table: made.service.levelTable(made.uri(name), position), made };
}

/** The table as words: for each level its head, summary, criteria with their examples in brackets, and examples. */
function sketch(table: LevelTable | undefined): string[] {
  return (table?.levels ?? []).map(({ level, name = '', summary, criteria, examples }) =>
    [
      `${level} ${name}`.trim(),
      summary?.text ?? '–',
      criteria
        .map((each) => [each.text, ...each.examples.map((example) => `(${example.text})`)].join(' '))
        .join('; '),
      examples.map((each) => each.text).join('; '),
    ].join(' | '),
  );
}

describe('the level table', () => {
  it('has a column a level with its summary, criteria and examples, and the words of the scale', async () => {
    const { table } = await tableIn('craft.ladder.yaml', `|${acme['craft.ladder.yaml']!}`);
    assert.deepEqual(sketch(table), [
      '1 Learning | Writes code that works | Tests what was **written** (Wrote a test first); Asks for reviews | Fixed a bug',
      '2 Deciding | Takes [[craft.tests]] further | Reviews the code of others | ',
    ]);
    assert.equal(table?.levels[0]?.points, 1);
    assert.equal(table.levels[0].description, 'With support');
  });

  it('says what the track is', async () => {
    const { table, made } = await tableIn('craft.ladder.yaml', `|${acme['craft.ladder.yaml']!}`);
    assert.deepEqual(table?.track, {
      id: 'craft',
      name: 'Craft',
      description: 'Makes software. See [[engineer]].',
      category: { id: 'building', name: 'Building', description: 'Making things', color: '#2563eb' },
      status: 'draft',
      source: {
        uri: made.uri('craft.ladder.yaml'),
        range: { start: { line: 0, character: 7 }, end: { line: 0, character: 12 } },
      },
      extent: { start: { line: 0, character: 0 }, end: { line: 22, character: 30 } },
    });
  });

  it('takes over what the track inherits, each part marked with the track that says it', async () => {
    const { table } = await tableIn('mobile.ladder.yaml', `|${acme['mobile.ladder.yaml']!}`);
    assert.deepEqual(sketch(table), [
      '1 Learning | Writes code that works | Tests what was **written** (Wrote a test first); Asks for reviews | Fixed a bug',
      '2 Deciding | Takes [[craft.tests]] further | Reviews apps on real phones; Tests offline | Found a cut-off button',
      '3 Shaping | Shapes apps |  | ',
    ]);
    assert.deepEqual(
      table?.levels.map(({ inheritedFrom, summary, criteria }) => [
        inheritedFrom,
        summary?.inheritedFrom,
        ...criteria.map((each) => each.inheritedFrom),
      ]),
      [
        ['craft', 'craft', 'craft', 'craft'],
        [undefined, 'craft', undefined, undefined],
        [undefined, undefined],
      ],
    );
  });

  it('points each part to the text that says it, in the file that has it', async () => {
    const { table, made } = await tableIn('mobile.ladder.yaml', `|${acme['mobile.ladder.yaml']!}`);
    const textAt = ({ uri, range }: LevelTable['track']['source']): string | undefined =>
      made.service.workspace.file(uri)?.document.getText(range);
    const [first, second] = table!.levels;
    assert.equal(textAt(first!.source), '1');
    assert.equal(textAt(first!.summary!.source), 'Writes code that works');
    assert.equal(textAt(first!.criteria[0]!.source), 'Tests what was **written**');
    assert.equal(textAt(first!.criteria[0]!.examples[0]!.source), 'Wrote a test first');
    assert.equal(second!.criteria[0]!.source.uri, made.uri('mobile.ladder.yaml'));
    assert.equal(second!.summary!.source.uri, made.uri('craft.ladder.yaml'));
    assert.equal(textAt(second!.examples[0]!.source), 'Found a cut-off button');
  });

  it('puts inherited levels where the scale has them, whatever they are called', async () => {
    const files = {
      'f.ladder.yaml':
        'framework: f\nname: F\nscale: [{level: low}, {level: mid}, {level: high}]\ninclude: [sub/*]\n',
      'sub/base.ladder.yaml': 'track: base\nname: B\nlevels: [{level: low}, {level: high}, {level: odd}]\n',
    };
    const { table } = await tableIn(
      'sub/new.ladder.yaml',
      '|track: new\nname: N\nextends: base\nlevels: [{level: mid}]\n',
      files,
    );
    assert.deepEqual(
      table?.levels.map(({ level }) => level),
      ['odd', 'low', 'mid', 'high'],
    );
  });

  it('ends where tracks extend each other in a circle', async () => {
    const files = { 'a.ladder.yaml': 'track: a\nname: A\nextends: b\nlevels: [{level: 1}]\n' };
    const { table } = await tableIn(
      'b.ladder.yaml',
      '|track: b\nname: B\nextends: a\nlevels: [{level: 2}]\n',
      files,
    );
    assert.deepEqual(
      table?.levels.map(({ level }) => level),
      ['1', '2'],
    );
  });

  it('knows what the references in its texts name', async () => {
    const { table, made } = await tableIn('craft.ladder.yaml', `|${acme['craft.ladder.yaml']!}`);
    assert.deepEqual(Object.keys(table!.references), ['engineer', 'craft.tests']);
    assert.equal(table!.references['engineer']?.title, 'Engineer');
    assert.equal(table!.references['craft.tests']?.title, 'tests');
    assert.equal(table!.references['craft.tests'].detail, 'Tests what was **written**');
    assert.equal(table!.references['craft.tests'].source.uri, made.uri('craft.ladder.yaml'));
  });

  it('calls a level by its track and number', async () => {
    const { table } = await tableIn(
      'new.ladder.yaml',
      '|track: new\nname: N\ndescription: "[[craft@2]]"\nlevels: []\n',
    );
    assert.equal(table?.references['craft@2']?.title, 'Craft, level 2');
  });

  it('leaves out a reference that names nothing', async () => {
    const { table } = await tableIn(
      'new.ladder.yaml',
      '|track: new\nname: N\ndescription: "[[nobody]]"\nlevels: []\n',
    );
    assert.deepEqual(table?.references, {});
  });

  it('shows a level, a criterion or a name that is not written yet as far as it is there', async () => {
    const text =
      '|track: new\nlevels:\n  - summary: Does\n  - level: 2\n    criteria:\n      - id: a\n      - \n';
    const { table } = await tableIn('new.ladder.yaml', text);
    assert.equal(table?.track.name, 'new');
    assert.deepEqual(sketch(table), [' | Does |  | ', '2 Owning | – |  | ']);
  });
});

describe('the track that the level table is of', () => {
  const focusAt = async (before: string): Promise<LevelTable['focus']> => {
    const text = acme['craft.ladder.yaml']!;
    assert.ok(text.includes(before));
    const { table } = await tableIn(
      'craft.ladder.yaml',
      text.replace(before, (found) => `|${found}`),
    );
    assert.equal(table?.track.id, 'craft');
    return table.focus;
  };

  it('is anywhere in a track’s file that track, with the level and the criterion under the cursor', async () => {
    assert.equal(await focusAt('name: Craft'), undefined);
    assert.deepEqual(await focusAt('summary: Writes'), { level: 0 });
    assert.deepEqual(await focusAt('text: Tests'), { level: 0, criterion: 0 });
    assert.deepEqual(await focusAt('rote a test'), { level: 0, criterion: 0 });
    assert.deepEqual(await focusAt('- Asks'), { level: 0, criterion: 1 });
    assert.deepEqual(await focusAt('  - Asks'), { level: 0, criterion: 1 });
    assert.deepEqual(await focusAt('- level: 2'), { level: 1 });
  });

  it('counts inherited criteria in the place of the focus', async () => {
    const text = acme['mobile.ladder.yaml']!.replace('Tests off', '|Tests off');
    const { table } = await tableIn('mobile.ladder.yaml', text);
    assert.deepEqual(table?.focus, { level: 1, criterion: 1 });
  });

  it('is on a blank line the track, level and criterion that stand above', async () => {
    const text = acme['craft.ladder.yaml']!.replace(
      '      - Asks for reviews\n',
      '      - Asks for reviews\n      |\n',
    );
    const { table } = await tableIn('craft.ladder.yaml', text);
    assert.deepEqual(table?.focus, { level: 0, criterion: 1 });
  });

  it('is in a framework’s file the inline track under the cursor', async () => {
    const text = (before: string): string =>
      'framework: f\nname: F\ntracks:\n  - track: one\n    name: One\n    levels:\n      - level: 1\n        summary: A\n  - track: two\n    name: Two\n    levels:\n      - level: 1\nlint: {}\n'.replace(
        before,
        (found) => `|${found}`,
      );
    for (const [before, id] of [
      ['name: One', 'one'],
      ['summary', 'one'],
      ['- track: two', 'two'],
      ['lint', undefined],
      ['name: F', undefined],
    ] as const) {
      const { table } = await tableIn('sub/f.ladder.yaml', text(before));
      assert.equal(table?.track.id, id, before);
    }
  });

  it('is in a ladder’s file the track that is asked for under the cursor, at its level', async () => {
    const at = async (from: string, to: string): Promise<LevelTable | undefined> =>
      (await tableIn('engineer.ladder.yaml', acme['engineer.ladder.yaml']!.replace(from, to))).table;
    assert.deepEqual([(await at('{ craft: 1', '{ cra|ft: 1'))?.track.id], ['craft']);
    const level = await at('mobile: 2', 'mobile: |2');
    assert.deepEqual([level?.track.id, level?.focus], ['mobile', { level: 1 }]);
    const inherited = await at('mobile: 2', 'mobile: |1');
    assert.deepEqual([inherited?.track.id, inherited?.focus], ['mobile', { level: 0 }]);
    const criterion = await at('craft.reviews', 'craft.re|views');
    assert.deepEqual([criterion?.track.id, criterion?.focus], ['craft', { level: 1, criterion: 0 }]);
    assert.equal(await at('name: Junior', 'name: |Junior'), undefined);
  });

  it('is without a position that of the file, if the file is a track', async () => {
    const made = await acmeFixture();
    assert.equal(made.service.levelTable(made.uri('craft.ladder.yaml'))?.track.id, 'craft');
    assert.equal(made.service.levelTable(made.uri('engineer.ladder.yaml')), undefined);
    assert.equal(made.service.levelTable(made.uri('nowhere.ladder.yaml')), undefined);
  });
});

describe('level tables of real frameworks', () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  for (const folder of [
    'examples',
    '../shared/frameworks/snowflake',
    '../shared/frameworks/ft-engineering',
  ]) {
    it(`show every criterion and example of ${path.basename(folder)}`, async function () {
      const cwd = path.resolve(root, folder);
      if (!existsSync(cwd)) this.skip();
      const names = globSync('**/*.ladder.yaml', { cwd });
      const made = await fixture(
        Object.fromEntries(names.map((name) => [name, readFileSync(path.join(cwd, name), 'utf8')])),
      );
      let tracks = 0;
      for (const file of made.service.workspace.files()) {
        for (const track of tracksOf(file.model)) {
          tracks++;
          const table = made.service.levelTable(file.uri, file.range(track.node).start);
          const shown = new Set(table?.levels.flatMap(partsOf));
          for (const text of track.levels.flatMap(textsOf)) assert.ok(shown.has(text), text);
        }
      }
      assert.ok(tracks > 0);
    });
  }
});

function partsOf({ summary, criteria, examples }: LevelTable['levels'][number]): string[] {
  const parts = [
    ...(summary ? [summary] : []),
    ...criteria.flatMap((each) => [each, ...each.examples]),
    ...examples,
  ];
  return parts.map(({ text }) => text);
}

function textsOf({
  summary,
  criteria,
  examples,
}: ReturnType<typeof tracksOf>[number]['levels'][number]): string[] {
  const texts = [summary, ...criteria.flatMap((each) => [each.text, ...each.examples]), ...examples];
  return texts.flatMap((text) => (text ? [text.value] : []));
}
