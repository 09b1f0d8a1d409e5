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
      Straße: 'strasse',
      STRAẞE: 'strasse',
      'Ærlig smørrebrød': 'aerlig-smorrebrod',
      'Łódź i żółw': 'lodz-i-zolw',
      'Đặng Œuvre Þór': 'dang-oeuvre-thor',
      'Kırmızı İş': 'kirmizi-is',
      Mühəndis: 'muhendis',
      'ŉ Dag': 'n-dag',
      'Col·laboració': 'collaboracio',
    };
    for (const [name, id] of Object.entries(cases)) assert.equal(toId(name), id);
  });

  it('keeps each Latin letter of a European name', () => {
    // Latin-1, Latin Extended-A: the letters that the alphabets of Europe are written with.
    for (let code = 0xc0; code <= 0x17f; code++) {
      const letter = String.fromCodePoint(code);
      if (/\p{L}/u.test(letter)) assert.match(toId(`l${letter}l`.toLowerCase()), /^l[a-z]+l$/, letter);
    }
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
