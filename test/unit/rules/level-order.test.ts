import assert from 'node:assert/strict';
import { fixture } from '../fixture';
import { findings, framework, including, relatedPlaces, track } from './support';

const levels = (...values: string[]): string[] =>
  values.flatMap((value) => [`- level: ${value}`, `  summary: Works at ${value}`]);
const scale = (...values: string[]): string =>
  `scale: [${values.map((value) => `{ level: ${value} }`).join(', ')}]`;
const inFramework = (own: string, ...values: string[]): Record<string, string> => ({
  'acme.ladder.yaml': `${including}${own}\n`,
  'tracks/a.ladder.yaml': track(...levels(...values)),
});

describe('The rule `level-order`', () => {
  it('is content with levels that go up, with gaps and from anywhere', async () => {
    assert.deepEqual(await findings(track(...levels('0', '2', '10')), 'level-order'), []);
  });

  it('marks the first level that is out of place, once a track', async () => {
    assert.deepEqual(await findings(track(...levels('1', '3', '4', '2', '0'))), [
      ['level-order: 2', 'Level `2` belongs before level `3`: levels stand lowest first.'],
    ]);
  });

  it('shows the level before which it belongs', async () => {
    assert.deepEqual(await relatedPlaces(track(...levels('1', '3', '4', '2'))), [
      'a.ladder.yaml: 3: Level `2` belongs before this one.',
    ]);
  });

  it('compares numbers by size, not letter by letter', async () => {
    assert.deepEqual(await findings(track(...levels('9', '10'))), []);
  });

  it('goes by the scale where there is one, whatever the numbers say', async () => {
    assert.deepEqual(
      await findings(inFramework(scale('3', 'senior', '1'), '3', 'senior', '1'), 'level-order'),
      [],
    );
    assert.deepEqual(await findings(inFramework(scale('3', 'senior', '1'), '1', 'senior'), 'level-order'), [
      [
        'level-order: senior',
        'Level `senior` belongs before level `1`: levels stand in the order of the scale, lowest first.',
      ],
    ]);
  });

  it('passes over levels that are not on the scale, and such as are there twice', async () => {
    assert.deepEqual(
      (await findings(inFramework(scale('1', '2'), '1', '9', '2', '2'), 'level-order')).map(([mark]) => mark),
      [],
    );
  });

  it('looks at each inline track by itself', async () => {
    const inline = (id: string, ...values: string[]): string[] => [
      `  - track: ${id}`,
      '    name: A',
      '    levels:',
      ...levels(...values).map((line) => `      ${line}`),
    ];
    assert.deepEqual(
      (
        await findings(
          framework('tracks:', ...inline('a', '2', '1'), ...inline('b', '1', '2'), ...inline('c', '4', '3')),
        )
      ).map(([mark]) => mark),
      ['level-order: 1', 'level-order: 3'],
    );
  });

  it('judges anew when the scale is turned round in another file', async () => {
    const made = await fixture(inFramework(scale('1', '2'), '1', '2'));
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), []);
    made.open('acme.ladder.yaml', `${including}${scale('2', '1')}\n`);
    assert(made.changes.at(-1)?.has(made.uri('tracks/a.ladder.yaml')));
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), ['level-order: 2']);
  });
});
