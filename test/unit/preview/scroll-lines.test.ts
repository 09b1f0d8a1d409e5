import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inOrder, lineAt, topOf, type LineMark } from '../../../client/webview/scroll-lines';
import { runs } from '../arbitraries';

const marks: LineMark[] = [
  { line: 0, top: 0 },
  { line: 10, top: 200 },
  { line: 12, top: 300 },
];

describe('Scrolling text and page together', () => {
  it('puts a line between two marks where it is between theirs, both ways', () => {
    assert.equal(topOf(marks, 5), 100);
    assert.equal(topOf(marks, 11), 250);
    assert.equal(lineAt(marks, 100), 5);
    assert.equal(lineAt(marks, 250), 11);
  });

  it('goes no further than the first and the last mark', () => {
    assert.equal(topOf(marks, 40), 300);
    assert.equal(lineAt(marks, 900), 12);
    assert.equal(topOf(marks.slice(1), 3), 200);
    assert.equal(topOf([], 3), 0);
  });

  it('leaves out marks whose lines stand above those before them', () => {
    const mixed = [
      { line: 8, top: 50 },
      { line: 4, top: 80 },
      { line: 2, top: 10 },
      { line: 9, top: 80 },
      { line: 9, top: 90 },
    ];
    assert.deepEqual(inOrder(mixed), [
      { line: 2, top: 10 },
      { line: 8, top: 50 },
      { line: 9, top: 80 },
    ]);
  });

  it('comes back to where it was, and never turns round', () => {
    const any = fc.array(fc.record({ line: fc.nat(500), top: fc.nat(5000) }), { minLength: 1 });
    fc.assert(
      fc.property(any, fc.nat(500), fc.nat(500), (all, one, other) => {
        const ordered = inOrder(all);
        const [first, last] = [ordered[0]!, ordered.at(-1)!];
        const within = Math.min(Math.max(one, first.line), last.line);
        assert.ok(Math.abs(lineAt(ordered, topOf(ordered, within)) - within) < 1e-6);
        if (one <= other) assert.ok(topOf(ordered, one) <= topOf(ordered, other) + 1e-6);
      }),
      runs(300),
    );
  });
});
