import assert from 'node:assert/strict';
import { findings, framework, track } from './support';

describe('The rule `invalid-id`', () => {
  it('is content with kebab-case, digits, and numbers as levels', async () => {
    assert.deepEqual(
      await findings(
        track(
          '- level: 0',
          '  criteria: [{ id: 2-fast, text: Works }]',
          '- level: senior-2',
          '  summary: Works',
        ),
      ),
      [],
    );
  });

  it('offers the id that says most nearly the same', async () => {
    assert.deepEqual(
      await findings('track: Back_Fills Ünd More\nname: A\nlevels: [{ level: 1, summary: Works }]\n'),
      [
        [
          'invalid-id: Back_Fills Ünd More',
          '`Back_Fills Ünd More` is not an id. Write `back-fills-und-more`.',
        ],
      ],
    );
  });

  it('looks at every place that gives an id', async () => {
    const text = framework(
      'scale:',
      '  - level: Senior',
      'categories:',
      '  - id: "Building!"',
      'tracks:',
      '  - track: A_B',
      '    name: A',
      '    levels:',
      '      - level: Senior',
      '        criteria:',
      '          - id: -x',
      '            text: Works',
      'ladders:',
      '  - ladder: a--b',
      '    name: A',
      '    positions:',
      '      - id: a b',
      '        name: A',
    ).replace('framework: acme', 'framework: Acme');
    assert.deepEqual(
      (await findings(text, 'invalid-id')).map(([mark]) => mark),
      [
        'invalid-id: Acme',
        'invalid-id: Senior',
        'invalid-id: "Building!"',
        'invalid-id: A_B',
        'invalid-id: Senior',
        'invalid-id: -x',
        'invalid-id: a--b',
        'invalid-id: a b',
      ],
    );
  });

  it('tells what to do where no id follows from the text', async () => {
    assert.deepEqual(await findings('track: "…"\nname: A\nlevels: [{ level: 1, summary: Works }]\n'), [
      ['invalid-id: "…"', '`…` is not an id. Use lower-case letters, digits and single hyphens.'],
    ]);
    assert.deepEqual(await findings('track: ""\nname: A\nlevels: [{ level: 1, summary: Works }]\n'), [
      ['invalid-id: ""', 'This id is empty: write a name in lower-case letters, such as `foundations`.'],
    ]);
  });

  it('counts the characters: 64 are allowed', async () => {
    const text = (id: string): string => `track: ${id}\nname: A\nlevels: [{ level: 1, summary: Works }]\n`;
    assert.deepEqual(await findings(text('a'.repeat(64))), []);
    assert.deepEqual(await findings(text('a'.repeat(65))), [
      [`invalid-id: ${'a'.repeat(65)}`, 'This id has 65 characters, and an id has 64 at most.'],
    ]);
  });

  it('leaves numbers and truth values to the rule `schema`', async () => {
    assert.deepEqual(await findings('track: 12\nname: A\nlevels: [{ level: true, summary: Works }]\n'), [
      ['schema: 12', '`track` must be text: put it in quotes.'],
      ['schema: true', '`level` must be a whole number, or an id such as `senior`.'],
    ]);
  });
});
