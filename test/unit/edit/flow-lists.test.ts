import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import type { TextChange } from '../../../server/service/edit/change';
import { fittingLines, itemInsertion, removal, reordering } from '../../../server/service/edit/items';
import { dereference, type ListNode, type MapNode } from '../../../server/service/syntax/nodes';
import { parseDocument, type SyntaxTree } from '../../../server/service/syntax/tree';

function treeOf(text: string): SyntaxTree {
  return parseDocument(TextDocument.create('file:///a.ladder.yaml', 'ladder', 0, text));
}

/** The list under the one key of a text. */
function listIn(tree: SyntaxTree): ListNode {
  const value = dereference((tree.root as MapNode).pairs[0]?.value);
  assert.ok(value?.kind === 'list');
  return value;
}

function applied(text: string, { start, end, newText }: TextChange): string {
  return text.slice(0, start) + newText + text.slice(end);
}

describe('putting the items of a flow list into another order', () => {
  const cases: readonly (readonly [what: string, before: string, order: number[], after: string])[] = [
    ['swaps them', 'a: [x, y, z] # why\n', [2, 0, 1], 'a: [z, x, y] # why\n'],
    ['keeps what stands between them', 'a: [ x,y ,  {k: 1},]\n', [2, 1, 0], 'a: [ {k: 1},y ,  x,]\n'],
    ['takes anchors and tags along', 'a: [&b x, !!str y, *b]\n', [1, 0, 2], 'a: [!!str y, &b x, *b]\n'],
    ['takes quotes along', `a: ["x, &y", 'z']\n`, [1, 0], `a: ['z', "x, &y"]\n`],
    ['works for pairs without braces', 'a: [k: 1, l: 2]\n', [1, 0], 'a: [l: 2, k: 1]\n'],
    ['works over several lines', 'a: [\n  x, # one\n  y\n]\n', [1, 0], 'a: [\n  y, # one\n  x\n]\n'],
  ];
  for (const [what, before, order, after] of cases) {
    it(what, () => {
      const tree = treeOf(before);
      const text = applied(before, reordering(tree, listIn(tree), order));
      assert.equal(text, after);
    });
  }

  it('changes nothing but the order, whatever the items are', () => {
    const item = fc.constantFrom(
      'x',
      '"y, z"',
      "'it''s'",
      '{k: 1, l: [a, b]}',
      '{ k: "}" }',
      '[1, 2]',
      'R & D',
    );
    const items = fc.array(fc.tuple(item, fc.constantFrom('', '&a '), fc.constantFrom(', ', ',', ' , ')), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(items, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (all, keys) => {
        const text = `a: [${all.map(([source, mark, end]) => mark + source + end).join('')}] # b\n`;
        const tree = treeOf(text);
        const order = all.map((_, at) => at).sort((x, y) => (keys[x] ?? 0) - (keys[y] ?? 0) || x - y);
        const value = parse(text) as { a: unknown[] };
        const after = applied(text, reordering(tree, listIn(tree), order));
        assert.deepEqual(parse(after), { a: order.map((at) => value.a[at]) });
        assert.ok(after.endsWith('] # b\n'));
        assert.equal(after.length, text.length);
      }),
    );
  });
});

describe('taking an item with an anchor out of a flow list', () => {
  it('takes the anchor out, too', () => {
    for (const [before, index, after] of [
      ['a: [&b x, y]\n', 0, 'a: [y]\n'],
      ['a: [x, &b y]\n', 1, 'a: [x]\n'],
    ] as const) {
      const tree = treeOf(before);
      assert.equal(applied(before, removal(tree, listIn(tree), index)), after);
    }
  });
});

describe('an item of several pairs', () => {
  const fitted = (text: string, ...lines: string[]): readonly string[] | undefined => {
    const tree = treeOf(text);
    return fittingLines(tree, listIn(tree), lines);
  };

  it('stands in braces like those of its neighbours in a flow list, before all or behind', () => {
    for (const [before, after] of [
      ['a: [{k: 1}] # c\n', 'a: [{k: 1}, {id: x, text: TODO}] # c\n'],
      ['a: [ { k: 1 } ]\n', 'a: [ { k: 1 }, { id: x, text: TODO } ]\n'],
      ['a: []\n', 'a: [{ id: x, text: TODO }]\n'],
    ] as const) {
      const tree = treeOf(before);
      const list = listIn(tree);
      const lines = fittingLines(tree, list, ['id: x', 'text: TODO']);
      assert.ok(lines);
      assert.equal(applied(before, itemInsertion(tree, list, list.items.length, lines)), after);
    }
    const text = 'a: [&b {k: 1}, *b]\n';
    const tree = treeOf(text);
    const change = itemInsertion(tree, listIn(tree), 0, ['{id: x}']);
    assert.equal(applied(text, change), 'a: [{id: x}, &b {k: 1}, *b]\n');
  });

  it('has quotes where a text would end between brackets', () => {
    assert.deepEqual(fitted('a: [{k: 1}]\n', 'id: x', 'text: a, [b]'), ["{id: x, text: 'a, [b]'}"]);
    assert.deepEqual(fitted('a: [{k: 1}]\n', 'id: x', 'text: "a, b"'), ['{id: x, text: "a, b"}']);
  });

  it('stands on its lines in a block list', () => {
    assert.deepEqual(fitted('a:\n  - k: 1\n', 'id: x', 'text: TODO'), ['id: x', 'text: TODO']);
  });

  it('has no place where lines or blocks of its own are needed, or the brackets are on several lines', () => {
    assert.equal(fitted('a: [{k: 1}]\n', 'id: x', 'levels:', '  - level: 1'), undefined);
    assert.equal(fitted('a: [{k: 1}]\n', 'id: x', 'text: >-', '  folded'), undefined);
    assert.equal(fitted('a: [{k: 1}]\n', 'id: x', 'text: *b'), undefined);
    assert.equal(fitted('a: [\n  {k: 1}\n]\n', 'id: x', 'text: TODO'), undefined);
  });
});
