import assert from 'node:assert/strict';
import { fixture } from '../fixture';
import { findings, including, relatedPlaces, track } from './support';

const levels = (...values: string[]): string[] =>
  values.flatMap((value) => [`- level: ${value}`, `  summary: Works at ${value}`]);
const gaps = async (...values: string[]): Promise<unknown> => findings(track(...levels(...values)));
const scale = (...values: string[]): string =>
  `scale: [${values.map((value) => `{ level: ${value} }`).join(', ')}]`;

describe('The rule `level-gap`', () => {
  it('is content with levels one after the other, from anywhere', async () => {
    assert.deepEqual(await gaps('0', '1', '2'), []);
    assert.deepEqual(await gaps('7'), []);
  });

  it('names what is skipped at the level above the gap, each gap once', async () => {
    assert.deepEqual(await gaps('1', '3', '6', '10', '15'), [
      ['level-gap: 3', 'This track skips the level `2` between `1` and `3`.'],
      ['level-gap: 6', 'This track skips the levels `4` and `5` between `3` and `6`.'],
      ['level-gap: 10', 'This track skips the levels `7`, `8` and `9` between `6` and `10`.'],
      ['level-gap: 15', 'This track skips 4 levels between `10` and `15`.'],
    ]);
  });

  it('shows the level below the gap', async () => {
    assert.deepEqual(await relatedPlaces(track(...levels('1', '3'))), [
      'a.ladder.yaml: 1: This is the level below the gap.',
    ]);
  });

  it('goes by the order of the levels, not by that of the text', async () => {
    assert.deepEqual(await findings(track(...levels('4', '1', '2')), 'level-gap'), [
      ['level-gap: 4', 'This track skips the level `3` between `2` and `4`.'],
    ]);
  });

  it('goes by the scale where there is one, and passes over what is not on it', async () => {
    const files = (...values: string[]): Record<string, string> => ({
      'acme.ladder.yaml': `${including}${scale('1', 'senior', '5', '9')}\n`,
      'tracks/a.ladder.yaml': track(...levels(...values)),
    });
    assert.deepEqual(await findings(files('1', 'senior', '5'), 'level-gap'), []);
    assert.deepEqual(await findings(files('1', '2', '9'), 'level-gap'), [
      ['level-gap: 9', 'This track skips the levels `senior` and `5` between `1` and `9`.'],
    ]);
  });

  it('counts inherited levels, and follows the track that they come from', async () => {
    const base = (...values: string[]): string =>
      track(...levels(...values)).replace('track: a', 'track: base');
    const made = await fixture({
      'acme.ladder.yaml': including,
      'tracks/a.ladder.yaml': track(...levels('1', '3')).replace('name: A', 'name: A\nextends: base'),
      'tracks/base.ladder.yaml': base('2'),
    });
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), []);
    made.open('tracks/base.ladder.yaml', base('5'));
    assert(made.changes.at(-1)?.has(made.uri('tracks/a.ladder.yaml')));
    assert.deepEqual(made.messages('tracks/a.ladder.yaml'), [
      'This track skips the level `2` between `1` and `3`.',
      'This track skips the level `4` between `3` and `5`.',
    ]);
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), ['level-gap: 3', 'level-gap: 3']);
  });

  it('leaves a gap between two inherited levels to the track that has it', async () => {
    const files = {
      'acme.ladder.yaml': including,
      'tracks/a.ladder.yaml': track(...levels('3')).replace('name: A', 'name: A\nextends: base'),
      'tracks/base.ladder.yaml': track(...levels('1', '3')).replace('track: a', 'track: base'),
    };
    assert.deepEqual(await findings(files, 'level-gap'), [
      ['level-gap: 3', 'This track skips the level `2` between `1` and `3`.'],
    ]);
  });

  it('says nothing where the track that a track extends is not known', async () => {
    const text = track(...levels('1', '3')).replace('name: A', 'name: A\nextends: base');
    assert.deepEqual(await findings(text), []);
  });
});
