import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isId, maxIdLength, toId } from '../../../server/service/model/ids';

describe('An id', () => {
  it('is kebab-case of at most 64 characters', () => {
    for (const id of ['a', '3', 'senior-engineer', 'web-2', 'a'.repeat(64)]) assert(isId(id), id);
    for (const id of ['', 'A', 'a_b', 'a--b', '-a', 'a-', 'é', 'a b', 'a\n', 'a'.repeat(65)])
      assert(!isId(id), id);
  });

  it('follows from a name by its letters and digits', () => {
    const cases = {
      'Back_Fills é': 'back-fills-e',
      SeniorEngineer: 'senior-engineer',
      "Ada's  way!": 'adas-way',
      '…': '',
    };
    for (const [name, id] of Object.entries(cases)) assert.equal(toId(name), id);
  });

  it('is cut at a word where the name is long', () => {
    assert.equal(
      toId('word '.repeat(20)),
      Array.from({ length: 13 }, () => 'word')
        .join('-')
        .slice(0, 64),
    );
    assert.equal(toId('a'.repeat(100)), 'a'.repeat(maxIdLength));
  });

  it('follows from any text that has one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const id = toId(name);
        assert(id === '' || isId(id), id);
      }),
    );
  });
});
