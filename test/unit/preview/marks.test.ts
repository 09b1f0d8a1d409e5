import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderMarkdown } from '../../../client/webview/markdown';
import { markHtml, markProse, textOf, type Marking } from '../../../client/webview/marks';
import { wordDifference } from '../../../client/webview/word-difference';
import { runs } from '../arbitraries';

/** Prose as HTML with its marks. */
function marked(text: string, marking: Marking): string {
  const render = (prose: string): string => renderMarkdown(prose, {});
  return markProse(render(text), marking, render).trim();
}

/** Both texts, what only one of them has between brackets. */
function compared(before: string, after: string): string[] {
  const { removed, added } = wordDifference(before, after);
  const shown = (text: string, stretches: typeof added): string =>
    stretches.reduceRight(
      (rest, { start, end }) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
      text,
    );
  return [shown(before, removed), shown(after, added)];
}

describe('Words of two texts', () => {
  it('are told apart where only one text has them', () => {
    assert.deepEqual(compared('Writes postmortems', 'Writes thorough postmortems'), [
      'Writes postmortems',
      'Writes [thorough] postmortems',
    ]);
    assert.deepEqual(compared('Does one thing well', 'Does two more things well'), [
      'Does [one thing] well',
      'Does [two more things] well',
    ]);
  });

  it('are told apart in languages that have no spaces between words, too', () => {
    const [before, after] = compared('私は猫が好きです', '私は犬が好きです');
    assert.deepEqual([before, after], ['私は[猫]が好きです', '私は[犬]が好きです']);
  });

  it('are alike by how many of them both texts have', () => {
    assert.equal(wordDifference('a b', 'a b').alike, 1);
    assert.equal(wordDifference('a b', 'c d').alike, 0);
    assert.equal(wordDifference('a b', 'b c').alike, 0.5);
    assert.equal(wordDifference('', '').alike, 1);
  });

  it('without those that differ are the same words in both', () => {
    const words = fc.array(fc.constantFrom('one', 'two', 'три', '四', '😀', ','), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')];
        const { removed, added, alike } = wordDifference(before, after);
        const rest = (text: string, stretches: typeof added): string =>
          stretches
            .reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
            .replace(/\s+/g, '');
        assert.equal(rest(before, removed), rest(after, added));
        assert.ok(alike >= 0 && alike <= 1);
      }),
      runs(300),
    );
  });
});

describe('Marks in prose', () => {
  it('stand around what is searched for, whatever markup the words have', () => {
    assert.equal(
      marked('**Back**fills & `more`', { search: 'backfill more &' }),
      '<p><strong><mark>Back</mark></strong><mark>fill</mark>s <mark>&amp;</mark> <code><mark>more</mark></code></p>',
    );
  });

  it('are none where not all words are found', () => {
    assert.equal(marked('Backfills', { search: 'back other' }), '<p>Backfills</p>');
  });

  it('never touch the markup itself', () => {
    const text = '[strong](https://a.example/strong "a strong title") [[strong]]';
    const html = marked(text, { search: 'strong' });
    assert.equal(html.match(/<mark>strong<\/mark>/g)?.length, 2);
    assert.equal(html.replace(/<\/?mark>/g, ''), marked(text, {}));
  });

  it('tell the words that another text has not', () => {
    const against = { text: 'Writes *postmortems*', kind: 'added' as const };
    assert.equal(
      marked('Writes thorough **postmortems**', { against }),
      '<p>Writes <ins>thorough</ins> <strong>postmortems</strong></p>',
    );
    assert.equal(
      marked('Writes thorough postmortems', { against, search: 'thorough' }),
      '<p>Writes <ins><mark>thorough</mark></ins> postmortems</p>',
    );
  });

  it('leave out words where nearly all differ, since that tells nothing', () => {
    const against = { text: 'Something else', kind: 'removed' as const };
    assert.equal(marked('Writes thorough postmortems', { against }), '<p>Writes thorough postmortems</p>');
  });

  it('leave the text as it was, and cover what they are put on', () => {
    const prose = fc.array(
      fc.constantFrom(
        'a',
        ' ',
        '**b**',
        '<i>',
        '&',
        '&amp;',
        '"',
        '[x](https://x.example)',
        '`c<d`',
        '\n\n',
        '😀',
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(prose, fc.nat(30), fc.nat(10), (parts, start, length) => {
        const html = renderMarkdown(parts.join(''), {});
        const text = textOf(html);
        const end = start + length;
        const result = markHtml(html, [{ start, end, kind: 'found' }]);
        assert.equal(result.replace(/<\/?mark>/g, ''), html);
        const covered = [...result.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, inside = '']) =>
          textOf(inside),
        );
        assert.equal(covered.join(''), text.slice(start, end));
      }),
      runs(300),
    );
  });
});
