import assert from 'node:assert/strict';
import type { Grid } from '../../../server/grid-protocol';
import { cursor, uriOf } from '../fixture';
import { acme, acmeFixture } from './support';

const engineer = acme['engineer.ladder.yaml']!;

/** The grid that a file of {@link acme} belongs to, with other files beside it or in their place. */
async function gridOf(
  files: Readonly<Record<string, string>> = {},
  name = 'acme.ladder.yaml',
): Promise<Grid> {
  const { service } = await acmeFixture(files);
  const [grid] = service.grids(uriOf(name));
  assert(grid, `${name} has a grid`);
  return grid;
}

const rows = (grid: Grid) => grid.categories.map(({ name, tracks }) => [name, ...tracks.map(({ id }) => id)]);
const asks = (grid: Grid, position: string) =>
  grid.ladders.flatMap(({ positions }) => positions).find(({ id }) => id === position)?.asks;

describe('The grid of a framework', () => {
  it('has tracks by category in the framework’s order, and those without one last', async () => {
    const grid = await gridOf({
      'aaa.ladder.yaml': 'track: aaa\nname: Aaa\nlevels: []\n',
      'hiring.ladder.yaml': 'track: hiring\nname: Hiring\ncategory: growing\nlevels: []\n',
      'lost.ladder.yaml': 'track: lost\nname: Lost\ncategory: nowhere\nlevels: []\n',
    });
    assert.equal(grid.name, 'Acme');
    assert.deepEqual(rows(grid), [
      ['Building', 'craft', 'mobile'],
      ['growing', 'hiring'],
      [undefined, 'aaa', 'lost'],
    ]);
    assert.equal(grid.categories[0]?.color, '#2563eb');
  });

  it('has positions by ladder, as they are written', async () => {
    const { ladders } = await gridOf();
    assert.deepEqual(
      ladders.map(({ name, positions }) => [
        name,
        ...positions.map(({ id, name: called, label, points }) => [id, called, label, points]),
      ]),
      [
        [
          'Engineer',
          ['junior', 'Junior Engineer', 'E1', { min: 1 }],
          ['senior', 'Senior Engineer', undefined, undefined],
        ],
      ],
    );
  });

  it('tells what each position requires, welcomes and does not require, and where it says so', async () => {
    const grid = await gridOf();
    const line = (words: string): number => engineer.slice(0, engineer.indexOf(words)).split('\n').length - 1;
    const junior = asks(grid, 'junior');
    assert.deepEqual(junior, {
      craft: { kind: 'required', level: '1', at: { line: line('requires: { craft: 1'), character: 23 } },
      mobile: { kind: 'optional', level: '2', at: { line: line('optional:'), character: 24 } },
    });
    assert.deepEqual(asks(grid, 'senior')?.['mobile'], {
      kind: 'not-required',
      at: { line: line('not-required'), character: 19 },
    });
  });

  it('tells each track’s levels, inherited ones included, with their names and dots on the scale', async () => {
    const [craft, mobile] = (await gridOf()).categories[0]?.tracks ?? [];
    assert.deepEqual(craft?.levels, [
      { level: '1', name: 'Learning', dots: 1 },
      { level: '2', name: 'Deciding', dots: 2 },
    ]);
    assert.equal(craft.dots, 3);
    assert.equal(craft.status, 'draft');
    assert.deepEqual(
      mobile?.levels.map(({ level, name }) => [level, name]),
      [
        ['1', 'Learning'],
        ['2', 'Deciding'],
        ['3', 'Shaping'],
      ],
    );
  });

  it('counts dots from the level 0 of a scale, which has none', async () => {
    const grid = await gridOf({
      'acme.ladder.yaml':
        'framework: acme\nname: Acme\nscale: [{ level: 0 }, { level: 1 }]\ninclude: ["*.ladder.yaml"]\n',
      'craft.ladder.yaml': 'track: craft\nname: Craft\nlevels: [{ level: 0 }, { level: 1 }]\n',
    });
    const craft = grid.categories[0]?.tracks.find(({ id }) => id === 'craft');
    assert.deepEqual(
      craft?.levels.map(({ dots }) => dots),
      [0, 1],
    );
    assert.equal(craft.dots, 1);
  });

  it('counts dots by the track’s own levels, where there is no scale', async () => {
    const grid = await gridOf({
      'acme.ladder.yaml': 'framework: acme\nname: Acme\ninclude: ["*.ladder.yaml"]\n',
      'craft.ladder.yaml':
        'track: craft\nname: Craft\nlevels: [{ level: 10 }, { level: 20 }, { level: 40 }]\n',
    });
    const craft = grid.categories[0]?.tracks.find(({ id }) => id === 'craft');
    assert.deepEqual(
      craft?.levels.map(({ dots }) => dots),
      [1, 2, 3],
    );
    assert.equal(craft.dots, 3);
  });

  it('marks where a more senior position of the same ladder asks for less', async () => {
    const grid = await gridOf({
      'engineer.ladder.yaml': engineer.replace('requires: { craft: 1 }', 'requires: { craft: 3 }'),
      'manager.ladder.yaml':
        'ladder: manager\nname: Manager\npositions:\n  - { id: lead, name: Lead, requires: { craft: 1 } }\n',
    });
    assert.deepEqual(asks(grid, 'senior')?.['craft']?.regressesFrom, {
      position: 'Junior Engineer',
      level: '3',
    });
    assert.equal(asks(grid, 'junior')?.['craft']?.regressesFrom, undefined);
    assert.equal(asks(grid, 'lead')?.['craft']?.regressesFrom, undefined);
  });

  it('has a row for a track that is asked for and is not there', async () => {
    const grid = await gridOf({
      'engineer.ladder.yaml': engineer.replace('requires: { craft: 2 }', 'requires: { crafft: 2 }'),
    });
    assert.deepEqual(rows(grid), [
      ['Building', 'craft', 'mobile'],
      [undefined, 'crafft'],
    ]);
    assert.equal(grid.categories[1]?.tracks[0]?.source, undefined);
  });

  it('keeps what a file said last while its text is not YAML', async () => {
    const made = await acmeFixture();
    made.open('engineer.ladder.yaml', engineer);
    const [before] = made.service.grids(uriOf('acme.ladder.yaml'));
    made.open('engineer.ladder.yaml', engineer.replace('name: Engineer', 'name: "Engineer'));
    assert.deepEqual(made.service.grids(uriOf('acme.ladder.yaml')), [before]);
  });
});

describe('The grids of a document', () => {
  it('are those of all frameworks that include it', async () => {
    const { service } = await acmeFixture({
      'other.ladder.yaml': 'framework: other\nname: Other\ninclude: [craft.ladder.yaml]\n',
    });
    const names = service.grids(uriOf('craft.ladder.yaml')).map(({ name }) => name);
    assert.deepEqual(names, ['Acme', 'Other']);
  });

  it('are that of the document alone, where no framework includes it', async () => {
    const { service } = await acmeFixture({
      'acme.ladder.yaml': 'framework: acme\nname: Acme\n',
    });
    const [grid, ...others] = service.grids(uriOf('engineer.ladder.yaml'));
    assert.deepEqual(others, []);
    assert.equal(grid?.name, 'Engineer');
    assert.equal(grid.source, undefined);
    assert.deepEqual(rows(grid), [[undefined, 'craft', 'mobile']]);
  });

  it('are none of a document that is not known', async () => {
    const { service } = await acmeFixture();
    assert.deepEqual(service.grids(uriOf('gone.ladder.yaml')), []);
  });
});

describe('The focus of a grid', () => {
  const focusAt = async (name: string, marked: string): Promise<Grid['focus']> => {
    const { text, position } = cursor(marked);
    const made = await acmeFixture({ [name]: text });
    return made.service.grids(uriOf(name), position)[0]?.focus;
  };
  const inEngineer = (words: string) =>
    focusAt('engineer.ladder.yaml', engineer.replace(words.replace('|', ''), words));

  it('is the position that the cursor is in, and the track that it asks for there', async () => {
    assert.deepEqual(await inEngineer('name: Senior| Engineer'), { ladder: 'engineer', position: 'senior' });
    assert.deepEqual(await inEngineer('craft: 2|'), {
      ladder: 'engineer',
      position: 'senior',
      track: 'craft',
    });
    assert.deepEqual(await inEngineer('not-required: [mob|ile]'), {
      ladder: 'engineer',
      position: 'senior',
      track: 'mobile',
    });
  });

  it('is the track that the cursor is in', async () => {
    assert.deepEqual(
      await focusAt('craft.ladder.yaml', acme['craft.ladder.yaml']!.replace('Asks for', 'Asks| for')),
      { track: 'craft' },
    );
  });

  it('is none elsewhere', async () => {
    assert.equal(await inEngineer('ladder: eng|ineer'), undefined);
  });
});
