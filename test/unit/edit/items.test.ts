import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import type { TextChange } from '../../../server/service/edit/change';
import { itemInsertion, itemLines, pairInsertion, removal } from '../../../server/service/edit/items';
import {
  dereference,
  type ListNode,
  type MapNode,
  type SyntaxNode,
} from '../../../server/service/syntax/nodes';
import { parseDocument, type SyntaxTree } from '../../../server/service/syntax/tree';

function treeOf(text: string): SyntaxTree {
  return parseDocument(TextDocument.create('file:///a.ladder.yaml', 'ladder', 0, text));
}

function applied(text: string, { start, end, newText }: TextChange): string {
  return text.slice(0, start) + newText + text.slice(end);
}

/** The list or map that stands under a key of the file. */
function under(tree: SyntaxTree, key: string): ListNode | MapNode {
  const root = tree.root as MapNode;
  const value = dereference(root.pairs.find((pair) => pair.key.value === key)?.value);
  assert.ok(value && value.kind !== 'scalar');
  return value;
}

describe('taking a member out', () => {
  const cases: readonly (readonly [what: string, before: string, index: number, after: string])[] = [
    ['an item with its comment', 'a:\n  - x # one\n  - y\n', 0, 'a:\n  - y\n'],
    [
      'an item of several lines',
      'a:\n  - x: 1\n    y: >-\n      long\n      text\n  - z\n',
      0,
      'a:\n  - z\n',
    ],
    ['the last item', 'a:\n- x\n- y\nb: 1\n', 1, 'a:\n- x\nb: 1\n'],
    ['the last line of a file without a line end', 'a:\n  - x\n  - y', 1, 'a:\n  - x'],
    ['a line that ends with a return', 'a:\r\n  - x\r\n  - y\r\n', 0, 'a:\r\n  - y\r\n'],
    ['the last line of a file with returns', 'a:\r\n  - x\r\n  - y', 1, 'a:\r\n  - x'],
    ['an item, keeping the comment above it', 'a:\n  # why\n  - x\n  - y\n', 0, 'a:\n  # why\n  - y\n'],
    ['a pair', 'a:\n  x: 1\n  y: 2 # two\n', 1, 'a:\n  x: 1\n'],
    ['an item of a flow list', 'a: [x, y, z]\n', 1, 'a: [x, z]\n'],
    ['the last item of a flow list', 'a: [x, y , z ]\n', 2, 'a: [x, y ]\n'],
    ['a pair of a flow map', 'a: {x: 1, y: 2}\n', 0, 'a: {y: 2}\n'],
    ['an item that says nothing yet', 'a:\n  -\n  - y\n', 0, 'a:\n  - y\n'],
  ];
  for (const [what, before, index, after] of cases) {
    it(`removes ${what}`, () => {
      const tree = treeOf(before);
      assert.equal(applied(before, removal(tree, under(tree, 'a'), index)), after);
    });
  }

  it('moves the next pair up behind the dash of the first', () => {
    const text = 'a:\n  - x: 1\n    y: 2\n';
    const tree = treeOf(text);
    assert.equal(
      applied(text, removal(tree, (under(tree, 'a') as ListNode).items[0] as MapNode, 0)),
      'a:\n  - y: 2\n',
    );
  });
});

describe('putting a member in', () => {
  const items: readonly (readonly [
    what: string,
    before: string,
    index: number,
    lines: string[],
    after: string,
  ])[] = [
    ['at the start', 'a:\n  - x\n', 0, ['n'], 'a:\n  - n\n  - x\n'],
    ['at the end, behind a comment', 'a:\n- x # one\nb: 1\n', 1, ['n'], 'a:\n- x # one\n- n\nb: 1\n'],
    ['at the end of a file without a line end', 'a:\n  - x', 1, ['n'], 'a:\n  - x\n  - n'],
    ['of several lines', 'a:\n  - x\n', 1, ['id: n', 'text: t'], 'a:\n  - x\n  - id: n\n    text: t\n'],
    [
      'with the line ends of the file',
      'a:\r\n  - x\r\n',
      1,
      ['k: 1', 'l: 2'],
      'a:\r\n  - x\r\n  - k: 1\r\n    l: 2\r\n',
    ],
    ['into a flow list', 'a: [x, y]\n', 1, ['n'], 'a: [x, n, y]\n'],
    ['into an empty flow list', 'a: []\n', 0, ['n'], 'a: [n]\n'],
    ['with a comma into a flow list', 'a: [x]\n', 1, ['n, m'], "a: [x, 'n, m']\n"],
    ['in quotes into a flow list', 'a: [x]\n', 1, ['"n, m"'], 'a: [x, "n, m"]\n'],
    ['of a pair into a flow list', 'a: [{ k: 1 }]\n', 1, ['k: 2'], 'a: [{ k: 1 }, { k: 2 }]\n'],
    ['of a pair into a tight flow list', 'a: [{k: 1}]\n', 1, ['k: 2'], 'a: [{k: 1}, {k: 2}]\n'],
  ];
  for (const [what, before, index, lines, after] of items) {
    it(`inserts an item ${what}`, () => {
      const tree = treeOf(before);
      assert.equal(applied(before, itemInsertion(tree, under(tree, 'a') as ListNode, index, lines)), after);
    });
  }

  const pairs: readonly (readonly [
    what: string,
    before: string,
    index: number,
    lines: string[],
    after: string,
  ])[] = [
    ['after another', 'a:\n  x: 1\n  y: 2\n', 0, ['n: 3'], 'a:\n  x: 1\n  n: 3\n  y: 2\n'],
    [
      'after a text of several lines',
      'a:\n  x: |\n    one\n    two\nb: 1\n',
      0,
      ['n:', '  - 3'],
      'a:\n  x: |\n    one\n    two\n  n:\n    - 3\nb: 1\n',
    ],
    ['into a flow map', 'a: {x: 1}\n', 0, ['n: 3'], 'a: {x: 1, n: 3}\n'],
    ['into an empty flow map', 'a: {}\n', -1, ['n: 3'], 'a: { n: 3 }\n'],
  ];
  for (const [what, before, index, lines, after] of pairs) {
    it(`inserts a pair ${what}`, () => {
      const tree = treeOf(before);
      assert.equal(applied(before, pairInsertion(tree, under(tree, 'a') as MapNode, index, lines)), after);
    });
  }
});

/** A text for an item, of those that an author may write, as lines from the margin on. */
const item = fc.constantFrom(
  ['plain text'],
  ["'quoted: text'"],
  ['"two \\"words\\""'],
  ['>-', '  folded', '  text'],
  ['|', '  literal', '', '  text'],
  ['id: a', 'text: b'],
  ['text: a # why', 'see: [b, c@1]'],
  ['text: >-', '    deep', '    text', 'examples:', '  - one', '  - two: 2'],
  ['{text: a, see: b}'],
  ['plain text', '  on two lines'],
);

/** A file with a list of such items under `list`, between other keys. */
const file = fc
  .record({
    items: fc.array(item, { minLength: 2, maxLength: 6 }),
    dash: fc.constantFrom(0, 2, 4),
    eol: fc.constantFrom('\n', '\r\n'),
    comments: fc.boolean(),
    tail: fc.constantFrom('', 'after: 1'),
    final: fc.boolean(),
  })
  .map(({ items, dash, eol, comments, tail, final }) => {
    const indent = ' '.repeat(dash);
    const lines = ['before: 1', 'list:'];
    for (const [first = '', ...rest] of items) {
      if (comments) lines.push(`${indent}# about this`);
      lines.push(`${indent}- ${first}`, ...rest.map((line) => (line === '' ? '' : `${indent}  ${line}`)));
    }
    if (tail !== '') lines.push(tail);
    return lines.join(eol) + (final ? eol : '');
  });

describe('whatever a list holds', () => {
  const valueOf = (text: string): { list: unknown[] } => parse(text) as { list: unknown[] };
  const listOf = (tree: SyntaxTree): ListNode => under(tree, 'list') as ListNode;

  it('taking an item out leaves all else as it was', () => {
    fc.assert(
      fc.property(file, fc.nat(), (text, pick) => {
        const tree = treeOf(text);
        const index = pick % listOf(tree).items.length;
        const value = valueOf(text);
        const after = valueOf(applied(text, removal(tree, listOf(tree), index)));
        assert.deepEqual(after, { ...value, list: value.list.filter((_, at) => at !== index) });
      }),
    );
  });

  it('moving an item to another place changes nothing but its place', () => {
    fc.assert(
      fc.property(file, fc.nat(), fc.nat(), (text, pickFrom, pickTo) => {
        const tree = treeOf(text);
        const { length } = listOf(tree).items;
        const [from, to] = [pickFrom % length, pickTo % length];
        const value = valueOf(text);
        const lines = itemLines(tree, listOf(tree), from);
        const without = applied(text, removal(tree, listOf(tree), from));
        const rest = treeOf(without);
        const after = valueOf(applied(without, itemInsertion(rest, listOf(rest), to, lines)));
        const expected = value.list.filter((_, at) => at !== from);
        expected.splice(to, 0, value.list[from]);
        assert.deepEqual(after, { ...value, list: expected });
      }),
    );
  });

  it('putting a pair into an item that is a map adds it and changes nothing else', () => {
    fc.assert(
      fc.property(file, fc.nat(), (text, pick) => {
        const tree = treeOf(text);
        const maps = listOf(tree).items.filter((node): node is MapNode => isMap(node));
        fc.pre(maps.length > 0);
        const map = maps[pick % maps.length]!;
        const change = pairInsertion(tree, map, map.pairs.length - 1, ['resources:', '  - url: x']);
        const value = valueOf(text);
        const at = listOf(tree).items.indexOf(map);
        const list = value.list.map((each, index) =>
          index === at ? { ...(each as object), resources: [{ url: 'x' }] } : each,
        );
        fc.pre(!map.flow);
        assert.deepEqual(valueOf(applied(text, change)), { ...value, list });
      }),
    );
  });
});

function isMap(node: SyntaxNode | undefined): node is MapNode {
  return node?.kind === 'map';
}
