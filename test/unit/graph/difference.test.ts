import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lacking } from '../../../server/service/graph/difference';
import { runs } from '../arbitraries';

describe('What a list lacks of another', () => {
  it('is each item once that stands nowhere in it, wherever items moved to or are there twice', () => {
    const list = fc.array(fc.nat({ max: 9 }), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, list, list, (start, before, after, end) => {
        const [was, is] = [
          [...start, ...before, ...end],
          [...start, ...after, ...end],
        ];
        assert.deepEqual(
          lacking(was, is),
          [...new Set(was)].filter((item) => !is.includes(item)),
        );
      }),
      runs(500),
    );
  });
});
