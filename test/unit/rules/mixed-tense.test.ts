import assert from 'node:assert/strict';
import { findings, framework, type Finding } from './support';

const level = async (key: string, ...texts: string[]): Promise<Finding[]> =>
  findings(
    framework(
      'lint: { mixed-tense: hint }',
      'tracks:',
      '  - track: a',
      '    name: A',
      '    levels:',
      '      - level: 1',
      `        ${key}:`,
      ...texts.map((text) => `          - ${text}`),
    ),
  );

describe('The rule `mixed-tense`', () => {
  it('marks a criterion in the past tense among present ones', async () => {
    assert.deepEqual(await level('criteria', 'Writes tests', 'Made small changes', 'Asks early'), [
      [
        'mixed-tense: Made',
        '“Made” is in the past tense, and the other criteria of this level are in the present.',
      ],
    ]);
  });

  it('marks an example in the present tense among past ones', async () => {
    assert.deepEqual(await level('examples', 'Led the move', "'Writes the guide'", 'Closed the gap'), [
      [
        'mixed-tense: Writes',
        '“Writes” is in the present tense, and the other examples of this level are in the past.',
      ],
    ]);
  });

  it('passes over adverbs and marks in front of the verb', async () => {
    const found = await level('criteria', 'Often writes tests', '"**Carefully tested** it"', 'Asks early');
    assert.deepEqual(
      found.map(([mark]) => mark),
      ['mixed-tense: tested'],
    );
  });

  it('knows verbs with a prefix that do not end on -ed', async () => {
    for (const verb of ['Redrew', 'Rewrote', 'Rethought', 'Remade']) {
      const found = await level('criteria', 'Writes tests', `${verb} the plan`, 'Asks early');
      assert.deepEqual(
        found.map(([mark]) => mark),
        [`mixed-tense: ${verb}`],
      );
    }
  });

  it('says nothing where there are as many of each, and of a criterion that is alone', async () => {
    assert.deepEqual(await level('criteria', 'Writes tests', 'Made changes'), []);
    assert.deepEqual(await level('criteria', 'Made changes'), []);
  });

  it('takes as unknown what may be something else', async () => {
    assert.deepEqual(
      await level(
        'criteria',
        'Writes tests',
        'Asks early',
        'Trusted by the team with releases',
        'Exceed what is asked for',
        'Set the tone of reviews',
        'Schreibt Tests',
      ),
      [],
    );
    assert.deepEqual(await level('examples', 'Led the move', 'Closed the gap', 'Tests for the parser'), []);
  });
});
