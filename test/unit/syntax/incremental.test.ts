import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SyntaxTree } from '../../../server/service/syntax/tree';
import { edit, edited, ladderText, runs } from '../arbitraries';
import { snapshot, treeOf } from './snapshot';

describe('A text that is parsed again after an edit', () => {
  it('gives what parsing it from scratch gives: values, ranges, faults and comments', () => {
    fc.assert(
      fc.property(ladderText, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        let text = start;
        let tree = treeOf(text);
        for (const change of edits) {
          text = edited(text, change);
          tree = treeOf(text, tree);
          const whole = treeOf(text);
          assert.deepEqual(snapshot(tree), snapshot(whole));
          assert.deepEqual(piecesOf(tree), piecesOf(whole));
        }
      }),
      runs(100),
    );
  });

  it('is cut as from scratch, whatever is written into the items of a list or between its keys', () => {
    const item = (level: number, dash: string): string =>
      `${dash}level: ${level}\n    summary: It’s\n\n    # why\n`;
    const start = (dash: string, lineEnd: string): string =>
      `name: A\ntrack: a\nlevels:\n${[1, 2, 3].map((level) => item(level, dash)).join('')}owner: b\n`.replaceAll(
        '\n',
        lineEnd,
      );
    fc.assert(
      fc.property(
        fc.constantFrom('  - ', '- ', '-   '),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        (dash, lineEnd, edits) => {
          let text = start(dash, lineEnd);
          let tree = treeOf(text);
          for (const change of edits) {
            text = edited(text, change);
            tree = treeOf(text, tree);
            assert.deepEqual(piecesOf(tree), piecesOf(treeOf(text)));
          }
        },
      ),
      runs(500),
    );
  });

  it('keeps the pieces that the edit did not touch, wherever they have moved to', () => {
    const item = (level: number): string => `  - level: ${level}\n    summary: Level ${level}\n`;
    const before = treeOf(`track: a\nlevels:\n${item(1)}${item(2)}${item(3)}`);
    const after = treeOf(`track: a\nname: A\nlevels:\n${item(1)}${item(4)}${item(2)}`, before);
    const kept = after.pieces.filter(({ piece }) => before.pieces.some((other) => other.piece === piece));
    assert.deepEqual(
      kept.map(({ piece }) => piece.text),
      ['track: a\n', 'levels:\n', item(1), item(2)],
    );
  });

  it('uses a piece once, however often its text stands in the file', () => {
    const before = treeOf('levels:\n  - level: 1\n');
    const after = treeOf('levels:\n  - level: 1\n  - level: 1\n', before);
    const pieces = after.pieces.map(({ piece }) => piece);
    assert.equal(new Set(pieces).size, pieces.length);
  });
});

/** How a text was cut. */
function piecesOf(tree: SyntaxTree): { role: string; text: string; offset: number }[] {
  return tree.pieces.map(({ piece: { role, text }, offset }) => ({ role, text, offset }));
}
