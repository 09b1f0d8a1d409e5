import assert from 'node:assert/strict';
import { fixture } from '../fixture';
import { findings, framework, including, relatedPlaces } from './support';

/** A track with a criterion for each id, which builds on what is named with it. */
const track = (id: string, criteria: Readonly<Record<string, string>>, more = ''): string =>
  `track: ${id}\nname: A\n${more}levels:\n  - level: 1\n    criteria:\n${Object.entries(criteria)
    .map(([each, base]) => `      - { id: ${each}, text: Works at ${id} ${each}, builds-on: [${base}] }\n`)
    .join('')}`;
const cycles = async (files: string | Record<string, string>): Promise<unknown> =>
  findings(files, 'builds-on-cycle');

describe('The rule `builds-on-cycle`', () => {
  it('is content with criteria that build on each other one way, on two ways to the same', async () => {
    assert.deepEqual(await cycles(track('a', { x: 'a.y, a.z', y: 'a.z', z: 'a.gone' })), []);
  });

  it('finds a criterion that builds on itself', async () => {
    assert.deepEqual(await cycles(track('a', { x: 'a.x' })), [
      ['builds-on-cycle: a.x', '`a.x` builds on itself.'],
    ]);
  });

  it('marks of each criterion the step that leads round, and not its others', async () => {
    assert.deepEqual(await cycles(track('a', { x: 'a.z, a.y', y: 'a.x', z: '' })), [
      ['builds-on-cycle: a.y', '`a.x` builds on itself, by way of `a.y`.'],
      ['builds-on-cycle: a.x', '`a.y` builds on itself, by way of `a.x`.'],
    ]);
  });

  it('tells the shortest way, and shows its other steps', async () => {
    const files = {
      'acme.ladder.yaml': including,
      'tracks/a.ladder.yaml': track('a', { x: 'b.y' }),
      'tracks/b.ladder.yaml': track('b', { y: 'b.z, b.w', z: 'b.w', w: 'a.x' }),
    };
    assert.deepEqual(await relatedPlaces(files, 'tracks/a.ladder.yaml'), [
      'tracks/b.ladder.yaml: b.w: `b.y` builds on `b.w` here.',
      'tracks/b.ladder.yaml: a.x: `b.w` builds on `a.x` here.',
    ]);
    const found = await findings(files, 'builds-on-cycle');
    assert.deepEqual(found[0], [
      'builds-on-cycle: b.y',
      '`a.x` builds on itself, by way of `b.y` and `b.w`.',
    ]);
  });

  it('follows a criterion to the track that it is inherited from', async () => {
    const inline = (...texts: string[]): string =>
      framework('tracks:', ...texts.map((text) => `  - ${text.trimEnd().replaceAll('\n', '\n    ')}`));
    const found = await findings(
      inline(track('a', { x: 'b.x' }), track('b', { y: 'a.x' }, 'extends: a\n')),
      'builds-on-cycle',
    );
    assert.deepEqual(found, [['builds-on-cycle: b.x', '`a.x` builds on itself.']]);
  });

  it('lets a criterion build on the one that it takes the place of', async () => {
    const files = {
      'acme.ladder.yaml': including,
      'tracks/a.ladder.yaml': track('a', { x: '' }),
      'tracks/b.ladder.yaml': track('b', { x: 'a.x' }, 'extends: a\n'),
    };
    assert.deepEqual(await cycles(files), []);
  });

  it('comes when another file closes the circle', async () => {
    const made = await fixture({
      'acme.ladder.yaml': including,
      'tracks/a.ladder.yaml': track('a', { x: 'b.y' }),
      'tracks/b.ladder.yaml': track('b', { y: '' }),
    });
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), []);
    made.open('tracks/b.ladder.yaml', track('b', { y: 'a.x' }));
    assert(made.changes.at(-1)?.has(made.uri('tracks/a.ladder.yaml')));
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), ['builds-on-cycle: b.y']);
  });
});
