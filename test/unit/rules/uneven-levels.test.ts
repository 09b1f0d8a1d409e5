import assert from 'node:assert/strict';
import { fixture, type Fixture } from '../fixture';
import { framework } from './support';

/** A track whose levels, from 1 up, have so many criteria. */
const counts = (...numbers: number[]): string[] => [
  'tracks:',
  '  - track: a',
  '    name: A',
  '    levels:',
  ...numbers.flatMap((count, at) => [
    `      - level: ${at + 1}`,
    `        summary: Works at ${at}`,
    `        criteria: [${Array.from({ length: count }, (_, each) => `Does ${at} ${each}`).join(', ')}]`,
  ]),
];
const made = async (...lines: string[]): Promise<Fixture> =>
  fixture({ 'acme.ladder.yaml': framework('lint: { uneven-levels: hint }', ...lines) });
const marks = async (...numbers: number[]): Promise<string[]> =>
  (await made(...counts(...numbers))).marks('acme.ladder.yaml');

describe('The rule `uneven-levels`', () => {
  it('marks a level with less than half the criteria of each of its neighbours', async () => {
    const found = await made(...counts(3, 1, 4));
    assert.deepEqual(found.marks('acme.ladder.yaml'), ['uneven-levels: 2']);
    assert.deepEqual(found.messages('acme.ladder.yaml'), [
      'Level `2` has one criterion, and the levels beside it have 3 or more.',
    ]);
    const [diagnostic] = found.diagnostics('acme.ladder.yaml');
    assert.deepEqual(
      diagnostic?.relatedInformation?.map(({ message }) => message),
      ['Level `1` has 3 criteria.', 'Level `3` has 4 criteria.'],
    );
  });

  it('compares the first and the last level with the one beside it', async () => {
    assert.deepEqual(await marks(1, 3, 3), ['uneven-levels: 1']);
    assert.deepEqual(await marks(3, 3, 0), ['uneven-levels: 3']);
  });

  it('is content with half as many, with one neighbour that has as few, and with a single level', async () => {
    assert.deepEqual(await marks(4, 2, 4), []);
    assert.deepEqual(await marks(4, 1, 1, 4), []);
    assert.deepEqual(await marks(1), []);
  });

  it('passes over a track that inherits criteria', async () => {
    const found = await made(
      ...counts(3, 1, 4),
      '    extends: b',
      '  - track: b',
      '    name: B',
      '    levels: [{ level: 1, summary: Helps }]',
    );
    assert.deepEqual(found.marks('acme.ladder.yaml'), []);
  });
});
