import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { parseDocument as parseYaml } from 'yaml';
import { formatYaml, type Formatter } from '../../../server/service/features/formatting/formatter';
import { LadderService } from '../../../server/service/service';
import { edit, edited, ladderText, runs } from '../arbitraries';
import { MemoryFileSystem } from '../fixture';
import { treeOf } from '../syntax/snapshot';

const uri = 'file:///a.ladder.yaml';

interface Formatted {
  /** Undefined where the file is not to be touched. */
  readonly edits: TextEdit[] | undefined;
  /** The text afterwards. */
  readonly text: string;
}

/** Formats a text, or what touches a range of it. */
async function format(
  text: string,
  {
    tabSize = 2,
    range,
    formatter = formatYaml,
  }: { tabSize?: number; range?: Range; formatter?: Formatter } = {},
): Promise<Formatted> {
  const service = new LadderService({
    fileSystem: new MemoryFileSystem(),
    rulePage: (rule) => rule,
    diagnosticsChanged: () => undefined,
    loadFormatter: () => Promise.resolve(formatter),
  });
  service.workspace.setOpenDocument(uri, 1, text);
  const edits = await service.format(uri, { tabSize }, range);
  const document = TextDocument.create(uri, 'ladder', 1, text);
  return { edits, text: edits ? TextDocument.applyEdits(document, edits) : text };
}

const lines = (start: number, end: number): Range => ({
  start: { line: start, character: 0 },
  end: { line: end, character: 0 },
});

const messy = `# What it is
track:   craft   # its id
name: "Craft"

levels:
    - level: 1
      criteria: [ One,Two ]


    - level: 2
      summary: >-
        Stays
        as it is
`;

describe('Formatting', () => {
  it('lays out spaces, indentation and blank lines, and keeps comments', async () => {
    const { text } = await format(messy);
    assert.equal(
      text,
      `# What it is
track: craft # its id
name: "Craft"

levels:
  - level: 1
    criteria: [One, Two]

  - level: 2
    summary: >-
      Stays
      as it is
`,
    );
  });

  it('indents by the editor’s tab size', async () => {
    const { text } = await format('a:\n  b:\n    c: 1\n', { tabSize: 4 });
    assert.equal(text, 'a:\n    b:\n        c: 1\n');
  });

  it('keeps the breaks in prose', async () => {
    const text = `summary: This is a text\n  that an author broke\n  where it pleased\nnotes: |\n  One\n  two\n${'x'.repeat(130)}: ${'long '.repeat(40)}end\n`;
    assert.deepEqual((await format(text)).edits, []);
  });

  it('writes the quotes that the file mostly has', async () => {
    assert.equal((await format(`a: 'x'\nb: "y"\nc: 'z'\n`)).text, `a: 'x'\nb: 'y'\nc: 'z'\n`);
    assert.equal((await format(`a: 'x'\nb: "y"\n`)).text, `a: "x"\nb: "y"\n`);
    // A quote within decides by itself, and so tells nothing of what the author prefers.
    assert.equal((await format(`a: 'it''s'\nb: 'it''s'\nc: "y"\n`)).text, `a: "it's"\nb: "it's"\nc: "y"\n`);
  });

  it('keeps line ends', async () => {
    assert.equal((await format('a:   1\r\nb:\r\n    c: 2\r\n')).text, 'a: 1\r\nb:\r\n  c: 2\r\n');
    assert.equal((await format('a: 1\rb:   2\r')).text, 'a: 1\rb: 2\r');
  });

  it('alters no line but those that change', async () => {
    const { edits } = await format('a: 1\nb:   2\nc: 3\n\n\n\nd: 4\n');
    assert.deepEqual(edits, [
      { range: lines(1, 2), newText: 'b: 2\n' },
      { range: lines(4, 6), newText: '' },
    ]);
  });

  it('gives the last line an end, and takes empty ones after it away', async () => {
    assert.equal((await format('a: 1\nb: 2')).text, 'a: 1\nb: 2\n');
    assert.equal((await format('a: 1\n\n\n')).text, 'a: 1\n');
    assert.equal((await format('a:   1')).text, 'a: 1\n');
    assert.equal((await format('a:   1\n  ')).text, 'a: 1\n');
    assert.equal((await format('a:   1\n\n  ')).text, 'a: 1\n');
  });

  it('touches no file that is not YAML, and then does not load the formatter', async () => {
    const none: Formatter = () => assert.fail('the formatter is not needed');
    assert.equal((await format('a: "1\nb:   2\n', { formatter: none })).edits, undefined);
  });

  it('touches no file that the formatter takes for none', async () => {
    assert.equal(await formatYaml('a: "b" c\n', { tabSize: 2, singleQuotes: false }), undefined);
    assert.equal(
      (await format('a:   1\n', { formatter: () => Promise.resolve(undefined) })).edits,
      undefined,
    );
  });

  it('touches no file whose meaning the formatter would alter', async () => {
    const formatter: Formatter = () => Promise.resolve([{ start: 0, end: 1, lines: ['a: 2'] }]);
    assert.equal((await format('a: 1\n', { formatter })).edits, undefined);
  });

  it('answers nothing for a text that changes meanwhile, or that is unknown', async () => {
    const service: LadderService = new LadderService({
      fileSystem: new MemoryFileSystem(),
      rulePage: (rule) => rule,
      diagnosticsChanged: () => undefined,
      loadFormatter: () => {
        service.workspace.setOpenDocument(uri, 2, 'a: 1\n');
        return Promise.resolve(formatYaml);
      },
    });
    service.workspace.setOpenDocument(uri, 1, 'a:   1\n');
    assert.equal(await service.format(uri, { tabSize: 2 }), undefined);
    assert.equal(await service.format('file:///b.ladder.yaml', { tabSize: 2 }), undefined);
  });

  for (const file of globSync(['examples/**/*.ladder.yaml', '../shared/frameworks/**/*.ladder.yaml'])) {
    it(`has nothing to do in ${file.replaceAll('\\', '/').replace(/^.*(examples|frameworks)/, '$1')}`, async () => {
      assert.deepEqual((await format(readFileSync(file, 'utf8'))).edits, []);
    });
  }
});

describe('Formatting a range', () => {
  const text = 'a:   1\nb:   2\nc: 3\nd:   4\n';

  it('alters what the range touches, and nothing else', async () => {
    assert.equal((await format(text, { range: lines(3, 4) })).text, 'a:   1\nb:   2\nc: 3\nd: 4\n');
    assert.equal((await format(text, { range: lines(2, 3) })).text, text);
  });

  it('does not take a line that the range only ends at', async () => {
    assert.deepEqual((await format(text, { range: lines(2, 3) })).edits, []);
    const inLine = { start: { line: 2, character: 0 }, end: { line: 3, character: 1 } };
    assert.equal((await format(text, { range: inLine })).text, 'a:   1\nb:   2\nc: 3\nd: 4\n');
  });

  it('takes the lines with it that must be indented alike', async () => {
    const list = 'x:   1\nlist:\n    - a\n\n    # note\n\n    - b\ny:   2\n';
    const { text: after } = await format(list, { range: lines(2, 3) });
    assert.equal(after, 'x:   1\nlist:\n  - a\n\n  # note\n\n  - b\ny:   2\n');
  });
});

describe('Formatting any text', () => {
  /** A text with more spaces and blank lines than it needs, most often sound. */
  const anyText = fc.oneof(
    ladderText,
    fc
      .tuple(
        fc.constantFrom(
          messy,
          ...globSync('examples/**/*.ladder.yaml').map((file) => readFileSync(file, 'utf8')),
        ),
        fc.array(edit, { maxLength: 3 }),
        fc.array(fc.nat(9), { minLength: 1, maxLength: 200 }),
      )
      .map(([text, edits, numbers]) => {
        let at = 0;
        const next = (): number => numbers[at++ % numbers.length] ?? 0;
        const loose = text
          .replace(/: (?=\S)/g, () => (next() < 3 ? ':   ' : ': '))
          .replace(/\n/g, () => (next() < 1 ? '\n\n\n' : next() < 1 ? '  \n' : '\n'));
        return edits.reduce(edited, loose);
      }),
  );

  it('changes neither what it says nor a word of a comment, and is done at once', async () => {
    let formatted = 0;
    await fc.assert(
      fc.asyncProperty(anyText, fc.constantFrom(2, 4), async (text, tabSize) => {
        const { edits, text: after } = await format(text, { tabSize });
        if (!edits) return;
        if (edits.length > 0) formatted++;
        assert.deepEqual(valueOf(after), valueOf(text));
        assert.deepEqual(commentsOf(after), commentsOf(text));
        assert.deepEqual((await format(after, { tabSize })).text, after);
      }),
      runs(60),
    );
    assert(formatted > 5, `${formatted} texts were formatted`);
  });

  it('changes in a range only what formatting the whole changes, too', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.nat(40), fc.nat(10), async (text, start, length) => {
        const whole = await format(text);
        const range = lines(start, start + length);
        const part = await format(text, { range });
        assert.equal(part.edits === undefined, whole.edits === undefined);
        const all = whole.edits?.map((each) => JSON.stringify(each)) ?? [];
        const places = (part.edits ?? []).map((each) => all.indexOf(JSON.stringify(each)));
        assert(!places.includes(-1), 'each edit is one of the whole');
        assert.deepEqual(
          places,
          places.map((_, index) => (places[0] ?? 0) + index),
          'none is left out between',
        );
        if (!part.edits) return;
        assert.deepEqual(valueOf(part.text), valueOf(text));
        assert.deepEqual(commentsOf(part.text), commentsOf(text));
      }),
      runs(40),
    );
  });
});

function valueOf(text: string): unknown {
  const document = parseYaml(text.replace(/\r\n?/g, '\n'), { uniqueKeys: false });
  assert.deepEqual(document.errors, []);
  return document.toJS({ maxAliasCount: 1000 });
}

function commentsOf(text: string): string[] {
  return treeOf(text).comments.map((comment) => comment.text.trimEnd());
}
