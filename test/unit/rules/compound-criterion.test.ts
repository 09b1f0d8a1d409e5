import assert from 'node:assert/strict';
import { findings, framework } from './support';

const marks = async (criterion: string): Promise<string[]> => {
  const text = framework(
    'lint: { compound-criterion: hint }',
    'tracks:',
    '  - track: a',
    '    name: A',
    '    levels:',
    '      - level: 1',
    `        criteria: [${criterion}]`,
  );
  return (await findings(text)).map(([mark, message]) => `${mark} (${message})`);
};
const found = 'compound-criterion: and (Two behaviours are joined here: give each a criterion of its own.)';

describe('The rule `compound-criterion`', () => {
  for (const criterion of [
    'Writes tests and reviews the designs of others',
    'Writes code with tests and quietly reviews designs',
    '"Designs systems that span teams, and writes down why"',
    'Knows teams and services and helps people with either',
    '{ text: Follows a runbook and corrects it }',
  ]) {
    it(`marks the “and” in “${criterion}”`, async () => {
      assert.deepEqual(await marks(criterion), [found]);
    });
  }

  for (const criterion of [
    'Writes tests and documents',
    'Writes tests and documents for the team',
    'Knows services and teams they depend on',
    'Supports and develops senior people',
    '"Sets the tone, policy and goals around hiring"',
    'Works with operations and sales',
    'Test writing and reviews of designs',
    'Schreibt Tests und prüft Entwürfe',
    'Brings sales and operations teams together',
  ]) {
    it(`is content with “${criterion}”`, async () => {
      assert.deepEqual(await marks(criterion), []);
    });
  }

  it('marks the word where it is written, also in a folded text', async () => {
    const text = [
      'framework: f',
      'name: F',
      'lint: { compound-criterion: hint }',
      'tracks:',
      '  - track: a',
      '    name: A',
      '    levels:',
      '      - level: 1',
      '        criteria:',
      '          - >-',
      '            Writes',
      '            tests',
      '            and reads the code',
      '',
    ].join('\n');
    assert.deepEqual(
      (await findings(text)).map(([mark]) => mark),
      ['compound-criterion: and'],
    );
  });
});
