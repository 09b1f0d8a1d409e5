import assert from 'node:assert/strict';
import { cursor } from '../fixture';
import { textsAfter } from './actions-support';
import { acme, acmeFixture } from './support';

type Files = Readonly<Record<string, string>>;

/** What is offered at the `|` of a file, and the texts of the files after one of it was done. */
async function refactorIn(
  name: string,
  marked: string,
  files: Files = {},
): Promise<{ titles: string[]; after: (title: string) => Record<string, string | undefined> }> {
  const made = await acmeFixture(files);
  const { text, position } = cursor(marked);
  made.open(name, text);
  const actions = made.service
    .actions(made.uri(name), { start: position, end: position })
    .filter(({ kind }) => kind.startsWith('refactor.'));
  return {
    titles: actions.map(({ title }) => title),
    after: (title) => textsAfter(made, title, actions),
  };
}

/** A track with criteria as given. */
const track = (criteria: string): string =>
  `track: new\nname: New\nlevels:\n  - level: 1\n    criteria:\n${criteria}  - level: 2\n    summary: More\n`;

describe('giving a criterion an id', () => {
  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    [
      'the short form',
      '      - Runs |safe backfills # note\n',
      '      - id: runs-safe-backfills\n        text: Runs safe backfills # note\n',
    ],
    ['quoted text', "      - 'Runs: |safely'\n", "      - id: runs-safely\n        text: 'Runs: safely'\n"],
    [
      'text over lines',
      '      - Runs |safe\n        backfills\n',
      '      - id: runs-safe-backfills\n        text: Runs safe\n          backfills\n',
    ],
    [
      'block text',
      '      - >-\n        Runs |safe\n\n        backfills\n',
      '      - id: runs-safe-backfills\n        text: >-\n          Runs safe\n\n          backfills\n',
    ],
    [
      'the long form',
      '      - text: Runs |safely\n        see: craft\n',
      '      - id: runs-safely\n        text: Runs safely\n        see: craft\n',
    ],
    ['a flow map', '      - { text: Runs |safely }\n', '      - { id: runs-safely, text: Runs safely }\n'],
  ];
  for (const [what, before, after] of cases) {
    it(`works on ${what}`, async () => {
      const { titles, after: done } = await refactorIn('new.ladder.yaml', track(before));
      const title = titles.find((each) => each.startsWith('Give this criterion the id'))!;
      assert.deepEqual(done(title), { 'new.ladder.yaml': track(after) });
    });
  }

  it('works in a flow list', async () => {
    const text = 'track: new\nname: N\nlevels:\n  - level: 1\n    criteria: [Runs |well, Other]\n';
    const { after } = await refactorIn('new.ladder.yaml', text);
    assert.match(
      after('Give this criterion the id `runs-well`')['new.ladder.yaml'] ?? '',
      /criteria: \[\{ id: runs-well, text: Runs well \}, Other\]/,
    );
  });

  it('makes an id that the track does not have, in itself or from its base', async () => {
    const text =
      'track: new\nname: N\nextends: craft\nlevels:\n  - level: 1\n    criteria:\n      - Te|sts\n';
    const { titles } = await refactorIn('new.ladder.yaml', text);
    assert.ok(titles.includes('Give this criterion the id `tests-2`'), titles.join());
  });

  it('is not offered where there is one', async () => {
    const { titles } = await refactorIn(
      'new.ladder.yaml',
      track('      - id: a\n        text: Runs| well\n'),
    );
    assert.ok(!titles.some((title) => title.startsWith('Give')));
  });
});

describe('the short and the long form of a criterion', () => {
  it('lead to each other and back', async () => {
    for (const short of [
      '      - Runs |safe\n        backfills\n',
      '      - "Runs |it: now"\n',
      '      - |\n        Runs §it\n',
    ]) {
      const start = track(short).replace('§', '');
      const marked = track(short.includes('§') ? short : short.replace('|', '§'));
      const { text, position } = cursor(marked, '§');
      const made = await acmeFixture();
      made.open('new.ladder.yaml', text);
      const at = { start: position, end: position };
      const uri = made.uri('new.ladder.yaml');
      const long = textsAfter(made, 'Write this criterion in the long form', made.service.actions(uri, at));
      assert.match(long['new.ladder.yaml']!, /- text: /);
      made.open('new.ladder.yaml', long['new.ladder.yaml']!);
      const back = textsAfter(made, 'Write this criterion in the short form', made.service.actions(uri, at));
      assert.equal(back['new.ladder.yaml'], short.includes('§') ? start : start.replace('|', ''));
    }
  });

  it('offers no short form where more than the text is said', async () => {
    const { titles } = await refactorIn(
      'new.ladder.yaml',
      track('      - text: Runs| well\n        see: craft\n'),
    );
    assert.ok(!titles.includes('Write this criterion in the short form'));
  });
});

describe('moving a criterion to another level', () => {
  it('puts it behind the criteria there, as it is written', async () => {
    const text =
      'track: new\nname: N\nlevels:\n  - level: 1\n    criteria:\n      - id: a # the first\n        text: >-\n          On|\n          two lines\n      - b\n  - level: 2\n    criteria:\n    - c\n';
    const { after } = await refactorIn('new.ladder.yaml', text);
    assert.deepEqual(after('Move this criterion to level `2`'), {
      'new.ladder.yaml':
        'track: new\nname: N\nlevels:\n  - level: 1\n    criteria:\n      - b\n  - level: 2\n    criteria:\n    - c\n    - id: a # the first\n      text: >-\n        On\n        two lines\n',
    });
  });

  it('takes the comments above it along', async () => {
    const text =
      'track: new\nname: N\nlevels:\n  - level: 1\n    criteria:\n      - a\n      # why\n      - b|\n  - level: 2\n    criteria:\n      - c\n';
    const { after } = await refactorIn('new.ladder.yaml', text);
    assert.deepEqual(after('Move this criterion to level `2`'), {
      'new.ladder.yaml':
        'track: new\nname: N\nlevels:\n  - level: 1\n    criteria:\n      - a\n  - level: 2\n    criteria:\n      - c\n      # why\n      - b\n',
    });
  });

  it('makes the list where the level has none, and takes an empty one away', async () => {
    const { after } = await refactorIn('new.ladder.yaml', track('      - Only| one\n'));
    assert.deepEqual(after('Move this criterion to level `2`'), {
      'new.ladder.yaml':
        'track: new\nname: New\nlevels:\n  - level: 1\n  - level: 2\n    summary: More\n    criteria:\n      - Only one\n',
    });
  });

  it('offers the nearest level first', async () => {
    const levels = [1, 2, 3, 4].map(
      (level) => `  - level: ${level}\n    criteria:\n      - c${level}${level === 3 ? '|' : ''}\n`,
    );
    const { titles } = await refactorIn(
      'new.ladder.yaml',
      `track: new\nname: N\nlevels:\n${levels.join('')}`,
    );
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Move')).map((title) => title.at(-2)),
      ['2', '4', '1'],
    );
  });
});

describe('moving a track', () => {
  const framework = `framework: f
name: F
include:
  - sub/*.ladder.yaml
tracks:
  # the first
  - track: one
    name: One
    levels:
      - level: 1
        summary: >-
          Long
          text
  - track: two
    name: Two
    levels:
      - level: 1
lint: {}
`;
  const one = 'track: one\nname: One\nlevels:\n  - level: 1\n    summary: >-\n      Long\n      text\n';

  it('makes it a file of its own where the framework’s patterns find it', async () => {
    const { after } = await refactorIn('deep/f.ladder.yaml', framework.replace('name: One', 'na|me: One'));
    const texts = after('Move `one` to a file of its own');
    assert.equal(texts['deep/sub/one.ladder.yaml'], one);
    assert.equal(
      texts['deep/f.ladder.yaml'],
      framework.replace(/ {2}- track: one[^]*?(?= {2}- track: two)/, ''),
    );
  });

  it('takes the comments above it along, unless they may be about all tracks', async () => {
    const text = framework.replace('  - track: two', '  # the second\n  - track: t|wo');
    const texts = (await refactorIn('deep/f.ladder.yaml', text)).after('Move `two` to a file of its own');
    assert.equal(
      texts['deep/sub/two.ladder.yaml'],
      '# the second\ntrack: two\nname: Two\nlevels:\n  - level: 1\n',
    );
    assert.equal(texts['deep/f.ladder.yaml'], framework.replace(/ {2}- track: two[^]*(?=lint)/, ''));
  });

  it('is not offered where an alias in it, or to it, would then stand for nothing', async () => {
    const tracks = (one: string, two: string): string =>
      `framework: f\nname: F\ntracks:\n  - track: one\n    name: ${one}\n    levels: [{level: 1}]\n  - track: two\n    name: ${two}\n    levels: [{level: 1}]\n`;
    for (const text of [
      tracks('&name One', '*name').replace('one', 'o|ne'),
      tracks('&name One', '*name').replace('two', 't|wo'),
    ]) {
      const { titles } = await refactorIn('deep/f.ladder.yaml', text);
      assert.ok(!titles.some((title) => title.startsWith('Move ')), titles.join());
    }
    const { titles } = await refactorIn(
      'deep/f.ladder.yaml',
      tracks('&name One', 'Two').replace('one', 'o|ne'),
    );
    assert.ok(titles.includes('Move `one` to a file of its own'));
  });

  it('takes the key away with the last one, and includes a file that no pattern finds', async () => {
    const text =
      'framework: f\nname: F\ntracks:\n  - track: o|ne\n    name: One\n    levels: [{level: 1}]\nlint: {}\n';
    const { after } = await refactorIn('deep/f.ladder.yaml', text);
    assert.deepEqual(after('Move `one` to a file of its own'), {
      'deep/one.ladder.yaml': 'track: one\nname: One\nlevels: [{level: 1}]\n',
      'deep/f.ladder.yaml': 'framework: f\nname: F\ninclude:\n  - one.ladder.yaml\nlint: {}\n',
    });
  });

  it('writes over no file', async () => {
    const files = { 'deep/sub/one.ladder.yaml': 'track: other\n' };
    const { titles } = await refactorIn(
      'deep/f.ladder.yaml',
      framework.replace('name: One', 'na|me: One'),
      files,
    );
    assert.ok(!titles.some((title) => title.startsWith('Move `one`')));
  });

  it('brings it back into the framework, and the file is gone', async () => {
    const without = framework.replace(/ {2}- track: one[^]*?(?= {2}- track: two)/, '');
    const { after } = await refactorIn('deep/sub/one.ladder.yaml', one.replace('one', 'o|ne'), {
      'deep/f.ladder.yaml': without,
    });
    const texts = after('Move `one` into `f.ladder.yaml`');
    assert.ok('deep/sub/one.ladder.yaml' in texts && texts['deep/sub/one.ladder.yaml'] === undefined);
    assert.match(
      texts['deep/f.ladder.yaml']!,
      /- level: 1\n {2}- track: one\n {4}name: One\n {4}levels:\n {6}- level: 1\n {8}summary: >-\n {10}Long\n {10}text\nlint/,
    );
  });

  it('makes the list of tracks where there is none, and drops the pattern for the file alone', async () => {
    const files = { 'deep/f.ladder.yaml': 'framework: f\nname: F\ninclude:\n  - one.ladder.yaml\n' };
    const { after } = await refactorIn(
      'deep/one.ladder.yaml',
      '---\n# ours\ntrack: o|ne\nname: One\nlevels: [{level: 1}]\n',
      files,
    );
    assert.equal(
      after('Move `one` into `f.ladder.yaml`')['deep/f.ladder.yaml'],
      'framework: f\nname: F\ntracks:\n  - # ours\n    track: one\n    name: One\n    levels: [{level: 1}]\n',
    );
  });

  it('is not offered in a file that two frameworks share, nor while one of the files is not YAML', async () => {
    const shared = { 'two.ladder.yaml': 'framework: two\nname: T\ninclude: ["*.ladder.yaml"]\n' };
    const marked = acme['craft.ladder.yaml']!.replace('craft', 'cr|aft');
    assert.deepEqual((await refactorIn('craft.ladder.yaml', marked, shared)).titles, []);
    const broken = { 'acme.ladder.yaml': `${acme['acme.ladder.yaml']!}lint: {\n` };
    assert.deepEqual((await refactorIn('craft.ladder.yaml', marked, broken)).titles, []);
  });
});
