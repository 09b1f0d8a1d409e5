import assert from 'node:assert/strict';
import { findings, framework, track, type Files, type Finding } from './support';

const foundations = [
  'tracks:',
  '  - track: foundations',
  '    name: Foundations',
  '    levels:',
  '      - level: 1',
  '        criteria: [{ id: backfills, text: Runs backfills }]',
  '      - level: 3',
  '        summary: Owns the platform',
  '  - track: mobile',
  '    name: Mobile',
  '    extends: foundations',
  '    levels:',
  '      - level: 2',
  '        summary: Ships',
];
const engineer = [
  'ladders:',
  '  - ladder: engineer',
  '    name: Engineer',
  '    positions:',
  '      - id: senior',
  '        name: Senior',
];

/** A framework with all that there is to refer to, and more lines of the position. */
const asking = (...lines: string[]): string =>
  framework(...foundations, ...engineer, ...lines.map((line) => `        ${line}`));
/** A framework with all that there is to refer to, and a description. */
const saying = (text: string): string => framework(`description: ${text}`, ...foundations, ...engineer);
/** A framework with all that there is to refer to, and a criterion of `mobile` that says more. */
const building = (line: string): string =>
  framework(
    ...foundations,
    '        criteria:',
    '          - text: Works',
    `            ${line}`,
    ...engineer,
  );

type Case = readonly [name: string, files: Files, ...findings: Finding[]];

const sound: Case[] = [
  ['tracks and levels that are asked for', asking('requires: { foundations: 3 }', 'optional: { mobile: 2 }')],
  ['a level that a track inherits', asking('requires: { mobile: 3 }')],
  ['a criterion that a track inherits', asking('emphasises: [mobile.backfills]')],
  ['a level written in quotes', asking('requires: { foundations: "3" }')],
  [
    'every form in prose',
    saying(
      'See [[foundations]], [[mobile@1|there]], [[foundations.backfills]], [[engineer]], [[engineer.senior]]',
    ),
  ],
  ['brackets in code, and single ones', saying('"Write `[[nothing]]`, ``[[a`b]]`` or [nothing]"')],
  ['a comment beside the header of a block', saying('>- # [[nothing]]\n  Works')],
  ['a category', framework('categories: [{ id: building }]', ...foundations, '    category: building')],
];

const faulty: Case[] = [
  [
    'a misspelt track, with the nearest one',
    asking('requires: { fundations: 3 }'),
    ['unresolved-reference: fundations', 'There is no track `fundations`. Did you mean `foundations`?'],
  ],
  [
    'a level that a track has not, with those it has, lowest first',
    asking('requires: { mobile: 9 }'),
    ['unresolved-reference: 9', '`mobile` has no level `9`: its levels are `1`, `2` and `3`.'],
  ],
  [
    'a misspelt criterion',
    asking('emphasises: [foundations.backfill]'),
    [
      'unresolved-reference: backfill',
      '`foundations` has no criterion `backfill`. Did you mean `backfills`?',
    ],
  ],
  [
    'a criterion without its track',
    asking('emphasises: [backfills]'),
    [
      'unresolved-reference: backfills',
      'There is no track `backfills`. Did you mean the criterion `foundations.backfills`?',
    ],
  ],
  [
    'a track where a criterion is meant',
    asking('emphasises: [foundations]'),
    [
      'unresolved-reference: foundations',
      '`foundations` is a track, and here a criterion is meant, written `track.criterion`.',
    ],
  ],
  [
    'a level where a criterion is meant',
    building('builds-on: foundations@3'),
    ['unresolved-reference: 3', '`3` is a level, and here a criterion is meant, written `track.criterion`.'],
  ],
  [
    'a ladder where a track is meant, once',
    asking('requires: { engineer: 3 }', 'not-required: [engineer]'),
    ['unresolved-reference: engineer', '`engineer` is a ladder, and here a track is meant.'],
    ['unresolved-reference: engineer', '`engineer` is a ladder, and here a track is meant.'],
  ],
  [
    'a position where a criterion is meant, once',
    building('see: [engineer.senior, foundations]'),
    ['unresolved-reference: engineer', '`engineer` is a ladder, and here a track is meant.'],
  ],
  [
    'a level of a ladder',
    saying('See [[engineer@3]]'),
    ['unresolved-reference: 3', '`engineer` is a ladder, and only tracks have levels.'],
  ],
  [
    'a misspelt position',
    saying('See [[engineer.senor]]'),
    ['unresolved-reference: senor', '`engineer` has no position `senor`. Did you mean `senior`?'],
  ],
  [
    'what is no track and no ladder, in prose of every style',
    framework(
      "description: '[[nobody]]'",
      ...foundations,
      ...engineer,
      '        description: |',
      '          One',
      '',
      '          Two [[nobody@1]]',
    ),
    ['unresolved-reference: nobody', 'There is no track or ladder `nobody`.'],
    ['unresolved-reference: nobody', 'There is no track or ladder `nobody`.'],
  ],
  [
    'empty brackets',
    saying('"See [[]] and [[ ]]"'),
    ['unresolved-reference: ', 'Between these brackets, the id of a track or ladder is missing.'],
    ['unresolved-reference:  ', 'Between these brackets, the id of a track or ladder is missing.'],
  ],
  [
    'a category that there is not',
    framework('categories: [{ id: building }]', ...foundations, '    category: bulding'),
    ['unresolved-reference: bulding', 'There is no category `bulding`. Did you mean `building`?'],
  ],
  [
    'a base that there is not, and not what would be inherited from it',
    framework(
      'description: See [[craft@9]] and [[craft.x]]',
      'tracks:',
      '  - track: craft',
      '    name: Craft',
      '    extends: nobody',
      '    levels: [{ level: 1, summary: Works }]',
    ),
    ['unresolved-reference: nobody', 'There is no track `nobody`.'],
  ],
];

describe('The rule `unresolved-reference` is content with', () => {
  for (const [name, files] of sound)
    it(name, async () => assert.deepEqual(await findings(files, 'unresolved-reference'), []));
});

describe('The rule `unresolved-reference` finds', () => {
  for (const [name, files, ...expected] of faulty) {
    it(name, async () => assert.deepEqual(await findings(files, 'unresolved-reference'), expected));
  }
});

describe('In a file that no framework includes, the rule `unresolved-reference`', () => {
  it('says nothing of other tracks and categories, which may well exist', async () => {
    const text = track('- level: 1', '  summary: See [[b]], [[b@1]] and [[b.c]]').replace(
      'name: A',
      'name: A\ncategory: c\nextends: d',
    );
    assert.deepEqual(await findings(text), []);
  });

  it('tells of what the file’s own things have not', async () => {
    assert.deepEqual(await findings(track('- level: 1', '  summary: See [[a@2]] and [[a.b]]')), [
      ['unresolved-reference: 2', '`a` has no level `2`: its only level is `1`.'],
      ['unresolved-reference: b', '`a` has no criterion `b`.'],
    ]);
  });

  it('says nothing of what may be inherited from a track that is elsewhere', async () => {
    const text = track('- level: 1', '  summary: See [[a@2]]').replace('name: A', 'name: A\nextends: d');
    assert.deepEqual(await findings(text), []);
  });
});
