import assert from 'node:assert/strict';
import { findings, framework, track } from './support';

const empty = 'This text is empty.';
const unwritten = 'This text is still to be written.';

describe('The rule `placeholder-text`', () => {
  for (const text of [
    'TODO',
    'TODO write this',
    "'TODO: write'",
    'todo',
    "'todo: write'",
    'Tbd.',
    'TBD',
    'FIXME',
    '…',
    '...',
    '....',
    "'?'",
    "'-'",
    'Lorem ipsum dolor',
    '>-\n      TBD\n      by Ada',
  ]) {
    it(`finds “${text}”`, async () => {
      assert.deepEqual(await findings(track('- level: 1', `  summary: ${text}`)), [
        [`placeholder-text: ${text}`, unwritten],
      ]);
    });
  }

  for (const text of ["''", '""', "' '", '>-', '|']) {
    it(`finds the empty text ${text}`, async () => {
      assert.deepEqual(await findings(track('- level: 1', `  summary: ${text}`)), [
        [`placeholder-text: ${text}`, empty],
      ]);
    });
  }

  for (const text of [
    'Todo lists are kept short',
    'Todos are written down',
    'Keeps TODO comments few',
    'Waits … and sees',
    "'-1 is fine'",
  ]) {
    it(`is content with “${text}”`, async () => {
      assert.deepEqual(await findings(track('- level: 1', `  summary: ${text}`)), []);
    });
  }

  it('looks at names, descriptions, summaries, criteria and examples everywhere', async () => {
    const text = framework(
      'description: TODO 1',
      'scale: [{ level: 1, name: TODO 2, description: TODO 3 }]',
      'categories: [{ id: a, name: TODO 4, description: TODO 5 }]',
      'tracks:',
      '  - track: a',
      '    name: TODO 6',
      '    description: TODO 7',
      '    levels:',
      '      - level: 1',
      '        name: TODO 8',
      '        summary: TODO 9',
      '        criteria: [TODO 10, { text: TODO 11, examples: [TODO 12] }]',
      '        examples: [TODO 13]',
      'ladders:',
      '  - ladder: b',
      '    name: TODO 14',
      '    description: TODO 15',
      '    positions: [{ id: a, name: TODO 16, label: TODO 17, description: TODO 18 }]',
    ).replace('name: Acme', 'name: TODO 0');
    assert.deepEqual(
      (await findings(text, 'placeholder-text')).map(([mark]) => mark),
      Array.from({ length: 19 }, (_, index) => `placeholder-text: TODO ${index}`),
    );
  });
});
