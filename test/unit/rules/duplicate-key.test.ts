import assert from 'node:assert/strict';
import { fixture } from '../fixture';
import { findings, relatedPlaces, track } from './support';

const message = (key: string): string =>
  `The key \`${key}\` stands here a second time, and only the last one counts.`;

describe('The rule `duplicate-key`', () => {
  it('is content with a key that stands in several maps', async () => {
    assert.deepEqual(
      await findings(track('- level: 1', '  summary: Works', '- level: 2', '  summary: Works well')),
      [],
    );
  });

  it('finds a key twice at the top of a file, wherever the two stand', async () => {
    assert.deepEqual(await findings(`name: A\n${track('- level: 1', '  summary: Works')}`), [
      ['duplicate-key: name', message('name')],
    ]);
  });

  it('finds a key twice in a level, in braces and in quotes', async () => {
    assert.deepEqual(await findings(track('- level: 1', '  summary: Works', '  "summary": Works well')), [
      ['duplicate-key: "summary"', message('summary')],
    ]);
    assert.deepEqual(await findings(track('- { level: 1, summary: Works, level: 2 }')), [
      ['duplicate-key: level', message('level')],
    ]);
  });

  it('shows where the key stands first', async () => {
    const places = await relatedPlaces(track('- level: 1', '  summary: Works', '  summary: Works well'));
    assert.deepEqual(places, ['a.ladder.yaml: summary: It stands here first.']);
  });

  it('takes numbers as they are read: `3`, `"3"` and `03` are one key', async () => {
    const text =
      'ladder: a\nname: A\npositions:\n  - id: b\n    name: B\n    requires: { 3: 1, "3": 1, 03: 1 }\n';
    assert.deepEqual(
      (await findings(text)).map(([mark]) => mark),
      ['duplicate-key: "3"', 'duplicate-key: 03'],
    );
  });

  it('lets maps be merged twice in one place', async () => {
    const text = [
      'ladder: a',
      'name: A',
      'positions:',
      '  - { id: b, name: B, requires: &b { x: 1 }, optional: &c { y: 1 } }',
      '  - { id: d, name: D, requires: { <<: *b, <<: *c } }',
      '  - { id: e, name: E, requires: { <<: [*b, *c] } }',
      '',
    ].join('\n');
    assert.deepEqual(await findings(text), []);
  });

  it('looks at each of 10,000 keys a bounded number of times', async () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `      track-${index}: 1\n`).join('');
    const text = `ladder: a\nname: A\npositions:\n  - id: b\n    name: B\n    requires:\n${keys}      track-7: 2\n`;
    const made = await fixture({ 'a.ladder.yaml': text });
    assert.deepEqual(made.marks('a.ladder.yaml'), ['duplicate-key: track-7']);
  });
});
