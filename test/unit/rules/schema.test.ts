import assert from 'node:assert/strict';
import { findings, framework, track, type Finding } from './support';

type Case = readonly [name: string, text: string, ...findings: Finding[]];

const cases: Case[] = [
  ['a sound track', track('- level: 1', '  summary: Works')],
  [
    'a misspelt key, once, at the key',
    track('- level: 1', '  sumary: Works', '  examples: [Worked]'),
    ['schema: sumary', '`sumary` is not a key of a level. Did you mean `summary`?'],
  ],
  [
    'a missing key, at the first key of the thing that lacks it',
    'track: a\nlevels:\n  - summary: Works\n',
    ['schema: track', 'A track needs `name`: what people call the skill.'],
    [
      'schema: summary',
      'A level needs `level`: which level this is, as a whole number or an id such as `senior`.',
    ],
  ],
  [
    'a value of the wrong type, at the value',
    framework('cumulative: often'),
    ['schema: often', '`cumulative` must be `true` or `false`.'],
  ],
  [
    'a value of the wrong type that is a map or list, at its key',
    framework('owner: [a, b]'),
    ['schema: owner', '`owner` must be text, not a list.'],
  ],
  [
    'an empty item, at its dash',
    track('-', '- level: 1', '  criteria:', '    - Works', '    -', '  examples:', '  -', '  - Worked'),
    ['schema: -', 'Nothing is written after this dash.'],
    ['schema: -', 'Nothing is written after this dash.'],
    ['schema: -', 'Nothing is written after this dash.'],
  ],
  [
    'a key with nothing after it, at the key',
    track('- level: 1', '  summary:'),
    ['schema: summary', '`summary` has no value.'],
  ],
  [
    'a colour without quotes, which reads as a comment',
    framework('categories:', '  - id: a', '    color: #fff'),
    [
      'schema: color',
      '`color` has no value. Write it in quotes, such as `"#3b82f6"`: without them, `#` starts a comment.',
    ],
  ],
  [
    'a map where a level or a reference belongs',
    'ladder: l\nname: L\npositions:\n  - id: a\n    name: A\n    requires: { craft: { level: 1 } }\n    emphasises: [{ a: b }]\n',
    ['schema: craft', '`craft` must be a whole number, or an id such as `senior`.'],
    ['schema: a', 'A criterion must be text, not keys with values.'],
  ],
  [
    'a range of points that ends before it starts',
    'ladder: l\nname: L\npositions:\n  - { id: a, name: A, points: { min: 5, max: 2 } }\n  - { id: b, name: B, points: { min: 2, max: 2 } }\n',
    ['schema: 2', '`max` must not be less than `min`, which is `5`.'],
  ],
  [
    'what would change the rule that can’t be changed',
    framework('lint:', '  syntax: off', '  kind: off'),
    ['schema: off', '`syntax` must be `error`, not `off`.'],
  ],
  [
    'an item that is no level',
    track('- level: 1', '  summary: Works', '- Works'),
    ['schema: Works', 'A level must be keys with values, such as `level: 1`, not text.'],
  ],
  [
    'an inline track that is none',
    framework('tracks:', '  - foundations'),
    ['schema: foundations', 'A track must be keys with values, such as `track: foundations`, not text.'],
  ],
  [
    'one message for the branch that is meant: a criterion in the long form',
    track('- level: 1', '  criteria:', '    - id: a', '      txt: Works'),
    ['schema: txt', '`txt` is not a key of a criterion. Did you mean `text`?'],
  ],
  [
    'one message for the branch that is meant: a criterion in the short form',
    track('- level: 1', '  criteria:', '    - Leads by example: asks for help'),
    [
      'schema: Leads by example',
      'This text has `: ` in it, so it reads as a key with a value. Put the whole text in quotes.',
    ],
  ],
  [
    'one message for the branch that is meant: a list of references',
    track('- level: 1', '  criteria:', '    - text: Works', '      see: [a, [b]]'),
    ['schema: [b]', 'A reference must be text, not a list.'],
  ],
  [
    'a value of a map that is merged in, where it stands',
    'ladder: a\nname: A\npositions:\n  - id: b\n    name: B\n    points: &p\n      min: few\n  - id: c\n    name: C\n    points:\n      <<: *p\n      max: 3\n',
    ['schema: few', '`min` must be a number.'],
  ],
  [
    'the value of a key that is written, not the one that is merged in under it',
    'ladder: a\nname: A\npositions:\n  - id: b\n    name: B\n    points: &p { min: 1 }\n  - id: c\n    name: C\n    points: { <<: *p, min: few }\n',
    ['schema: few', '`min` must be a number.'],
  ],
];

describe('The rule `schema` finds', () => {
  for (const [name, text, ...expected] of cases) {
    it(name, async () => assert.deepEqual(await findings(text), expected));
  }
});
