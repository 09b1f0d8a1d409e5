import assert from 'node:assert/strict';
import { findings, framework, relatedPlaces, track } from './support';

const level = (number: number, ...lines: string[]): string[] => [
  `- level: ${number}`,
  ...lines.map((line) => `  ${line}`),
];

describe('The rule `duplicate-text`', () => {
  it('marks the criterion that stands on a lower level already', async () => {
    const text = track(...level(1, 'criteria: [Works, Asks]'), ...level(2, 'criteria: [Leads, Works]'));
    assert.deepEqual(await findings(text), [
      ['duplicate-text: Works', 'This criterion stands on level `1` already.'],
    ]);
    assert.deepEqual(await relatedPlaces(text), ['a.ladder.yaml: Works: It stands here first.']);
  });

  it('finds it on one level, in the long form, and where only blanks and capitals differ', async () => {
    const text = track(
      ...level(1, 'criteria:', '  - Works with care', '  - text: >-', '      works  with', '      Care'),
    );
    assert.deepEqual(
      (await findings(text, 'duplicate-text')).map(([, message]) => message),
      ['This criterion stands on this level already.'],
    );
  });

  it('marks every repetition, and shows of each the first', async () => {
    const text = track(
      ...level(1, 'criteria: [Works]'),
      ...level(2, 'criteria: [Works]'),
      ...level(3, 'criteria: [Works]'),
    );
    assert.deepEqual(
      (await findings(text)).map(([, message]) => message),
      Array.from({ length: 2 }, () => 'This criterion stands on level `1` already.'),
    );
  });

  it('finds examples, of the level and of a criterion alike', async () => {
    const text = track(
      ...level(1, 'criteria: [{ text: Works, examples: [Did it] }]'),
      ...level(2, 'summary: Leads', 'examples: [Did it]'),
    );
    assert.deepEqual(await findings(text), [
      ['duplicate-text: Did it', 'This example stands on level `1` already.'],
    ]);
  });

  it('finds a summary that two levels share', async () => {
    assert.deepEqual(await findings(track(...level(1, 'summary: Works'), ...level(2, 'summary: Works'))), [
      ['duplicate-text: Works', 'This summary stands on level `1` already.'],
    ]);
  });

  it('does not compare criteria with examples, nor two tracks', async () => {
    assert.deepEqual(await findings(track(...level(1, 'criteria: [Works]', 'examples: [Works]'))), []);
    const inline = (id: string): string =>
      `  - { track: ${id}, name: A, levels: [{ level: 1, criteria: [Works] }] }`;
    assert.deepEqual(await findings(framework('tracks:', inline('a'), inline('b'))), []);
  });

  it('leaves outlines to the rule `placeholder-text`', async () => {
    const text = track(...level(1, 'criteria: [TODO, TODO]'));
    assert.deepEqual(await findings(text, 'duplicate-text'), []);
  });

  it('says nothing of an alias, which repeats on purpose', async () => {
    const text = track(...level(1, 'criteria: [&same Works]'), ...level(2, 'criteria: [*same, Leads]'));
    assert.deepEqual(await findings(text), []);
  });
});
