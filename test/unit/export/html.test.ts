import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { acme } from '../features/support';
import { fixture } from '../fixture';
import { documentOf, exported, samples, wordsIn } from './support';

async function page(
  files: Readonly<Record<string, string>>,
  file: string,
  view = 'framework',
): Promise<Document> {
  const html = await exported(await fixture(files), file, view, 'html');
  return new JSDOM(html).window.document;
}

function squeezed(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

const texts = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => squeezed(textContent));

/** The links to places in the page that are not in it. */
function brokenLinks(document: Document): string[] {
  const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href') ?? '');
  return links.filter((link) => !document.getElementById(link.slice(1)));
}

describe('An export as HTML', () => {
  it('is one page that loads nothing and runs nothing', async () => {
    const document = await page(acme, 'acme.ladder.yaml');
    const policy =
      document.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content') ?? '';
    assert.match(policy, /^default-src 'none'; style-src 'sha256-/);
    const style = document.querySelector('style')?.textContent ?? '';
    assert.ok(policy.includes(`'sha256-${createHash('sha256').update(style).digest('base64')}'`));
    assert.equal(document.querySelectorAll('script, link, img, iframe, [style], [onclick]').length, 0);
    assert.equal(document.querySelectorAll('style').length, 1);
  });

  it('has a table of contents, the grid, the tracks by category and the positions', async () => {
    const document = await page(acme, 'acme.ladder.yaml');
    assert.equal(document.title, 'Acme');
    assert.deepEqual(texts(document, 'h1'), ['Acme']);
    assert.deepEqual(texts(document, 'h2'), [
      'Contents',
      'Levels',
      'Who is asked for what',
      'Building',
      'Engineer',
      'What criteria build on',
    ]);
    assert.deepEqual(texts(document, 'nav li li'), ['Craft', 'Mobile', 'Junior Engineer', 'Senior Engineer']);
    assert.deepEqual(texts(document, '.grid tbody td'), ['●○○ 1', '●●○ 2', '●●○ 2 optional', 'not required']);
  });

  it('gives each track, level, criterion and position the reference to it for an anchor', async () => {
    const document = await page(acme, 'acme.ladder.yaml');
    for (const id of [
      'craft',
      'craft@2',
      'craft.tests',
      'mobile.tests',
      'mobile@1',
      'engineer',
      'engineer.senior',
    ]) {
      assert.equal(document.querySelectorAll(`[id="${id}"]`).length, 1, id);
    }
    assert.deepEqual(brokenLinks(document), []);
  });

  for (const view of ['grid', 'criteria', 'track:craft', 'position:engineer.senior']) {
    it(`of ${view} leads nowhere that is not in it`, async () => {
      assert.deepEqual(brokenLinks(await page(acme, 'acme.ladder.yaml', view)), []);
    });
  }

  it('shows in a track what is inherited, and from where', async () => {
    const document = await page(acme, 'acme.ladder.yaml', 'track:mobile');
    assert.deepEqual(texts(document, 'h1'), ['Mobile']);
    assert.deepEqual(texts(document, '.criteria > li'), [
      'Tests what was written#from craftE.g. Wrote a test first',
      'Asks for reviewsfrom craft',
      'Reviews apps on real phones#',
      'Tests offline',
    ]);
  });

  it('of a position shows what it asks for, and the tracks up to there', async () => {
    const document = await page(acme, 'acme.ladder.yaml', 'position:engineer.junior');
    assert.deepEqual(texts(document, 'h1'), ['Junior Engineer']);
    assert.deepEqual(texts(document, '.position tbody tr'), [
      'Craft●○○ 1 Learningrequired',
      'Mobile●●○ 2 Decidingoptional',
    ]);
    assert.deepEqual(texts(document, 'h2'), ['Craft', 'Mobile']);
  });

  it('has the chart of each position, and the graph of criteria', async () => {
    const document = await page(acme, 'acme.ladder.yaml');
    assert.deepEqual(texts(document, 'svg > title'), [
      'What is asked of Junior Engineer',
      'What is asked of Senior Engineer',
      'What criteria build on in Acme',
    ]);
  });

  it('of the criteria shows what they build on', async () => {
    const document = await page(acme, 'acme.ladder.yaml', 'criteria');
    assert.ok(document.getElementById('craft.tests'));
    assert.deepEqual(texts(document, 'a[href="#craft.tests"]'), ['Tests what was written']);
  });

  describe('never runs the author’s text', () => {
    const hostile = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '[click](javascript:alert(1))',
      '<style>* { display: none }</style>',
      '[[x|<b>y</b>]]',
      '"><script>alert(1)</script>',
    ];
    for (const text of hostile) {
      it(text, async () => {
        const quoted = JSON.stringify(text);
        const track = `track: one\nname: ${quoted}\nowner: ${quoted}\ndescription: ${quoted}\nlevels:\n  - level: 1\n    name: ${quoted}\n    summary: ${quoted}\n    criteria: [{ text: ${quoted}, see: ${quoted}, resources: [{ label: ${quoted}, url: "javascript:alert(1)" }] }]\n    examples: [${quoted}]\n`;
        const ladder = `ladder: two\nname: ${quoted}\npositions: [{ id: p, name: ${quoted}, requires: { ${quoted}: 1 } }]\n`;
        const framework = `framework: f\nname: ${quoted}\ninclude: ['*.ladder.yaml']\n`;
        const files = { 'one.ladder.yaml': track, 'two.ladder.yaml': ladder, 'f.ladder.yaml': framework };
        const document = await page(files, 'f.ladder.yaml');
        assert.equal(
          document.querySelectorAll('script, img, b, [onerror], a[href^="javascript" i]').length,
          0,
        );
        assert.equal(document.querySelectorAll('style').length, 1);
        if (!/\[/.test(text)) assert.ok(texts(document, 'td .prose').includes(text), text);
      });
    }

    it('and takes no colour for one that would be more than that', async () => {
      const framework = acme['acme.ladder.yaml']!.replace("'#2563eb'", "'red; } body { display: none'");
      const document = await page({ ...acme, 'acme.ladder.yaml': framework }, 'acme.ladder.yaml');
      assert.doesNotMatch(document.querySelector('style')?.textContent ?? '', /body \{ display: none/);
    });
  });

  for (const { name, file, files } of samples()) {
    it(`has every text of ${name}, and each anchor once`, async () => {
      const document = await page(files, file);
      for (const block of document.querySelectorAll('p, li')) block.append('\n');
      const all = squeezed(document.body.textContent);
      for (const words of wordsIn(await documentOf(files, file))) assert.ok(all.includes(words), words);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
    });
  }
});
