import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ChunkedText } from '../../../server/service/text/chunked-text';
import { runs } from '../arbitraries';

/** Texts of none, one or several parts. */
const text = fc
  .tuple(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), fc.nat({ max: 2_000 }))
  .map(([word, count]) => word.repeat(count));
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('A text in parts', () => {
  it('is, after any edits, what a string is after the same', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(share, share, text), { maxLength: 6 }), (start, edits) => {
        let plain = start;
        let parts = ChunkedText.of(start);
        for (const [one, other, inserted] of edits) {
          const [from, to] = between(plain, one, other);
          plain = plain.slice(0, from) + inserted + plain.slice(to);
          parts = parts.replaced(from, to, inserted);
          assertSame(parts, plain, one, other);
        }
      }),
      runs(200),
    );
  });

  it('stays as it is when it is edited', () => {
    const before = ChunkedText.of('a'.repeat(10_000));
    before.replaced(4_000, 9_000, 'b');
    assert.equal(before.toString(), 'a'.repeat(10_000));
  });
});

function assertSame(parts: ChunkedText, plain: string, one: number, other: number): void {
  const [from, to] = between(plain, one, other);
  assert.equal(parts.length, plain.length);
  assert.equal(parts.slice(from, to), plain.slice(from, to));
  assert.equal(parts.slice(from), plain.slice(from));
  for (const at of [-1, 0, from, to, plain.length]) assert.equal(parts.charCodeAt(at), plain.charCodeAt(at));
  // Put together last, since what is asked afterwards may be read from that.
  assert.equal(parts.replaced(0, 0, '').toString(), plain);
}

/** Two offsets in a text, the lesser first. */
function between(text: string, one: number, other: number): [number, number] {
  const [from, to] = [one, other].map((part) => Math.floor(part * text.length)).sort((a, b) => a - b);
  return [from ?? 0, to ?? 0];
}
