import assert from 'node:assert/strict';
import { findings, relatedPlaces, track } from './support';

const text = track(
  '- level: 3',
  '  summary: Works',
  '- level: "3"',
  '  summary: Works well',
  '- level: 03',
  '  summary: Leads',
);

describe('The rule `duplicate-level`', () => {
  it('is content with levels that are there once', async () => {
    assert.deepEqual(
      await findings(
        track('- level: 3', '  summary: Works', '- level: 30', '  summary: Leads'),
        'duplicate-level',
      ),
      [],
    );
  });

  it('marks each level that is there again: `3`, `"3"` and `03` are the same', async () => {
    assert.deepEqual(await findings(text), [
      ['duplicate-level: "3"', 'This track has the level `3` already.'],
      ['duplicate-level: 03', 'This track has the level `3` already.'],
    ]);
  });

  it('shows where the level stands first', async () => {
    assert.deepEqual(await relatedPlaces(text), [
      'a.ladder.yaml: 3: It stands here first.',
      'a.ladder.yaml: 3: It stands here first.',
    ]);
  });

  it('does not compare two tracks', async () => {
    const inline = (id: string): string =>
      `  - { track: ${id}, name: A, levels: [{ level: 1, summary: Works }] }\n`;
    assert.deepEqual(await findings(`framework: f\nname: F\ntracks:\n${inline('a')}${inline('b')}`), []);
  });
});
