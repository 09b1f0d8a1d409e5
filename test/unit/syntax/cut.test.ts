import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isScalar, parseDocument as parseWithYaml, visit, type Document } from 'yaml';
import { valueOf } from '../../../server/service/model/value';
import { cut } from '../../../server/service/syntax/cut';
import { normalise } from '../../../server/service/syntax/normalise';
import { Piece } from '../../../server/service/syntax/piece';
import { SyntaxTree } from '../../../server/service/syntax/tree';
import { ladderText, runs } from '../arbitraries';
import { snapshot, textAt, treeOf } from './snapshot';

/** The tree of a text that is parsed in one piece. */
function wholeTree(text: string): SyntaxTree {
  const document = TextDocument.create('file:///a.ladder.yaml', 'ladder', 0, text);
  const readable = normalise(text);
  return new SyntaxTree(document, [{ piece: new Piece('whole', readable.text), offset: 0 }], readable.faults);
}

/** Whether a document has keys that are no text. To us they are what is written, to `yaml` what it makes of them. */
function hasOtherKeys(document: Document): boolean {
  let found = false;
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && typeof key.value !== 'string' && key.source !== '<<') found = true;
    },
  });
  return found;
}

/** The roles of the cuts of a text with what they hold, to be read at a glance. */
function cutsOf(text: string): string[] {
  return cut(text).map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`);
}

/** What a document says as plain data; undefined where it merges what is no map, which `yaml` throws at and we pass over. */
function plainOf(document: Document.Parsed): { readonly value: unknown } | undefined {
  try {
    return { value: document.toJS() };
  } catch (error) {
    assert.match(String(error), /Merge sources must be maps/);
    return undefined;
  }
}

describe('A file that is parsed in pieces', () => {
  it('says what it says when it is parsed as a whole, wherever it is sound', () => {
    let sound = 0;
    let inPieces = 0;
    const { numRuns } = runs(400);
    fc.assert(
      fc.property(ladderText, (text) => {
        const whole = wholeTree(text);
        if (whole.faults.length > 0) return;
        const tree = treeOf(text);
        sound++;
        if (tree.pieces.length > 1) inPieces++;
        assert.deepEqual(snapshot(tree), snapshot(whole));
      }),
      { numRuns },
    );
    assert(sound > numRuns / 10 && inPieces > numRuns / 20, `${sound} sound texts, ${inPieces} of them cut`);
  });

  it('says what the `yaml` package says', () => {
    fc.assert(
      fc.property(ladderText, (text) => {
        const tree = treeOf(text);
        if (tree.faults.length > 0) return;
        const parsed = parseWithYaml(normalise(text).text, {
          merge: true,
          uniqueKeys: false,
          logLevel: 'silent',
        });
        assert.deepEqual(parsed.errors, []);
        if (hasOtherKeys(parsed)) return;
        const plain = plainOf(parsed);
        if (plain) assert.deepEqual(valueOf(tree.root), plain.value ?? null);
      }),
      runs(200),
    );
  });

  it('covers the text with its cuts, in order and without gaps', () => {
    fc.assert(
      fc.property(ladderText, (text) => {
        const cuts = cut(normalise(text).text);
        assert.equal(cuts[0]?.start, 0);
        assert.equal(cuts.at(-1)?.end, text.length);
        for (const [index, each] of cuts.entries())
          assert.equal(each.start, index === 0 ? 0 : cuts[index - 1]?.end);
      }),
      runs(200),
    );
  });
});

describe('A file is cut', () => {
  it('at its keys, and the long lists at their items', () => {
    assert.deepEqual(
      cutsOf(
        '# a track\ntrack: a\n\nlevels: # all\n  # first\n  - level: 1\n    name: A\n  - level: 2\nname: A\n',
      ),
      [
        'lead: # a track\n',
        'entry: track: a\n\n',
        'head: levels: # all\n  # first\n',
        'item:   - level: 1\n    name: A\n',
        'item:   - level: 2\n',
        'entry: name: A\n',
      ],
    );
  });

  it('at the items of a list that stands level with its key', () => {
    assert.deepEqual(cutsOf('levels:\n- level: 1\n- level: 2\n'), [
      'head: levels:\n',
      'item: - level: 1\n',
      'item: - level: 2\n',
    ]);
  });

  it('below a `---` and a byte order mark', () => {
    assert.deepEqual(cutsOf('\uFEFF--- # start\ntrack: a\n'), [
      'lead: \uFEFF--- # start\n',
      'entry: track: a\n',
    ]);
  });

  it('not at all where anchors, tabs, or several documents make that unsafe', () => {
    for (const text of [
      'a: &x 1\nb: 2\n',
      'a: 1\nb: *x\n',
      'a:\n\t- b\nc: 1\n',
      'a: 1\n---\nb: 2\n',
      'a: 1\n...\n',
    ]) {
      assert.deepEqual(cutsOf(text), [`whole: ${text}`]);
    }
  });

  it('so that a map ends with its last key or value, whatever comment follows', () => {
    for (const text of ['a: 1 # x\n', 'a: # x\n', 'b: 1\nlevels: # x\n', 'levels: # x\n  # y\n']) {
      assert.deepEqual(snapshot(treeOf(text)), snapshot(wholeTree(text)), text);
      const tree = treeOf(text);
      assert.equal(textAt(tree, tree.root!), text.replace(/ #[^]*/, ''));
    }
  });

  it('with unusual keys where they belong: at the top of the file, not in the last item of a list', () => {
    for (const line of ['c#: 1', '-x: 1', '? x', '[x]: 1', '"x" : 1', '!!str x: 1', ':x: 1']) {
      const text = `levels:\n  - level: 1\n${line}\nname: A\n`;
      assert.deepEqual(snapshot(treeOf(text)), snapshot(wholeTree(text)), line);
    }
  });
});
