import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LevelTable, TableLevel } from '../../../server/protocol';
import { isSame, levelDifference } from '../../../client/webview/level-difference';
import { shownLevels, type LevelChoice } from '../../../client/webview/shown-levels';
import { runs } from '../arbitraries';
import { criterion, foundations, level, part } from './support/table';

const one = level('1', 1, {
  summary: part('Works with help', 2),
  criteria: [
    criterion('Tests what was written', 3, { id: 'tests', examples: [part('Wrote a test', 4)] }),
    criterion('Asks for reviews', 5),
    criterion('Writes down what others need to know', 6),
  ],
  examples: [part('Fixed a bug', 7)],
});
const two = level('2', 11, {
  summary: part('Works alone', 12),
  criteria: [
    criterion('Tests before writing', 13, {
      id: 'tests',
      examples: [part('Wrote a test', 14), part('Found a gap', 14)],
    }),
    criterion('Asks  for reviews', 15),
    criterion('Writes down in time what others need to know', 16),
    criterion('Plans a month ahead', 17),
  ],
  examples: [part('Fixed a bug', 18), part('Planned a release', 19)],
});
const three = level('3', 21, { summary: part('Works alone', 22) });
const table = (more: Partial<LevelTable> = {}): LevelTable =>
  foundations({ levels: [one, two, three], cumulative: false, ...more });

/** Each shown level as words: what is marked, with how. */
function sketch(shown: LevelTable, choice: Partial<LevelChoice>): string[][] {
  const { table: picture, marks } = shownLevels(shown, { whatsNew: false, compared: [], ...choice });
  return picture.levels.map(({ level: id, summary, criteria, examples }) => [
    id,
    ...[
      ...(summary ? [summary] : []),
      ...criteria.flatMap((each) => [each, ...each.examples]),
      ...examples,
    ].map((each) => `${marks.get(each)?.change ?? 'plain'}: ${each.text}`),
  ]);
}

describe('What is new at a level', () => {
  it('is what the level below does not say: criteria by their id, their text, or most of their words', () => {
    assert.deepEqual(sketch(table({ levels: [one, two] }), { whatsNew: true })[1], [
      '2',
      'changed: Works alone',
      'changed: Tests before writing',
      'new: Found a gap',
      'changed: Writes down in time what others need to know',
      'new: Plans a month ahead',
      'new: Planned a release',
    ]);
  });

  it('is all of the lowest level, and not marked', () => {
    assert.deepEqual(sketch(table(), { whatsNew: true })[0], [
      '1',
      'plain: Works with help',
      'plain: Tests what was written',
      'plain: Wrote a test',
      'plain: Asks for reviews',
      'plain: Writes down what others need to know',
      'plain: Fixed a bug',
    ]);
  });

  it('tells what is dropped, where levels do not include those below them', () => {
    const [, , third] = sketch(table(), { whatsNew: true });
    assert.deepEqual(third?.slice(0, 4), [
      '3',
      'dropped: Tests before writing',
      'dropped: Wrote a test',
      'dropped: Found a gap',
    ]);
    // At its own level it is marked as what it is there.
    assert.ok(sketch(table(), { whatsNew: true })[1]?.includes('changed: Tests before writing'));
  });

  it('is nothing, where a level that includes those below adds nothing', () => {
    const { table: picture, nothingNew } = shownLevels(table({ cumulative: true }), {
      whatsNew: true,
      compared: [],
    });
    assert.deepEqual(
      picture.levels.map((each) => nothingNew.has(each)),
      [false, false, true],
    );
    assert.deepEqual(picture.levels[2]?.criteria, []);
  });

  it('says what a changed text was, and on which level', () => {
    const { table: picture, marks } = shownLevels(table(), { whatsNew: true, compared: [] });
    assert.deepEqual(marks.get(picture.levels[1]!.summary!), {
      change: 'changed',
      against: { text: 'Works with help', kind: 'added' },
      was: { text: 'Works with help', level: '1' },
    });
  });

  it('keeps the cursor’s mark on what it is in, and on the level where that is hidden', () => {
    const focus = (at: LevelTable['focus']) =>
      shownLevels(table({ focus: at! }), { whatsNew: true, compared: [] }).table.focus;
    assert.deepEqual(focus({ level: 1, criterion: 3 }), { level: 1, criterion: 2 });
    assert.deepEqual(focus({ level: 1, criterion: 1 }), { level: 1 });
    assert.deepEqual(focus({ level: 0, criterion: 2 }), { level: 0, criterion: 2 });
  });
});

describe('Two levels side by side', () => {
  it('are shown whole, in the order of the track, with what only one of them has marked', () => {
    assert.deepEqual(sketch(table(), { compared: ['2', '1'] }), [
      [
        '1',
        'changed: Works with help',
        'changed: Tests what was written',
        'plain: Wrote a test',
        'plain: Asks for reviews',
        'changed: Writes down what others need to know',
        'plain: Fixed a bug',
      ],
      [
        '2',
        'changed: Works alone',
        'changed: Tests before writing',
        'plain: Wrote a test',
        'new: Found a gap',
        'plain: Asks  for reviews',
        'changed: Writes down in time what others need to know',
        'new: Plans a month ahead',
        'plain: Fixed a bug',
        'new: Planned a release',
      ],
    ]);
  });

  it('mark what the lower alone has as dropped, unless the higher includes it', () => {
    assert.equal(sketch(table(), { compared: ['1', '3'] })[0]?.[2], 'dropped: Tests what was written');
    const cumulative = table({ cumulative: true });
    assert.equal(sketch(cumulative, { compared: ['1', '3'] })[0]?.[2], 'plain: Tests what was written');
  });

  it('are shown without what they share, where that is asked for', () => {
    assert.deepEqual(sketch(table(), { compared: ['1', '2'], whatsNew: true })[1], [
      '2',
      'changed: Works alone',
      'changed: Tests before writing',
      'new: Found a gap',
      'changed: Writes down in time what others need to know',
      'new: Plans a month ahead',
      'new: Planned a release',
    ]);
  });

  it('keep the cursor’s mark, where it is in one of them', () => {
    const focus = (at: LevelTable['focus']) =>
      shownLevels(table({ focus: at! }), { whatsNew: false, compared: ['2', '3'] }).table.focus;
    assert.deepEqual(focus({ level: 1, criterion: 3 }), { level: 0, criterion: 3 });
    assert.equal(focus({ level: 0 }), undefined);
  });

  it('are all levels, while fewer than two are chosen or one is gone', () => {
    for (const compared of [[], ['1'], ['1', '9']]) {
      assert.equal(shownLevels(table(), { whatsNew: false, compared }).table.levels.length, 3);
    }
  });
});

describe('The difference of any two levels', () => {
  const texts = fc.constantFrom('Plans', 'Plans a week', 'Plans a week ahead', 'Asks others', 'Asks');
  const criteria = fc.uniqueArray(fc.tuple(texts, fc.option(fc.constantFrom('a', 'b', 'c'))), {
    selector: ([, id]) => id ?? Symbol(),
    maxLength: 5,
  });
  const levels = fc.tuple(criteria, fc.option(texts), fc.uniqueArray(texts)).map(([all, summary, examples]) =>
    level('1', 0, {
      ...(summary === null ? {} : { summary: part(summary, 1) }),
      criteria: all.map(([text, id], line) => criterion(text, line, id === null ? {} : { id })),
      examples: examples.map((text, line) => part(text, line)),
    }),
  );

  it('has each criterion of the later level once and in order, and each of the earlier once, or dropped', () => {
    fc.assert(
      fc.property(levels, levels, (before, after) => {
        const { criteria: compared } = levelDifference(before, after, false);
        const later = compared.filter(({ change }) => change !== 'dropped');
        assert.deepEqual(
          later.map((each) => each.part),
          after.criteria,
        );
        const earlier = compared.flatMap((each) =>
          each.change === 'dropped' ? [each.part] : each.before ? [each.before] : [],
        );
        assert.equal(new Set(earlier).size, before.criteria.length);
        assert.equal(earlier.length, before.criteria.length);
      }),
      runs(300),
    );
  });

  it('is none between a level and itself', () => {
    const isNothing = ({ summary, criteria: all, examples }: ReturnType<typeof levelDifference>): boolean =>
      (summary?.change ?? 'same') === 'same' &&
      all.every(isSame) &&
      examples.every(({ change }) => change === 'same');
    fc.assert(
      fc.property(levels, (same: TableLevel) => {
        assert.ok(isNothing(levelDifference(same, structuredClone(same), false)));
      }),
      runs(300),
    );
  });

  it('drops nothing where a level includes those below it', () => {
    fc.assert(
      fc.property(levels, levels, (before, after) => {
        const { summary, criteria: all, examples } = levelDifference(before, after, true);
        const parts = [
          ...(summary ? [summary] : []),
          ...all.flatMap((each) => [each, ...each.examples]),
          ...examples,
        ];
        assert.ok(parts.every(({ change }) => change !== 'dropped'));
      }),
      runs(300),
    );
  });
});
