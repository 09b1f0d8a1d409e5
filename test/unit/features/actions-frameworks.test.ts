import assert from 'node:assert/strict';
import { cursor, fixture, type Fixture } from '../fixture';
import { textsAfter } from './actions-support';

/** Two frameworks that share the file at the top, each with files of its own in its folder. */
const framework = (id: string, more = ''): string =>
  `framework: ${id}\nname: ${id}\n${more}include: [../shared.ladder.yaml, '*.ladder.yaml']\n`;

const two = (own: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  'one/one.ladder.yaml': framework('one'),
  'two/two.ladder.yaml': framework('two'),
  ...own,
});

/** What is offered at the `|` of a file, and the texts of the files after one of it was done. */
async function actionsIn(
  name: string,
  marked: string,
  files: Readonly<Record<string, string>>,
): Promise<{
  made: Fixture;
  titles: string[];
  after: (title: string) => Record<string, string | undefined>;
}> {
  const made = await fixture(files);
  const { text, position } = cursor(marked);
  made.open(name, text);
  const actions = made.service.actions(made.uri(name), { start: position, end: position });
  return {
    made,
    titles: actions.map(({ title }) => title),
    after: (title) => textsAfter(made, title, actions),
  };
}

const track = (more: string): string =>
  `track: shared\nname: Shared\n${more}levels:\n  - level: 1\n    criteria:\n`;

describe('in a file that two frameworks share, quick fixes', () => {
  it('make what is missing in both', async () => {
    const { after } = await actionsIn(
      'shared.ladder.yaml',
      track('category: mak|ing\n') + '      - Tests\n',
      two(),
    );
    const texts = after('Add the category `making`');
    assert.deepEqual(Object.keys(texts).sort(), ['one/one.ladder.yaml', 'two/two.ladder.yaml']);
    for (const text of Object.values(texts)) assert.match(text ?? '', /categories:\n {2}- id: making\n/);
  });

  it('are about the framework that lacks something, and not about the one that has it', async () => {
    const files = two({
      'one/craft.ladder.yaml': 'track: craft\nname: Craft\nlevels: [{level: 1, summary: A}]\n',
      'two/crafts.ladder.yaml': 'track: crafts\nname: Crafts\nlevels: [{level: 1, summary: A}]\n',
    });
    const { titles, after } = await actionsIn(
      'shared.ladder.yaml',
      track('') + '      - {text: Tests, see: cra|ft}\n',
      files,
    );
    assert.ok(titles.includes('Change it to `crafts`'));
    assert.deepEqual(Object.keys(after('Create the track `craft`')), ['two/craft.ladder.yaml']);
  });

  it('do not delete a track of which only one has no use', async () => {
    const ladder = (asks: string): string =>
      `ladder: l\nname: L\npositions: [{id: p, name: P, requires: {${asks}: 1}}]\n`;
    const other = 'track: other\nname: Other\nlevels: [{level: 1, summary: A}]\n';
    const marked = track('').replace('shared', 'sha|red') + '      - Tests\n';
    const files = two({ 'one/l.ladder.yaml': ladder('other'), 'one/other.ladder.yaml': other });
    const used = { ...files, 'two/l.ladder.yaml': ladder('shared') };
    const unused = { ...files, 'two/l.ladder.yaml': ladder('other'), 'two/other.ladder.yaml': other };
    const title = 'Delete the file of `shared`';
    const { made, titles } = await actionsIn('shared.ladder.yaml', marked, used);
    assert.deepEqual(made.messages('shared.ladder.yaml'), [
      'In one: No position asks for the track `shared`.',
    ]);
    assert.ok(!titles.includes(title));
    assert.ok((await actionsIn('shared.ladder.yaml', marked, unused)).titles.includes(title));
  });
});

describe('in a file that two frameworks share, a criterion’s new id', () => {
  const heir =
    'track: heir\nname: Heir\nextends: shared\nlevels: [{level: 1, criteria: [{id: tests, text: Else}]}]\n';

  it('is none that a track has which inherits from it in either', async () => {
    for (const files of [two({ 'one/heir.ladder.yaml': heir }), two({ 'two/heir.ladder.yaml': heir })]) {
      const { titles } = await actionsIn('shared.ladder.yaml', track('') + '      - Tes|ts\n', files);
      assert.ok(titles.includes('Give this criterion the id `tests-2`'), titles.join());
    }
  });

  it('is none that its track inherits in either', async () => {
    const base = 'track: base\nname: B\nlevels: [{level: 1, criteria: [{id: tests, text: Else}]}]\n';
    const { titles } = await actionsIn(
      'shared.ladder.yaml',
      track('extends: base\n') + '      - Tes|ts\n',
      two({ 'two/base.ladder.yaml': base }),
    );
    assert.ok(titles.includes('Give this criterion the id `tests-2`'), titles.join());
  });
});

describe('moving a track to a file of its own', () => {
  const inline = (include: string): string =>
    `framework: one\nname: One\ninclude: [${include}]\ntracks:\n  - track: cr|aft\n    name: Craft\n    levels: [{level: 1, summary: A}]\n`;
  const title = 'Move `craft` to a file of its own';

  it('puts it where no other framework would have it too', async () => {
    const files = { 'two.ladder.yaml': "framework: two\nname: T\ninclude: ['tracks/*']\n" };
    const { after } = await actionsIn('one.ladder.yaml', inline("'tracks/*', 'own/*'"), files);
    assert.deepEqual(Object.keys(after(title)), ['own/craft.ladder.yaml', 'one.ladder.yaml']);
    const beside = await actionsIn('one.ladder.yaml', inline("'tracks/*'"), files);
    assert.match(
      beside.after(title)['one.ladder.yaml'] ?? '',
      /include: \['tracks\/\*', craft\.ladder\.yaml\]/,
    );
  });

  it('is not offered where it would be in another framework wherever it stood', async () => {
    const files = { 'two.ladder.yaml': "framework: two\nname: T\ninclude: ['*']\n" };
    assert.ok(!(await actionsIn('one.ladder.yaml', inline("'*'"), files)).titles.includes(title));
  });
});
