import assert from 'node:assert/strict';
import { fixture } from '../fixture';
import { findings, including } from './support';

const track = (id: string, more = ''): string =>
  `track: ${id}\nname: A\n${more}levels: [{ level: 1, summary: Works at ${id} }]\n`;
const ladder = (line: string): string => `ladder: l\nname: L\npositions: [{ id: p, name: P, ${line} }]\n`;
const files = (line: string, ...tracks: string[]): Record<string, string> => ({
  'acme.ladder.yaml': including,
  'ladders/l.ladder.yaml': ladder(line),
  ...Object.fromEntries(tracks.map((text, at) => [`tracks/${at}.ladder.yaml`, text])),
});

describe('The rule `unused-track`', () => {
  it('marks the id of a track that no position asks for', async () => {
    assert.deepEqual(await findings(files('requires: { a: 1 }', track('a'), track('b'))), [
      ['unused-track: b', 'No position asks for the track `b`.'],
    ]);
  });

  it('counts what is optional, and not what is not required or emphasised', async () => {
    const text = 'requires: { a: 1 }, optional: { b: 1 }, not-required: [c]';
    assert.deepEqual(
      (await findings(files(text, track('a'), track('b'), track('c')))).map(([mark]) => mark),
      ['unused-track: c'],
    );
  });

  it('counts a track that another extends', async () => {
    assert.deepEqual(
      await findings(files('requires: { a: 1 }', track('a', 'extends: base\n'), track('base'))),
      [],
    );
  });

  it('passes over drafts and deprecated tracks', async () => {
    const others = ['draft', 'deprecated', 'active'].map((status) => track(status, `status: ${status}\n`));
    assert.deepEqual(
      (await findings(files('requires: { a: 1 }', track('a'), ...others))).map(([mark]) => mark),
      ['unused-track: active'],
    );
  });

  it('says nothing where no position asks for tracks: they may ask for points alone', async () => {
    assert.deepEqual(await findings(files('points: { min: 1 }', track('a'))), []);
    const { 'acme.ladder.yaml': acme = '', ...rest } = files('points: { min: 1 }', track('a'));
    assert.deepEqual(
      await findings(
        { 'acme.ladder.yaml': acme, 'tracks/0.ladder.yaml': rest['tracks/0.ladder.yaml']! },
        'unused-track',
      ),
      [],
    );
  });

  it('follows the positions as they are edited in another file', async () => {
    const made = await fixture(files('requires: { a: 1 }', track('a'), track('b')));
    const marks = (): string[][] =>
      ['tracks/0.ladder.yaml', 'tracks/1.ladder.yaml'].map((name) => made.marks(name));
    assert.deepEqual(marks(), [[], ['unused-track: b']]);
    made.open('ladders/l.ladder.yaml', ladder('requires: { b: 1 }'));
    assert(made.changes.at(-1)?.has(made.uri('tracks/0.ladder.yaml')));
    assert(made.changes.at(-1)?.has(made.uri('tracks/1.ladder.yaml')));
    assert.deepEqual(marks(), [['unused-track: a'], []]);
    await made.close('ladders/l.ladder.yaml');
    await made.write({ 'ladders/l.ladder.yaml': undefined });
    assert.deepEqual(marks(), [[], []]);
  });
});
