import assert from 'node:assert/strict';
import { JSDOM } from 'jsdom';
import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { CriteriaGraph } from '../../../server/criteria-protocol';
import { CriteriaPicture } from '../../../server/picture/criteria-graph';
import { CriteriaLayouter } from '../../../server/picture/criteria-layout';
import { criterionOf, graphOf } from './support';

/** The picture of a graph, read as XML, which an SVG file is. */
function pictureOf(graph: CriteriaGraph): Document {
  const layout = new CriteriaLayouter().layout(graph);
  const svg = renderToStaticMarkup(
    h(CriteriaPicture, { layout, title: 'Acme', description: 'What builds on what' }),
  );
  return new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
}

const all = (document: Document, selector: string) => [...document.querySelectorAll(selector)];
const texts = (document: Document, selector: string) =>
  all(document, selector).map((each) => each.textContent.trim());

describe('The picture of a graph of criteria', () => {
  const picture = pictureOf(
    graphOf(
      [
        criterionOf('craft', '1', 'tests', 'Tests <b>& measures</b>'),
        criterionOf('talk', '2', 'tells', 'مرحبا بالعالم'),
      ],
      [{ from: 'craft.tests', to: 'talk.tells' }],
    ),
  );

  it('says what it is', () => {
    assert.equal(picture.documentElement.getAttribute('role'), 'img');
    const named = picture.documentElement.getAttribute('aria-labelledby')?.split(' ') ?? [];
    assert.deepEqual(
      named.map((id) => picture.getElementById(id)?.textContent),
      ['Acme', 'What builds on what'],
    );
  });

  it('has the heads of the levels, and each criterion with its whole text and its track', () => {
    assert.deepEqual(texts(picture, '.heads text'), ['1Level 1', '2Level 2']);
    assert.deepEqual(texts(picture, '.criterion title'), ['Tests <b>& measures</b>', 'مرحبا بالعالم']);
    assert.deepEqual(texts(picture, '.note'), ['CRAFT', 'TALK']);
  });

  it('draws text from right to left where it is so', () => {
    assert.deepEqual(
      all(picture, '.words').map((each) => each.getAttribute('direction')),
      [null, 'rtl'],
    );
    // By itself, since no style sheet goes with a picture that is exported.
    assert.deepEqual(
      [...new Set(all(picture, '.words tspan').map((each) => each.getAttribute('unicode-bidi')))],
      ['plaintext'],
    );
  });

  it('has an arrow from each criterion to what builds on it', () => {
    const [link, ...others] = all(picture, '.link');
    assert.deepEqual(others, []);
    assert.equal(link?.getAttribute('data-from'), 'craft.tests');
    assert.equal(link.getAttribute('data-to'), 'talk.tells');
    assert.ok(link.querySelector('.link-head'));
  });

  it('takes no colour that is none', () => {
    const graph = graphOf([criterionOf('craft', '1', 'tests')], []);
    graph.tracks[0]!.color = 'url(https://evil.example)';
    const document = pictureOf(graph);
    assert.ok(!document.documentElement.outerHTML.includes('evil'));
  });

  it('has a colour for each of the page’s, for where there is no page', () => {
    for (const attribute of ['fill', 'stroke', 'font-family']) {
      for (const element of all(picture, `[${attribute}]`)) {
        assert.doesNotMatch(element.getAttribute(attribute) ?? '', /var\([^,]*\)$/);
      }
    }
  });
});
