import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isRightToLeft, textLines, widthOf } from '../../../server/picture/text-lines';
import { runs } from '../arbitraries';

const room = { width: 100, size: 10, lines: 3 };

describe('The lines of a text in a picture', () => {
  it('break between words', () => {
    assert.deepEqual(textLines('Reviews the code of others', room), ['Reviews the code', 'of others']);
  });

  it('end in an ellipsis where there are too many', () => {
    const lines = textLines('word '.repeat(50), room);
    assert.equal(lines.length, 3);
    assert.match(lines[2]!, /word…$/);
  });

  it('cut a word that is too long for one, but no letter', () => {
    assert.deepEqual(textLines('👩‍💻'.repeat(12), room), ['👩‍💻'.repeat(4), '👩‍💻'.repeat(4), '👩‍💻'.repeat(4)]);
  });

  it('are none of a text without words', () => {
    assert.deepEqual(textLines(' \n ', room), []);
  });

  it('are never wider than there is room, nor more, and hold all words where they fit', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30, unit: 'grapheme' })), (words) => {
        const text = words.join(' ');
        const lines = textLines(text, room);
        assert.ok(lines.length <= 3);
        for (const line of lines) assert.ok(widthOf(line, 10) <= 100.001 || line.length <= 11, line);
        const all = textLines(text, { ...room, lines: Infinity }).join('');
        assert.equal(all.replace(/\s/g, ''), text.replace(/\s/g, ''));
      }),
      runs(200),
    );
  });
});

describe('The direction of a text', () => {
  it('is told by its first letter', () => {
    assert.equal(isRightToLeft('1. שלום'), true);
    assert.equal(isRightToLeft('مرحبا A'), true);
    assert.equal(isRightToLeft('A مرحبا'), false);
    assert.equal(isRightToLeft('…'), false);
  });
});
