import assert from 'node:assert/strict';
import { findings, framework, including, relatedPlaces, track } from './support';

const file = (id: string, ...criteria: string[]): string =>
  `track: ${id}\nname: A\nlevels:\n  - level: 1\n    criteria:\n      - Works\n${criteria.map((each) => `      - { id: ${each}, text: Works }\n`).join('')}`;
const ladder = (id: string, ...positions: string[]): string =>
  `ladder: ${id}\nname: A\npositions:\n${positions.map((each) => `  - { id: ${each}, name: A }\n`).join('')}`;
const twice = (id: string, where: string): string => `The id \`${id}\` is used twice ${where}.`;

describe('The rule `duplicate-id`', () => {
  it('lets two tracks have criteria of the same id', async () => {
    const files = {
      'acme.ladder.yaml': including,
      'tracks/a.ladder.yaml': file('a', 'x'),
      'tracks/b.ladder.yaml': file('b', 'x'),
    };
    assert.deepEqual(await findings(files, 'duplicate-id'), []);
  });

  it('finds an id that a track and a ladder of one framework share, and shows the other place', async () => {
    const files = {
      'acme.ladder.yaml': including,
      'tracks/a.ladder.yaml': file('a'),
      'ladders/a.ladder.yaml': ladder('a', 'junior'),
    };
    assert.deepEqual(await findings(files, 'duplicate-id'), [
      ['duplicate-id: a', twice('a', 'in this framework')],
      ['duplicate-id: a', twice('a', 'in this framework')],
    ]);
    assert.deepEqual(await relatedPlaces(files, 'tracks/a.ladder.yaml'), [
      'ladders/a.ladder.yaml: a: It is also used here.',
    ]);
  });

  it('says once that a file was copied, and not of each criterion in it', async () => {
    const text = file('a', 'x', 'y');
    const files = {
      'acme.ladder.yaml': including,
      'tracks/a.ladder.yaml': text,
      'tracks/b.ladder.yaml': text,
    };
    assert.deepEqual(
      (await findings(files, 'duplicate-id')).map(([mark]) => mark),
      ['duplicate-id: a', 'duplicate-id: a'],
    );
  });

  it('finds criteria, positions, categories and levels of the scale', async () => {
    assert.deepEqual(await findings(file('a', 'x', 'x'), 'duplicate-id'), [
      ['duplicate-id: x', twice('x', 'in this track')],
      ['duplicate-id: x', twice('x', 'in this track')],
    ]);
    assert.deepEqual(
      (await findings(ladder('a', 'x', 'x', 'x'), 'duplicate-id')).map(([, message]) => message),
      Array.from({ length: 3 }, () => 'The id `x` is used 3 times in this ladder.'),
    );
    assert.deepEqual(
      await findings(
        framework('categories: [{ id: x }, { id: x }]', 'scale: [{ level: 1 }, { level: "1" }]'),
      ),
      [
        ['duplicate-id: x', twice('x', 'among the categories')],
        ['duplicate-id: x', twice('x', 'among the categories')],
        ['duplicate-id: 1', 'The level `1` is used twice on the scale.'],
        ['duplicate-id: "1"', 'The level `1` is used twice on the scale.'],
      ],
    );
  });

  it('does not compare files that no framework brings together', async () => {
    assert.deepEqual(await findings({ 'a.ladder.yaml': file('a'), 'b.ladder.yaml': file('a') }), []);
  });

  it('leaves levels to the rule `duplicate-level`', async () => {
    const found = await findings(track('- level: 1', '  summary: Works', '- level: 1', '  summary: Leads'));
    assert.deepEqual(
      found.map(([mark]) => mark),
      ['duplicate-level: 1'],
    );
  });
});
