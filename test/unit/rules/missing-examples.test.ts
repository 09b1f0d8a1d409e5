import assert from 'node:assert/strict';
import { findings, framework, type Finding } from './support';

const levels = async (lines: readonly string[], more: readonly string[] = []): Promise<Finding[]> =>
  findings(
    framework(
      'lint: { missing-examples: hint }',
      'tracks:',
      '  - track: a',
      '    name: A',
      ...more,
      '    levels:',
      ...lines.map((line) => `      ${line}`),
    ),
  );

describe('The rule `missing-examples`', () => {
  it('marks a level without examples', async () => {
    assert.deepEqual(
      await levels(['- { level: 1, criteria: [Works] }', '- { level: 2, summary: Leads, examples: [] }']),
      [
        ['missing-examples: 1', 'Level `1` has no examples.'],
        ['missing-examples: 2', 'Level `2` has no examples.'],
      ],
    );
  });

  it('is content with examples of the level, and with those of one criterion', async () => {
    assert.deepEqual(
      await levels([
        '- { level: 1, criteria: [Works], examples: [Did it] }',
        '- { level: 2, criteria: [Leads, { text: Asks, examples: [Did more] }] }',
      ]),
      [],
    );
  });

  it('leaves a level that says nothing to the rule `empty-level`', async () => {
    assert.deepEqual(
      (await levels(['- level: 1'])).map(([mark]) => mark),
      ['empty-level: 1'],
    );
  });

  it('passes over a track that inherits examples', async () => {
    const base = ['    extends: b'];
    assert.deepEqual(
      (await levels(['- { level: 1, criteria: [Works] }'], base)).map(([mark]) => mark),
      ['unresolved-reference: b'],
    );
  });
});
