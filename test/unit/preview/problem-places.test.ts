import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Range } from '../../../server/protocol';
import { placeKey, placeProblems } from '../../../client/webview/problem-places';
import { runs } from '../arbitraries';
import { at, criterion, foundations, level, part, problem, uri } from './support/table';

const lines = (from: number, to: number): Range => ({
  start: { line: from, character: 0 },
  end: { line: to, character: 80 },
});

/** A track over lines 0 to 29 with one level over lines 4 to 20 and a criterion over lines 7 to 12. */
const table = foundations({
  track: { id: 'foundations', name: 'Foundations', source: at(0), extent: lines(0, 29) },
  levels: [
    level('1', 4, {
      extent: lines(4, 20),
      summary: part('Works', 5),
      criteria: [
        criterion('Runs backfills', 8, { extent: lines(7, 12), examples: [part('Ran one', 10)] }),
        criterion('Inherited', 2, { source: { ...at(2), uri: 'file:///base' }, extent: lines(1, 3) }),
      ],
      examples: [part('Did it', 14)],
    }),
  ],
});

/** The line of the part on which a problem on a line is shown. */
function placeOf(line: number, more: Parameters<typeof problem>[1] = {}): string | undefined {
  const [place] = placeProblems(table, [problem(line, more)]).keys();
  return place;
}

describe('A problem is shown', () => {
  it('on the text that has it: a summary, an example, a criterion with all that is said of it', () => {
    assert.equal(placeOf(5), placeKey(at(5)));
    assert.equal(placeOf(14), placeKey(at(14)));
    assert.equal(placeOf(10), placeKey(at(10)));
    assert.equal(placeOf(8), placeKey(at(8)));
    assert.equal(placeOf(7), placeKey(at(8)), 'an id stands before the text');
    assert.equal(placeOf(12), placeKey(at(8)), 'what it builds on stands behind it');
  });

  it('on the head of the level or the track, where it is in no text', () => {
    assert.equal(placeOf(4), placeKey(at(4)));
    assert.equal(placeOf(18), placeKey(at(4)));
    assert.equal(placeOf(2), placeKey(at(0)));
    assert.equal(placeOf(25), placeKey(at(0)));
  });

  it('on what is inherited in the document that says it', () => {
    assert.equal(placeOf(2, { uri: 'file:///base' }), placeKey({ ...at(2), uri: 'file:///base' }));
  });

  it('nowhere, where the track does not say it', () => {
    assert.equal(placeOf(30), undefined);
    assert.equal(placeOf(20, { uri: 'file:///base' }), undefined);
  });

  it('once and in its order, wherever in the track it is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 29 })), (places) => {
        const problems = places.map((line, index) => problem(line, { message: String(index) }));
        const placed = [...placeProblems(table, problems).values()];
        assert.equal(placed.flat().length, problems.length);
        for (const each of placed) {
          const order = each.map(({ message }) => Number(message));
          assert.deepEqual(
            order,
            [...order].sort((one, other) => one - other),
          );
        }
        assert.ok(placed.flat().every((each) => each.uri === uri));
      }),
      runs(200),
    );
  });
});
