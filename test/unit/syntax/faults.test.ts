import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Fixture } from '../fixture';
import { ladderText, runs } from '../arbitraries';
import { faultsIn } from './snapshot';

const colon =
  'A colon is missing after this key. If this continues the text above, indent it further than the key there.';
const indentation = 'This line is indented differently from the lines it belongs with.';
const second = 'There is a second `: ` on this line: put the whole text in quotes.';
const fit = 'This does not fit with what stands above it: check the indentation.';
const block =
  'The text after `|` or `>` starts on the next line. Text that starts with one of these needs quotes.';
const tag = 'Text that starts with `!` needs quotes. Tags have no meaning in a ladder file.';
const open = (what: string, bracket: string): string =>
  `The ${what} that starts here lacks its closing \`${bracket}\`, or a line of it is not indented.`;

type Case = readonly [name: string, text: string, ...faults: string[]];

/** What a person who types, or who never heard of YAML, may well write. */
const cases: Case[] = [
  ['a key without a colon', 'track: a\nname A\nowner: b\n', `name A: ${colon}`],
  ['a first key without a colon', 'track a\nname: A\n', `track a: ${colon}`],
  ['a key that is being typed', 'levels:\n  - level: 1\n    crit', `crit: ${colon}`],
  [
    'a key without a space after the colon',
    'track: a\nname:A\n',
    'name:A: A space is missing after the colon.',
  ],
  [
    'a dash without a space',
    'levels:\n  -level: 1\n   summary: x\n',
    '-: A space is missing after this dash.',
  ],
  [
    'text that goes on level with its key',
    'levels:\n  - summary: one\n    two three\n',
    `two three: ${colon}`,
  ],
  ['an item indented less than those before', 'a:\n  - one\n - two\n', `-: ${indentation}`],
  ['an item of the inner list indented less', 'a:\n  - b:\n      - one\n     - two\n', `-: ${indentation}`],
  ['a key of an item indented less', 'levels:\n  - level: 1\n   summary: x\n', `summary:: ${indentation}`],
  [
    'a key of an item indented more',
    'levels:\n  - level: 1\n     summary: x\n',
    `summary: x: ${indentation}`,
  ],
  ['a key at the top indented more', 'track: a\nname: A\n  owner: b\n', `owner: b: ${indentation}`],
  ['a colon in a text', 'name: Acme: Engineering\n', `Acme: Engineering: ${second}`],
  ['a colon in a text with a comment', 'name: Acme: Engineering # x\n', `Acme: Engineering: ${second}`],
  ['a list on the line of its key', 'criteria: - Leads\n', '-: A list starts on the line below its key.'],
  ['an unclosed list', 'a: [b, c\n', `[: ${open('list', ']')}`],
  ['an unclosed map', 'a: {b: 1\nc: 2\n', `{: ${open('map', '}')}`],
  ['an unclosed map in a list that is closed', 'a: [{b: 1, c: 2]\n', `{: ${open('map', '}')}`],
  ['a bracket that closes nothing', 'a: b\n}\n', '}: This bracket closes nothing.'],
  [
    'a comma that is missing',
    'a: {b: 1 c: 2}\n',
    '1 c: 2}: A comma is missing here, or this text needs quotes.',
  ],
  [
    'a quote within quotes',
    "a: 'It's fine'\n",
    "s fine': The text in quotes ends before this: to write a quote within it, use `''`.",
  ],
  [
    'double quotes within',
    'a: "say "hi""\n',
    'hi"": The text in quotes ends before this: to write a quote within it, use `\\"`.',
  ],
  [
    'text after a quoted word',
    'a: "One" of two\n',
    'of two: This stands after the text in quotes: put quotes around all of it.',
  ],
  [
    'text after a bracket',
    'a: [x] of two\n',
    'of two: Text that starts with `[` needs quotes around all of it.',
  ],
  ['Markdown emphasis', 'a: *very* good\n', '*very*: Text that starts with `*` needs quotes.'],
  ['Markdown bold', 'a: **very** good\n', '**very**: Text that starts with `*` needs quotes.'],
  ['a mention', 'a: @ada leads\n', '@ada leads: Text that starts with `@` needs quotes.'],
  ['code', 'a: `x` is\n', '`x` is: Text that starts with a backquote needs quotes.'],
  ['a per cent sign', 'a: %d is\n', '%d is: Text that starts with `%` needs quotes.'],
  ['a comma', 'a:\n  - , b\n', ', b: Text that starts with `,` needs quotes.'],
  ['an ampersand', 'a: & b\n', '&: Text that starts with `&` or `*` needs quotes.'],
  ['a question mark', 'a: ? b\n', '? b: Text that starts with `?` needs quotes.'],
  ['an exclamation mark', 'a: !b c\n', `!b: ${tag}`],
  ['a quotation in Markdown', 'a: > b\n', `b: ${block}`],
  ['a bar', 'a: | b\n', `b: ${block}`],
  [
    'an escape that is none',
    'a: "b\\q"\n',
    '\\q: Within double quotes `\\` starts an escape, and this is none: write `\\\\`, or use single quotes.',
  ],
  ['a stray word at the margin', 'levels:\n  - level: 1\nfoo\n', `foo: ${fit}`],
  ['a value without a key', 'a: b\n: c\n', ':: A key is missing before this colon.'],
  ['a list as a key', '[a]: b\n', '[a]: A key must be plain text.'],
  [
    'a per cent sign at the margin',
    '%x\n',
    '%x: A line that starts with `%` has a meaning of its own in YAML, and this one is not known.',
  ],
  ['a hash too near', 'a: "b"#c\n', '#c: A space is missing before this `#`.'],
  ['two anchors', 'a: &b &c d\n', '&c: A value has one anchor at most.'],
];

describe('A fault of the YAML is told in the author’s words:', () => {
  for (const [name, text, ...faults] of cases) {
    it(name, () => assert.deepEqual(faultsIn(text), faults));
  }
});

describe('A closing bracket that stands level with its key', () => {
  it('is fine', () => assert.deepEqual(faultsIn('include: [\n  a,\n  b\n]\nname: c\n'), []));
});

/** Words of the parser that no author should meet. */
const jargon =
  /\b(?:token|scalar|block|flow|implicit|node|sequence|mapping|collection|indicator|stream|parse|null|undefined)\b/i;

/** Checks that a message is a sentence, and, where it is about the YAML, that it has no jargon outside backquotes. */
function checkMessage(message: string, isOfSyntax: boolean): void {
  const prose = message.replace(/`[^`]*`/g, '`x`');
  assert.match(prose, /^[^\n]+[.?]$/);
  if (isOfSyntax) assert.doesNotMatch(prose, jargon);
}

describe('However a text is broken', () => {
  it('the service answers, in sentences, with ranges in the text, and never says the same twice', () => {
    fc.assert(
      fc.property(ladderText, (text) => {
        const fixture = new Fixture();
        fixture.open('a.ladder.yaml', text);
        const found = fixture.diagnostics('a.ladder.yaml');
        const messages = fixture.messages('a.ladder.yaml');
        const { document } = fixture.service.workspace.file(fixture.uri('a.ladder.yaml'))!;
        for (const [index, { code, range }] of found.entries()) {
          checkMessage(messages[index]!, code === 'syntax');
          assert(document.offsetAt(range.start) <= document.offsetAt(range.end));
          assert.deepEqual(document.positionAt(document.offsetAt(range.end)), range.end);
        }
        const told = found.map(({ range }, index) => JSON.stringify([range, messages[index]]));
        assert.equal(new Set(told).size, told.length);
      }),
      runs(120),
    );
  });

  it('the service answers at each keystroke of a file that is typed from the start', () => {
    const text =
      'track: a\nname: "A: b"\nlevels:\n  - level: 1\n    criteria:\n      - { id: b, text: \'C\' }\n      - n\n    see: [a@1]\n';
    const fixture = new Fixture();
    for (let length = 0; length <= text.length; length++) {
      fixture.open('a.ladder.yaml', text.slice(0, length));
      for (const message of fixture.messages('a.ladder.yaml')) checkMessage(message, true);
    }
    assert.deepEqual(fixture.marks('a.ladder.yaml'), ['schema: see']);
  });
});
