import assert from 'node:assert/strict';
import { findings, framework, type Finding } from './support';

const level = async (...lines: string[]): Promise<Finding[]> =>
  findings(
    framework(
      'lint: { too-long: hint }',
      'tracks:',
      '  - track: a',
      '    name: A',
      `    description: ${'d'.repeat(300)}`,
      '    levels:',
      '      - level: 1',
      ...lines.map((line) => `        ${line}`),
    ),
    'too-long',
  );
const long = 'x'.repeat(241);

describe('The rule `too-long`', () => {
  it('marks summaries, criteria and examples of more than 240 characters, and no descriptions', async () => {
    const found = await level(
      `summary: a${long}`,
      `criteria: [b${long}, { text: c${long}, examples: [d${long}] }]`,
      `examples: [e${long}]`,
    );
    const told = (what: string): string =>
      `This ${what} has 242 characters, and more than 240 are hard to read in a table.`;
    assert.deepEqual(
      found,
      [
        ['a', 'summary'],
        ['b', 'criterion'],
        ['c', 'criterion'],
        ['d', 'example'],
        ['e', 'example'],
      ].map(([letter, what]) => [`too-long: ${letter ?? ''}${long}`, told(what ?? '')]),
    );
  });

  it('is content with 240, counted as a reader sees them', async () => {
    const text = 'x'.repeat(236);
    assert.deepEqual(await level(`summary: ${text}`, `criteria: [😀 ${text} 😀]`), []);
    assert.deepEqual(await level(`summary: "${text} [a](https://example.com/a/long/address)"`), []);
    assert.deepEqual(await level(`summary: "${text} [[foundations.backfills|b]]"`, 'criteria: [Works]'), []);
  });

  it('counts a line end and what stands around it as one blank', async () => {
    const half = 'x'.repeat(119);
    assert.deepEqual(await level('summary: |', `  ${half}`, '', `  ${half}`), []);
  });
});
