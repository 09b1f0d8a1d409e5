import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readDirectly } from '../../../server/service/syntax/direct';
import { parseThoroughly } from '../../../server/service/syntax/parse-piece';
import { Piece } from '../../../server/service/syntax/piece';
import { frameworkText } from '../../bench/frameworks';
import { inRoot } from '../../host/paths';
import { edit, edited, ladderText, runs } from '../arbitraries';
import { treeOf } from './snapshot';

/** Reads a text directly and by the package, and answers whether it could be read directly. */
function compare(text: string): boolean {
  // Both name the piece that they are given in each span, and look at its text alone.
  const piece = new Piece('whole', text);
  const direct = readDirectly(piece, text);
  if (!direct) return false;
  assert.deepEqual({ ...direct, faults: [] }, { ...parseThoroughly(piece, text) });
  return true;
}

describe('A text that is read directly', () => {
  for (const [what, text] of [
    ['a map', 'a: b\nc: d\n'],
    ['a list in a map, in the column of its key', 'a:\n- b\n- c\nd: e\n'],
    ['a list in a map, indented', 'a:\n  - b\n  - c\n\n\n'],
    ['maps in a list', '  - id: a\n    text: b\n  - id: c\n'],
    ['a key without a value', 'a:\nb: c\n'],
    ['a key without a value at the end', 'a: b\nc:\n'],
    ['a dash without a value', '- a\n-\n- b\n-\n'],
    ['a map below its dash', '-\n  a: b\n'],
    ['comments everywhere', '# a\na: b # c\n  # d\nb: # e\n  # f\n  c: d\n# g\n'],
    ['comments in a list', 'a:\n  - b\n  # c\n  - d # e\n    # f\n'],
    ['words on several lines', 'a: b\n  c d\n\n  e\nf: g\n'],
    ['words on several lines in a list', '- b\n  c\n-  d\n   e # f\n'],
    ['text in quotes', 'a: "b: # c"\nd: \'it\'\'s\'\ne: ""\n'],
    ['numbers and words that are none', 'a: 1\nb: 007 x\nc: null\nd: true\ne: False\nf: nullify\ng: 0\n'],
    ['keys that are numbers', '1: a\n2:\n  3: b\n'],
    ['flow collections', 'a: [b, c d, 1]\ne: {f: 1, g: [h]} # i\nj: []\nk: {}\nl: ["m, n", \'o\']\n'],
    ['literal text', 'a: |\n  b\n    c\n\n  # d\ne: f\n'],
    ['literal text without its last line end', 'a: |-\n  b\n\nc: d\n'],
    ['literal text with all line ends', 'a: |+\n  b\n\n\nc: d\n'],
    ['folded text', 'a: >\n  b\n  c\n\n  d\n\n\n  e\nf: >-\n\n  g\n  h\n'],
    ['block text in a list', '- |\n  a\n- >-\n  b\n  c\n'],
    ['other scripts', 'a: 日本語\nb: العربية 😀\n'],
    ['line ends of Windows', 'a: b # c\r\nd:\r\n  - e\r\n    f\r\n\r\n  - g\r\n'],
    ['nothing', ''],
    ['a comment alone', '\n# a\n\n'],
  ] as const) {
    it(`says what the package says of it: ${what}`, () => assert.ok(compare(text), 'it is read directly'));
  }

  it('says what the package says of it, whatever it is made of', () => {
    fc.assert(
      fc.property(ladderText, fc.array(edit, { maxLength: 3 }), (start, edits) => {
        const text = edits.reduce(edited, start);
        compare(text);
        for (const { piece } of treeOf(text).pieces) compare(piece.text);
      }),
      runs(300),
    );
  });

  it('says what the package says of it, however its lines are put together', () => {
    const line = fc
      .tuple(fc.constantFrom('', '  ', '    ', '   '), fc.array(fc.constantFrom(...words), { maxLength: 4 }))
      .map(([indent, parts]) => indent + parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 7 }), fc.constantFrom('\n', '\r\n'), (lines, lineEnd) => {
        compare(lines.join(lineEnd));
      }),
      runs(5_000),
    );
  });

  it('is most of what there is: of sound frameworks, all but a few pieces', () => {
    const example = readdirSync(inRoot('examples'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => readFileSync(inRoot('examples', name), 'utf8'));
    const pieces = [...example, frameworkText(2_000)].flatMap((text) => treeOf(text).pieces);
    const direct = pieces.filter(({ piece: { text } }) => compare(text));
    assert.ok(direct.length > 0.9 * pieces.length, `${direct.length} of ${pieces.length}`);
  });
});

/** What lines are put together from. */
const words = [
  ...['- ', '-', 'a: ', 'b:', 'c: ', 'key:', 'x', ' y', 'two words', '# c', ' # c', '"q"', "'q'", "'it''s'"],
  ...['[a, b]', '[a', '{a: 1}', '{a: 1, b: [c]}', ']', '}', '|', '>', '>-', '|+', '1', '0x1', '-1', '1.5'],
  ...['null', '~', 'true', 'http://a.b', 'a@1', '[[a@1]]', '  ', ': ', ':', ',', '?', '&a', '*a', '!t', '\\'],
];
