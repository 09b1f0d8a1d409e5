import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findWords, isFound, searchWords } from '../../../client/webview/search';
import { runs } from '../arbitraries';

/** A text with what a search finds in it between brackets. */
function found(text: string, search: string): string {
  let [shown, done] = ['', 0];
  for (const { start, end } of findWords(text, searchWords(search))) {
    shown += `${text.slice(done, start)}[${text.slice(start, end)}]`;
    done = end;
  }
  return shown + text.slice(done);
}

describe('A search in the preview', () => {
  it('finds each of its words, wherever and however often it stands', () => {
    assert.equal(
      found('Runs backfills, then runs more', 'more runs'),
      '[Runs] backfills, then [runs] [more]',
    );
  });

  it('leaves capitals and accents out, and marks the letters as they are written', () => {
    assert.equal(found('Café, RÉSUMÉ and Straße', 'resume cafe straße'), '[Café], [RÉSUMÉ] and [Straße]');
    assert.equal(found('Cafe\u0301s', 'café'), '[Cafe\u0301]s');
  });

  it('makes one stretch of words that overlap or touch', () => {
    assert.equal(found('abcab', 'abc ca'), '[abca]b');
    assert.equal(found('ababab', 'abab'), '[ababab]');
  });

  it('finds text after characters of two units', () => {
    assert.equal(found('😀😀 emoji', 'emoji'), '😀😀 [emoji]');
  });

  it('is for nothing while it has no words, and then matches all', () => {
    assert.deepEqual(searchWords('  '), []);
    assert.equal(found('text', ' '), 'text');
    assert.ok(isFound('text', searchWords('')));
  });

  it('matches a text that has all its words, and no other', () => {
    assert.ok(isFound('Runs Backfills', searchWords('backfill run')));
    assert.ok(!isFound('Runs Backfills', searchWords('backfill walk')));
  });

  it('finds any piece of a text, in stretches that stand in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, from, length) => {
        const characters = Array.from(text);
        const start = from % (characters.length + 1);
        const words = searchWords(characters.slice(start, start + 1 + (length % 8)).join(''));
        assert.ok(isFound(text, words));
        const stretches = findWords(text, words);
        assert.equal(stretches.length > 0, words.length > 0);
        stretches.reduce((end, stretch) => {
          assert.ok(stretch.start > end && stretch.end > stretch.start && stretch.end <= text.length);
          return stretch.end;
        }, -1);
      }),
      runs(300),
    );
  });
});
