/** Random ladder texts and random edits of them, with the things in them that parsers get wrong. */
import fc from 'fast-check';

// The usual run tries the same each time, so that what lands does not hang on chance; longer ones look further.
if (process.env['LADDER_RUNS'] === undefined) fc.configureGlobal({ seed: 20_261_124 });

/** How many times a property is tried. `LADDER_RUNS=100` tries it a hundred times as often as usual. */
export function runs(usual: number): { numRuns: number } {
  return { numRuns: Math.round(usual * Number(process.env['LADDER_RUNS'] ?? '1')) };
}

const framework = `# What it is
framework: acme
name: "Acme: engineering"
description: >-
  How engineers grow.
  See [[foundations@2]] and [[craft.simplifies]].

scale:
  - level: 1
    name: Learning
  - level: 2   # a comment
    name: 'It''s fine'
categories:
- id: building
  color: '#2563eb'
include:
  - tracks/*.ladder.yaml
lint: { level-order: hint, kind: error }
tracks:
  - track: craft
    name: Craft
    levels:
      - level: 1
        criteria:
          - id: simplifies
            text: Leaves things simpler 😀 than they were
          - Reads before writing
      - level: 2
        summary: |
          Line one

          Line two
  # between
  - track: mobile
    name: Mobile
    extends: craft
    levels:
    - level: 2
      summary: x
ladders:
  - ladder: engineer
    name: Engineer
    positions:
      - id: junior
        name: Junior
        requires: {craft: 1, mobile: 2}
`;

const track = `---
track: foundations
name: Foundations
levels:
- level: 1
  summary: Works well
  examples: [one, "two", 'three']

- level: 2
  # note
  criteria:
  -
  - Two
    lines
  - id: a
    text: "\\u0041 double"
    see: [foundations@1, craft]
resources:
  - {label: x, url: "https://example.com"}
`;

const ladder = `ladder: engineer
name: Engineer
positions:
  - &base
    id: junior
    name: Junior
    requires: &req {craft: 1}
  - id: senior
    name: Senior
    requires:
      <<: *req
      craft: 2
`;

/** Bits that change what the text around them means. */
const bits = [
  ...[
    '"',
    "'",
    '#',
    ' # x',
    ':',
    ': ',
    '- ',
    '-',
    '?',
    '? ',
    '|',
    '>-',
    '|+',
    '|2',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a ',
    '*a',
  ],
  ...[
    '\t',
    '\u00a0',
    '\uFEFF',
    '😀',
    '\0',
    '\r',
    '\r\n',
    '\n',
    '\n\n',
    ' ',
    '  ',
    '\n  ',
    '\n- ',
    '\n  - ',
    '\\',
    '`',
    '@',
    '%',
    '!',
  ],
  ...[
    '---\n',
    '...\n',
    '\n---\n',
    '<<: *a',
    '<<: *base',
    '!!str ',
    '~',
    'null',
    '"key": v\n',
    "'k' : v\n",
    '? k\n: v\n',
    ': v\n',
  ],
  ...[
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> other\n',
    'levels:\n',
    'levels: # x\n',
    'tracks:\n',
    '  - level: 3\n',
    '- level: 3\n',
  ],
  ...[
    'c#: 1\n',
    '-x: 1\n',
    '[a]: b\n',
    'a: b: c\n',
    '# ladder-ignore kind\n',
    '[[craft@1]]',
    '\u2028',
    '\u0085',
    'name: x\n',
    'a:\n',
  ],
];

const bit = fc.constantFrom(...bits);

/** A change of a text: how far into it (0 to 1), how many UTF-16 units go, and what comes in their place. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const small: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat({ max: 6 }), fc.nat({ max: 80 })),
  insert: fc.oneof(
    { weight: 6, arbitrary: bit },
    fc.constant(''),
    fc.string({ maxLength: 3, unit: 'grapheme' }),
  ),
});

/** An edit, at any place or, as most are, at the start of a line. */
export type AnyEdit = Edit & { readonly atLine: boolean };
export const edit: fc.Arbitrary<AnyEdit> = fc
  .tuple(small, fc.boolean())
  .map(([change, atLine]) => ({ ...change, atLine }));

/** The text after an edit. */
export function edited(text: string, { at, remove, insert, atLine }: AnyEdit): string {
  let start = Math.floor(at * text.length);
  if (atLine) start = text.lastIndexOf('\n', start) + 1;
  return text.slice(0, start) + insert + text.slice(start + remove);
}

/** A text that a ladder file may have, most often nearly sound. */
export const ladderText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(framework, track, ladder),
    fc.array(edit, { maxLength: 3 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([text, edits, lineEnd]) => edits.reduce(edited, text).replaceAll('\n', lineEnd));
