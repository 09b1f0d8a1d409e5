import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { Value } from '../../../server/service/model/value';
import { schemaFaults, type SchemaFault } from '../../../server/service/schema/faults';
import type { ThingKind } from '../../../server/service/schema/lookup';

function faultsOf(kind: ThingKind, yaml: string): SchemaFault[] {
  // What YAML's core schema gives is plain data.
  return schemaFaults(kind, parse(yaml) as Value);
}

function messagesOf(kind: ThingKind, yaml: string): string[] {
  return faultsOf(kind, yaml).map((fault) => fault.message);
}

/** What is wrong, the thing's kind, the text, and every message that it gives. */
type Case = readonly [name: string, kind: ThingKind, yaml: string, ...messages: string[]];

const missing: Case[] = [
  [
    'a level without `level`',
    'level',
    'summary: Builds',
    'A level needs `level`: which level this is, as a whole number or an id such as `senior`.',
  ],
  [
    'a track without a name',
    'track',
    'track: a\nlevels: [{}]',
    'A track needs `name`: what people call the skill.',
  ],
  [
    'a track without levels',
    'track',
    'track: a\nname: A',
    'A track needs `levels`: the levels of the skill, lowest first.',
  ],
  [
    'a ladder without positions',
    'ladder',
    'ladder: a\nname: A',
    'A ladder needs `positions`: the positions of the path, from junior to senior.',
  ],
  [
    'a position without id and name',
    'position',
    'label: A',
    'A position needs `id`: the position’s id, unique in its ladder.',
    'A position needs `name`: the job’s title.',
  ],
  [
    'a criterion in the long form without text',
    'level',
    'level: 1\ncriteria: [{id: a}]',
    'A criterion needs `text`: the behaviour, in the present tense.',
  ],
  [
    'a range of points without its least',
    'position',
    'id: a\nname: A\npoints: {max: 3}',
    'A range of points needs `min`: the fewest points.',
  ],
];

const unknown: Case[] = [
  [
    'a misspelt key',
    'level',
    'level: 1\nsumary: a',
    '`sumary` is not a key of a level. Did you mean `summary`?',
  ],
  [
    'a misspelt required key, once',
    'level',
    'levl: 1',
    '`levl` is not a key of a level. Did you mean `level`?',
  ],
  [
    'a key of another thing',
    'track',
    'track: a\nname: A\nlevels: [{}]\ncriteria: [a]',
    '`criteria` is not a key of a track; it is one of a level. Is it indented too far, or not far enough?',
  ],
  [
    'a key that nothing has',
    'ladder',
    'ladder: a\nname: A\npositions: [{}]\ngrade: 1',
    '`grade` is not a key of a ladder. It may have `description`.',
  ],
  [
    'a rule that there is not',
    'framework',
    'framework: a\nname: A\nlint: {levle-gap: off, zebra: off}',
    '`levle-gap` is not a key of `lint`. Did you mean `level-gap`?',
    '`zebra` is not a key of `lint`.',
  ],
];

const wrongValues: Case[] = [
  ['a number as text', 'track', 'track: a\nname: 12\nlevels: [{}]', '`name` must be text: put it in quotes.'],
  [
    'a version as a number',
    'framework',
    'framework: a\nname: A\nversion: 2026.10',
    '`version` must be text: put it in quotes.',
  ],
  ['a list as text', 'level', 'level: 1\nsummary: [a]', '`summary` must be text, not a list.'],
  ['a key without a value', 'track', 'track: a\nname:\nlevels: [{}]', '`name` has no value.'],
  [
    'a list key without a value',
    'track',
    'track: a\nname: A\nlevels:',
    '`levels` has no value. Put each level on a line of its own, starting with `- `.',
  ],
  [
    'a dash with nothing after it',
    'level',
    'level: 1\nexamples:\n  - ',
    'Nothing is written after this dash.',
  ],
  [
    'a number as a list',
    'track',
    'track: a\nname: A\nlevels: 3',
    '`levels` must be a list: put each level on a line of its own, starting with `- `.',
  ],
  [
    'an empty list of levels',
    'track',
    'track: a\nname: A\nlevels: []',
    '`levels` is empty: write at least one level.',
  ],
  [
    'a broken number as a level',
    'level',
    'level: 1.5',
    '`level` must be a whole number, or an id such as `senior`.',
  ],
  ['a negative level', 'level', 'level: -1', '`level` must be 0 or more.'],
  [
    'an unknown status',
    'track',
    'track: a\nname: A\nstatus: live\nlevels: [{}]',
    '`status` must be `draft`, `active` or `deprecated`, not `live`.',
  ],
  [
    'a status of the wrong type, once',
    'track',
    'track: a\nname: A\nstatus: 3\nlevels: [{}]',
    '`status` must be `draft`, `active` or `deprecated`, not `3`.',
  ],
  [
    'a status without a value, once',
    'track',
    'track: a\nname: A\nstatus:\nlevels: [{}]',
    '`status` has no value: write `draft`, `active` or `deprecated`.',
  ],
  [
    '`yes` for `true`',
    'framework',
    'framework: a\nname: A\ncumulative: yes',
    '`cumulative` must be `true` or `false`.',
  ],
  [
    'a list as requirements',
    'position',
    'id: a\nname: A\nrequires: [foundations]',
    '`requires` must be keys with values, such as `foundations: 3`, not a list.',
  ],
  [
    'a requirement that is no level',
    'position',
    'id: a\nname: A\nrequires: {foundations: high up, craft: [3]}',
    '`craft` must be a whole number, or an id such as `senior`.',
  ],
  [
    'text as points',
    'framework',
    'framework: a\nname: A\nscale: [{level: 1, points: many}]',
    '`points` must be a number.',
  ],
  [
    'a colour by name',
    'framework',
    'framework: a\nname: A\ncategories: [{id: a, color: blue}]',
    '`color` must look like `#3b82f6`.',
  ],
  [
    'a link that runs a script',
    'level',
    'level: 1\nresources: [{url: "javascript:alert(1)"}]',
    '`url` must look like `https://example.com/postmortems`.',
  ],
  ['text as a level', 'level', 'senior', 'A level must be keys with values, such as `level: 1`, not text.'],
  [
    'a number where a criterion may be named',
    'level',
    'level: 1\ncriteria: [{text: A, builds-on: 3}]',
    '`builds-on` must be a criterion or a list of criteria.',
  ],
];

function itTells(cases: readonly Case[]): void {
  for (const [name, kind, yaml, ...messages] of cases) {
    it(`tells of ${name}`, () => assert.deepEqual(messagesOf(kind, yaml), messages));
  }
}

describe('schema faults: keys that are missing', () => {
  itTells(missing);

  it('can be mended by adding the key to the map that lacks it', () => {
    const [fault] = faultsOf('level', 'level: 1\ncriteria: [Builds, {id: a}]');
    assert.deepEqual(fault?.path, ['criteria', 1]);
    assert.equal(fault.at, 'map');
    assert.deepEqual(fault.fix, { kind: 'add-key', key: 'text' });
  });
});

describe('schema faults: keys that are not of the format', () => {
  itTells(unknown);

  it('stand at the key, and can be renamed to the nearest', () => {
    assert.deepEqual(faultsOf('level', 'level: 1\ncriteria: [{txt: Builds}]'), [
      {
        path: ['criteria', 0, 'txt'],
        at: 'key',
        message: '`txt` is not a key of a criterion. Did you mean `text`?',
        fix: { kind: 'rename-key', from: 'txt', to: 'text' },
      },
    ]);
  });

  it('are not renamed to a key that is there already', () => {
    const [fault] = faultsOf('level', 'level: 1\nsummary: a\nsumary: b');
    assert.equal(fault?.fix, undefined);
  });

  it('are found by path where they need escapes in a JSON pointer', () => {
    const [fault] = faultsOf('position', 'id: a\nname: A\nrequires: {"a/b~c": 1.5}');
    assert.deepEqual(fault?.path, ['requires', 'a/b~c']);
  });

  it('are no danger where they are names of JavaScript', () => {
    const paths = schemaFaults(
      'level',
      JSON.parse('{"level": 1, "__proto__": 1, "constructor": 2}') as Value,
    ).map((fault) => fault.path);
    assert.deepEqual(paths, [['__proto__'], ['constructor']]);
  });
});

describe('schema faults: values', () => {
  itTells(wrongValues);

  it('stand at the value', () => {
    const [fault] = faultsOf('level', 'level: 1\nexamples: [Built it, 3]');
    assert.deepEqual([fault?.path, fault?.at], [['examples', 1], 'value']);
  });

  it('tell once of a text that YAML reads as a key with a value', () => {
    const split =
      'This text has `: ` in it, so it reads as a key with a value. Put the whole text in quotes.';
    assert.deepEqual(messagesOf('level', 'level: 1\ncriteria:\n  - Leads by example: asks for help'), [
      split,
    ]);
    assert.deepEqual(messagesOf('level', 'level: 1\nexamples:\n  - Wrote two guides: one on tests'), [split]);
  });

  it('name a long text by its beginning', () => {
    const [message] = messagesOf('track', `track: a\nname: A\nlevels: [{}]\nstatus: ${'very '.repeat(40)}`);
    assert.ok(message?.endsWith('not `very very very very very very very very…`.'), message);
  });
});

describe('schema faults: what other rules tell of', () => {
  const fine: readonly (readonly [string, ThingKind, string])[] = [
    ['an id that is not kebab-case', 'track', 'track: My Track\nname: A\nlevels: [{}]'],
    ['a level that is not kebab-case', 'level', 'level: Senior Two'],
    ['a reference that has not the form of one', 'level', 'level: 1\ncriteria: [{text: A, see: "a b@@c"}]'],
    ['text that is empty', 'level', 'level: 1\nsummary: ""\ncriteria: [""]'],
    ['what is wrong in a level of a track', 'track', 'track: a\nname: A\nlevels: [nothing, {sumary: a}]'],
    ['what is wrong in a position of a ladder', 'ladder', 'ladder: a\nname: A\npositions: [3]'],
    ['what is wrong in an inline track', 'framework', 'framework: a\nname: A\ntracks: [3]\nladders: [{}]'],
  ];
  for (const [name, kind, yaml] of fine) {
    it(`leave ${name} alone`, () => assert.deepEqual(faultsOf(kind, yaml), []));
  }
});

describe('schema faults: what the format allows', () => {
  const fine: readonly (readonly [string, ThingKind, string])[] = [
    ['level 0', 'level', 'level: 0'],
    ['a level by name', 'level', 'level: senior'],
    [
      'criteria in both forms',
      'level',
      'level: 1\ncriteria: [Builds, {text: Builds more, examples: [Built]}]',
    ],
    [
      'one reference, or a list',
      'level',
      'level: 1\ncriteria: [{text: A, builds-on: a.b, see: [a, a@1, a.b]}]',
    ],
    ['a category by its id alone', 'framework', 'framework: a\nname: A\ncategories: [{id: a}]'],
    ['a link without a label', 'level', 'level: 1\nresources: [{url: "https://example.com"}]'],
    ['points without a most', 'position', 'id: a\nname: A\npoints: {min: 0}'],
    ['half a point', 'framework', 'framework: a\nname: A\nscale: [{level: 1, points: 0.5}]'],
    ['`off` without quotes', 'framework', 'framework: a\nname: A\nlint: {level-gap: off}'],
    [
      'empty lists, but for levels and positions',
      'framework',
      'framework: a\nname: A\ntracks: []\nladders: []',
    ],
  ];
  for (const [name, kind, yaml] of fine) {
    it(`find nothing wrong in ${name}`, () => assert.deepEqual(faultsOf(kind, yaml), []));
  }
});
