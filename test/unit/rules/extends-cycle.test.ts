import assert from 'node:assert/strict';
import { fixture } from '../fixture';
import { findings, including, relatedPlaces } from './support';

const track = (id: string, base?: string): string =>
  `track: ${id}\nname: A\n${base === undefined ? '' : `extends: ${base}\n`}levels: [{ level: 1, summary: Works at ${id} }]\n`;
const files = (bases: Readonly<Record<string, string>>): Record<string, string> => ({
  'acme.ladder.yaml': including,
  ...Object.fromEntries(
    Object.entries(bases).map(([id, base]) => [`tracks/${id}.ladder.yaml`, track(id, base)]),
  ),
});
const cycles = async (bases: Readonly<Record<string, string>>): Promise<unknown> =>
  findings(files(bases), 'extends-cycle');

describe('The rule `extends-cycle`', () => {
  it('is content with a chain, and with a base that is not there', async () => {
    assert.deepEqual(await cycles({ a: 'b', b: 'c', c: 'd', e: 'b' }), []);
  });

  it('finds a track that extends itself, also in a file on its own', async () => {
    const expected = [['extends-cycle: a', 'The track `a` extends itself.']];
    assert.deepEqual(await cycles({ a: 'a' }), expected);
    assert.deepEqual(await findings(track('a', 'a')), expected);
  });

  it('tells of each track of a circle by which way it closes, once', async () => {
    assert.deepEqual(await cycles({ a: 'b', b: 'c', c: 'a' }), [
      ['extends-cycle: b', 'The track `a` extends itself, by way of `b` and `c`.'],
      ['extends-cycle: c', 'The track `b` extends itself, by way of `c` and `a`.'],
      ['extends-cycle: a', 'The track `c` extends itself, by way of `a` and `b`.'],
    ]);
  });

  it('shows the other steps', async () => {
    assert.deepEqual(await relatedPlaces(files({ a: 'b', b: 'c', c: 'a' }), 'tracks/a.ladder.yaml'), [
      'tracks/b.ladder.yaml: c: `b` extends `c` here.',
      'tracks/c.ladder.yaml: a: `c` extends `a` here.',
    ]);
  });

  it('says nothing of a track that extends one of a circle, but is not in it', async () => {
    assert.deepEqual(
      (await findings(files({ x: 'a', a: 'b', b: 'a' }))).map(([mark]) => mark),
      ['unresolved-include: ladders/*', 'extends-cycle: b', 'extends-cycle: a'],
    );
  });

  it('goes when another file breaks the circle', async () => {
    const made = await fixture(files({ a: 'b', b: 'a' }));
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), ['extends-cycle: b']);
    made.open('tracks/b.ladder.yaml', track('b'));
    assert(made.changes.at(-1)?.has(made.uri('tracks/a.ladder.yaml')));
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), []);
  });
});
