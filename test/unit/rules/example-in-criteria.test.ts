import assert from 'node:assert/strict';
import { findings, track, type Finding } from './support';

const message = (start: string): string =>
  `This criterion is an example: move it to \`examples\`, without the “${start}”.`;

const found: readonly (readonly [name: string, lines: readonly string[], mark: string, start: string])[] = [
  ['“E.g.”', ['- E.g. added an index'], 'E.g.', 'E.g.'],
  ['“e.g.,”', ['- e.g., added an index'], 'e.g.,', 'e.g.'],
  ['“Eg”', ['- Eg added an index'], 'Eg', 'Eg'],
  ['“E. g.”', ['- E. g. added an index'], 'E. g.', 'E. g.'],
  ['“For example”', ['- For example, added an index'], 'For example,', 'For example'],
  ['the long form', ['- id: a', '  text: E.g. added an index'], 'E.g.', 'E.g.'],
  ['single quotes', ["- 'E.g. added Ada''s index'"], 'E.g.', 'E.g.'],
  ['double quotes', ['- "E.g. added an \\"index\\""'], 'E.g.', 'E.g.'],
  ['double quotes with an escape in the way', ['- "\\u0045.g. added"'], '"\\u0045.g. added"', 'E.g.'],
  ['folded text', ['- >- # E.g.', '  E.g. added', '  an index'], 'E.g.', 'E.g.'],
  [
    'folded text, over two lines',
    ['- >-', '  For', '  example: added'],
    'For\n        example:',
    'For example',
  ],
  ['literal text', ['- |', '', '  E.g. added'], 'E.g.', 'E.g.'],
  ['plain text over two lines', ['- For', '  example an index'], 'For\n        example', 'For example'],
];

describe('The rule `example-in-criteria` finds', () => {
  for (const [name, lines, mark, start] of found) {
    it(name, async () => {
      const text = track('- level: 1', '  criteria:', ...lines.map((line) => `    ${line}`));
      const expected: Finding[] = [[`example-in-criteria: ${mark}`, message(start)]];
      assert.deepEqual(await findings(text), expected);
    });
  }
});

describe('The rule `example-in-criteria` is content with', () => {
  const sound = [
    'Leads, e.g. by example',
    'Forgoes example code',
    'Eggs others on',
    'EG rules are followed',
    'E.gineers',
    'For examples, see there',
  ];
  for (const text of sound) {
    it(`“${text}”`, async () =>
      assert.deepEqual(await findings(track('- level: 1', '  criteria:', `    - ${text}`)), []));
  }

  it('such a text among the examples', async () => {
    assert.deepEqual(await findings(track('- level: 1', '  examples: [E.g. added an index]')), []);
  });
});
