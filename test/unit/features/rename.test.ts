import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { FileEdits } from '../../../server/service/features/edits';
import type { Position } from '../../../server/protocol';
import { cursor, fixture, type Fixture } from '../fixture';
import { applied } from './rename-support';
import { acme, acmeFixture } from './support';

type Files = Readonly<Record<string, string>>;

/** Renames what stands where `before` starts in a file of {@link acme}: the lines that changed, or why none did. */
async function renameAt(
  name: string,
  before: string,
  newId: string,
  files: Files = {},
): Promise<string[] | string> {
  const made = await acmeFixture(files);
  const text = (files[name] ?? acme[name])!;
  assert.ok(text.includes(before), `${name} has ${before}`);
  const { position } = cursor(
    text.replace(before, (found) => `§${found}`),
    '§',
  );
  const result = made.service.rename(made.uri(name), position, newId);
  if ('refused' in result) return result.refused;
  return result.flatMap((file) => changedLines(made, file)).sort();
}

function changedLines(made: Fixture, file: FileEdits): string[] {
  const before = made.service.workspace.file(file.uri)!.document.getText();
  const after = applied(made, file).split('\n');
  const name = decodeURIComponent(file.uri.slice(file.uri.lastIndexOf('/') + 1)).replace('.ladder.yaml', '');
  return before
    .split('\n')
    .flatMap((line, index) => (line === after[index] ? [] : [`${name}: ${after[index]!.trim()}`]));
}

describe('renaming', () => {
  it('changes a track wherever it is named, prose included', async () => {
    assert.deepEqual(await renameAt('engineer.ladder.yaml', 'craft: 1', 'code'), [
      'craft: builds-on: code.tests',
      'craft: summary: Takes [[code.tests]] further',
      'craft: track: code',
      'engineer: emphasises: [code.reviews]',
      'engineer: requires: { code: 1 }',
      'engineer: requires: { code: 2 }',
      'mobile: extends: code',
    ]);
  });

  it('changes a criterion', async () => {
    assert.deepEqual(await renameAt('craft.ladder.yaml', 'tests\n        text', 'checks'), [
      'craft: - id: checks',
      'craft: builds-on: craft.checks',
      'craft: summary: Takes [[craft.checks]] further',
    ]);
  });

  it('changes a criterion together with the one that replaces it in an heir', async () => {
    const both = ['craft: - id: reads', 'engineer: emphasises: [craft.reads]', 'mobile: - id: reads'];
    assert.deepEqual(await renameAt('craft.ladder.yaml', 'reviews\n        text', 'reads'), both);
    assert.deepEqual(await renameAt('mobile.ladder.yaml', 'reviews\n        text', 'reads'), both);
  });

  it('changes a position, a ladder and a category', async () => {
    const prose = {
      'p.ladder.yaml': 'track: p\nname: P\ndescription: For [[engineer.senior|them]]\nlevels: [{level: 1}]\n',
    };
    assert.deepEqual(await renameAt('engineer.ladder.yaml', 'senior\n', 'lead', prose), [
      'engineer: - id: lead',
      'p: description: For [[engineer.lead|them]]',
    ]);
    assert.deepEqual(await renameAt('engineer.ladder.yaml', 'engineer\n', 'ic', prose), [
      'craft: description: Makes software. See [[ic]].',
      'engineer: ladder: ic',
      'p: description: For [[ic.senior|them]]',
    ]);
    assert.deepEqual(await renameAt('craft.ladder.yaml', 'building', 'making'), [
      'acme: - id: making',
      'craft: category: making',
      'mobile: category: making',
    ]);
  });

  it('carries along what asks for a level of a track, and the heirs that have it', async () => {
    const ladder = {
      'l.ladder.yaml':
        'ladder: l\nname: L\npositions:\n  - id: a\n    name: A\n    description: "[[craft@2]]"\n    optional: {mobile: 2}\n',
    };
    assert.deepEqual(await renameAt('craft.ladder.yaml', '2\n    name', '5', ladder), [
      'craft: - level: 5',
      'engineer: optional: { mobile: 5 }',
      'engineer: requires: { craft: 5 }',
      'l: description: "[[craft@5]]"',
      'l: optional: {mobile: 5}',
      'mobile: - level: 5',
    ]);
  });

  it('carries every track along when a level of the scale is renamed', async () => {
    assert.deepEqual(await renameAt('acme.ladder.yaml', '2\n    name: Owning', 'owner'), [
      'acme: - level: owner',
      'craft: - level: owner',
      'engineer: optional: { mobile: owner }',
      'engineer: requires: { craft: owner }',
      'mobile: - level: owner',
    ]);
  });

  it('keeps quotes, and adds them where the new id would be read as a number', async () => {
    const files = {
      'q.ladder.yaml':
        'track: \'quoted\'\nname: Q\ndescription: See [[quoted]]\nlevels: [{level: 1, criteria: [{text: A, see: "quoted"}, {text: B, see: quoted}]}]\n',
    };
    assert.deepEqual(await renameAt('q.ladder.yaml', 'quoted', '12', files), [
      'q: description: See [[12]]',
      'q: levels: [{level: 1, criteria: [{text: A, see: "12"}, {text: B, see: \'12\'}]}]',
      "q: track: '12'",
    ]);
  });

  it('reaches both frameworks that a file belongs to', async () => {
    const ladder = (id: string): string =>
      `framework: ${id}\nname: F\ninclude: [shared.ladder.yaml]\nladders:\n  - ladder: l\n    name: L\n    positions: [{id: a, name: A, requires: {shared: 1}}]\n`;
    const found = await renameAt('shared.ladder.yaml', 'shared', 'common', {
      'acme.ladder.yaml': ladder('one'),
      'two.ladder.yaml': ladder('two'),
      'shared.ladder.yaml': 'track: shared\nname: S\nlevels: [{level: 1}]\n',
    });
    assert.deepEqual(found, [
      'acme: positions: [{id: a, name: A, requires: {common: 1}}]',
      'shared: track: common',
      'two: positions: [{id: a, name: A, requires: {common: 1}}]',
    ]);
  });

  it('gives the version of an open file, and none for a closed one', async () => {
    const made = await acmeFixture();
    made.open('craft.ladder.yaml', acme['craft.ladder.yaml']!);
    const result = made.service.rename(made.uri('craft.ladder.yaml'), { line: 0, character: 8 }, 'code');
    assert.ok(!('refused' in result));
    assert.deepEqual(
      result.map(({ uri, version }) => [uri, version]),
      [
        [made.uri('craft.ladder.yaml'), 1],
        [made.uri('engineer.ladder.yaml'), null],
        [made.uri('mobile.ladder.yaml'), null],
      ],
    );
  });
});

describe('a rename is refused', () => {
  const cases: readonly (readonly [
    why: string,
    file: string,
    before: string,
    newId: string,
    message: string,
  ])[] = [
    [
      'for an id that a track has already',
      'craft.ladder.yaml',
      'craft\n',
      'mobile',
      'There is a track `mobile` already.',
    ],
    [
      'for an id that a ladder has already',
      'craft.ladder.yaml',
      'craft\n',
      'engineer',
      'There is a ladder `engineer` already.',
    ],
    [
      'for an id that the track has already',
      'craft.ladder.yaml',
      'tests\n',
      'reviews',
      'There is a criterion `reviews` in `craft` already.',
    ],
    [
      'for a level that the track has already',
      'craft.ladder.yaml',
      '2\n    name',
      '1',
      'There is a level `1` in `craft` already.',
    ],
    [
      'for what is no id',
      'craft.ladder.yaml',
      'craft\n',
      'Clean Code',
      'An id is made of lower-case letters, digits and single hyphens. You could write `clean-code`.',
    ],
    [
      'for what is no level',
      'craft.ladder.yaml',
      '2\n    name',
      '2.5',
      'A level is a whole number, or an id made of lower-case letters, digits and single hyphens. You could write `2-5`.',
    ],
    [
      'on a name',
      'craft.ladder.yaml',
      'Craft',
      'x',
      'Only the ids of tracks, ladders, levels, criteria, positions and categories can be renamed: put the cursor on one.',
    ],
  ];
  for (const [why, file, before, newId, message] of cases) {
    it(why, async () => assert.equal(await renameAt(file, before, newId), message));
  }

  it('on a reference that names nothing', async () => {
    const files = { 'n.ladder.yaml': 'track: n\nextends: nobody\n' };
    assert.equal(
      await renameAt('n.ladder.yaml', 'nobody', 'x', files),
      '`nobody` names nothing, so there is nothing to rename.',
    );
  });

  it('for an id that a base has, which would then be replaced', async () => {
    const message = 'There is a criterion `tests` in `craft` already.';
    const files = {
      'mobile.ladder.yaml': acme['mobile.ladder.yaml']!.replace(
        '- Tests offline',
        '- {id: offline, text: A}',
      ),
    };
    assert.equal(await renameAt('mobile.ladder.yaml', 'offline', 'tests', files), message);
  });

  it('while a file that names it is not YAML', async () => {
    const files = {
      'engineer.ladder.yaml': acme['engineer.ladder.yaml']!.replace('label: E1', 'label: "E1'),
    };
    assert.match(
      String(await renameAt('craft.ladder.yaml', 'craft\n', 'code', files)),
      /^engineer\.ladder\.yaml names it too and can't be read/,
    );
  });

  it('where escapes hide which part of a reference the id is', async () => {
    const files = {
      'extra.ladder.yaml':
        'track: extra\nname: E\nlevels:\n  - level: 1\n    criteria:\n      - text: Does\n        builds-on: "craft\\u002Etests"\n',
    };
    const words =
      'extra.ladder.yaml has the id in line 7 in escapes or over several lines. Write it plainly there first.';
    assert.equal(await renameAt('craft.ladder.yaml', 'tests\n        text', 'checks', files), words);
    assert.equal(await renameAt('craft.ladder.yaml', 'craft\n', 'code', files), words);
  });

  it('on an id that is used twice', async () => {
    const files = { 'twin.ladder.yaml': 'track: craft\nname: Twin\n' };
    assert.match(
      String(await renameAt('craft.ladder.yaml', 'craft\n', 'code', files)),
      /^`craft` is used twice/,
    );
  });
});

describe('renaming there and back', () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  for (const folder of [
    'examples',
    '../shared/frameworks/snowflake',
    '../shared/frameworks/ft-engineering',
  ]) {
    it(`gives the same bytes for every id of ${path.basename(folder)}`, async function () {
      this.timeout(60_000);
      const cwd = path.resolve(root, folder);
      if (!existsSync(cwd)) this.skip();
      const texts = Object.fromEntries(
        globSync('**/*.ladder.yaml', { cwd }).map((name) => [
          name,
          readFileSync(path.join(cwd, name), 'utf8'),
        ]),
      );
      const made = await fixture(texts);
      for (const each of idsOf(made)) await thereAndBack(made, each, texts);
    });
  }

  interface Id {
    readonly uri: string;
    readonly at: Position;
    readonly id: string;
  }

  function idsOf(made: Fixture): Id[] {
    return made.service.workspace
      .files()
      .flatMap((file) =>
        file.entries.flatMap(({ definitions }) =>
          definitions.map(({ node, id }) => ({ uri: file.uri, at: file.range(node).start, id })),
        ),
      );
  }

  async function thereAndBack(made: Fixture, { uri, at, id }: Id, texts: Files): Promise<void> {
    for (const newId of ['quite-another', id]) {
      const result = made.service.rename(uri, at, newId);
      assert.ok(!('refused' in result), JSON.stringify(result));
      assert.ok(result.length > 0);
      for (const file of result) made.fileSystem.files.set(file.uri, applied(made, file));
      await made.service.workspace.refresh(result.map((file) => file.uri));
      const errors = result.flatMap((file) =>
        made.service
          .diagnostics(file.uri)
          .filter(({ code, severity }) => severity === 1 && code !== 'level-not-on-scale'),
      );
      assert.deepEqual(
        errors.map(({ message }) => message),
        [],
        `${id} → ${newId}`,
      );
    }
    for (const [name, text] of Object.entries(texts))
      assert.equal(made.fileSystem.files.get(made.uri(name)), text, id);
  }
});
