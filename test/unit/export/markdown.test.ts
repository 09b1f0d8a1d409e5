import assert from 'node:assert/strict';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import createMarkdownIt from 'markdown-it';
import { acme } from '../features/support';
import { fixture } from '../fixture';
import { documentOf, exported, samples, wordsIn } from './support';

const markdown = createMarkdownIt('default', { html: true });

const { window } = new JSDOM('');

/** What a reader of Markdown shows. */
function shown(text: string): HTMLElement {
  return bodyOf(markdown.render(text).replaceAll('<br>', '<br>\n'));
}

function bodyOf(html: string): HTMLElement {
  const body = window.document.createElement('body');
  body.innerHTML = html;
  return body;
}

/** The links to places in the document that are not in it. */
function brokenLinks(body: HTMLElement): string[] {
  const anchors = new Set([...body.querySelectorAll('[id]')].map(({ id }) => `#${id}`));
  const links = [...body.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href') ?? '');
  return links.filter((link) => !anchors.has(decodeURI(link)));
}

function squeezed(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** The export of a track whose one criterion has this text. */
async function criterionWith(text: string, more = ''): Promise<string> {
  const track = `track: one\nname: One\nlevels:\n  - level: 1\n    criteria:\n      - ${JSON.stringify(text)}\n${more}`;
  return exported(await fixture({ 'one.ladder.yaml': track }), 'one.ladder.yaml', 'track:one', 'md');
}

/** The HTML of its cell. */
async function cellWith(text: string): Promise<HTMLElement> {
  const [, cell] = shown(await criterionWith(text)).querySelectorAll<HTMLElement>('tbody td');
  assert.ok(cell, 'the table has the cell');
  return cell;
}

describe('An export as Markdown', () => {
  it('of a track is a table of its levels', async () => {
    assert.equal(
      await exported(await fixture(acme), 'acme.ladder.yaml', 'track:craft', 'md'),
      `# <a id="craft"></a>Craft

*Building · draft*

Makes software. See Engineer.

| Level | Summary | Criteria | Examples | Asked of |
| - | - | - | - | - |
| <a id="craft@1"></a>**1** Learning<br>1 point<br>With support | Writes code that works | <a id="craft.tests"></a>• Tests what was **written**<br>&emsp;E.g. Wrote a test first<br>• Asks for reviews | • Fixed a bug | E1 Junior Engineer |
| <a id="craft@2"></a>**2** Deciding | Takes [tests](#craft.tests) further | <a id="craft.reviews"></a>• Reviews the code of others<br>&emsp;builds on [Tests what was written](#craft.tests) | | Senior Engineer |
`,
    );
  });

  it('of the grid has tracks down and positions across', async () => {
    assert.equal(
      await exported(await fixture(acme), 'acme.ladder.yaml', 'grid', 'md'),
      `# Acme

## Engineer

| Track | E1 Junior Engineer | Senior Engineer |
| - | - | - |
| Craft | 1 | 2 |
| Mobile | 2 (optional) | not required |
`,
    );
  });

  it('of a position says what it asks for, and what each track looks like up to there', async () => {
    const body = shown(
      await exported(await fixture(acme), 'acme.ladder.yaml', 'position:engineer.senior', 'md'),
    );
    assert.equal(squeezed(body.querySelector('h1')?.textContent ?? null), 'Senior Engineer');
    assert.deepEqual(
      [...body.querySelectorAll('h2')].map(({ textContent }) => textContent),
      ['Craft'],
    );
    assert.match(squeezed(body.textContent), /Craft 2 Deciding required Mobile not required/);
    assert.match(squeezed(body.textContent), /What matters most: Reviews the code of others/);
  });

  it('of the criteria says what each builds on', async () => {
    const body = shown(await exported(await fixture(acme), 'acme.ladder.yaml', 'criteria', 'md'));
    assert.deepEqual(
      [...body.querySelectorAll('tbody td')].map(({ textContent }) => squeezed(textContent)),
      [
        ...['Craft, level 1', 'Tests what was written', ''],
        ...['Craft, level 2', 'Reviews the code of others', 'Tests what was written (Craft, level 1)'],
      ],
    );
  });

  for (const view of ['grid', 'criteria', 'track:craft', 'position:engineer.senior']) {
    it(`of ${view} leads nowhere that is not in it`, async () => {
      assert.deepEqual(
        brokenLinks(shown(await exported(await fixture(acme), 'acme.ladder.yaml', view, 'md'))),
        [],
      );
    });
  }

  describe('keeps texts as they are', () => {
    const texts = [
      'a | b',
      '`a | b` in code',
      'a `\\\\|` and **`b\\\\|c`**',
      '<script>alert(1)</script>',
      'x <b>bold</b> & &amp; y',
      'costs $5 or $6',
      'a 1. not a list',
      '# no heading',
      'snake_case_name and __init__',
      'a\\b',
      '\\*stars\\* and \\[brackets\\](x)',
      'Wow! [a](https://a.example) end',
      '![Plan](https://evil.example/p.png)',
      'a ~~b~~ c',
      '👩‍💻 مرحبا',
    ];
    for (const text of texts) {
      it(text, async () => {
        const cell = await cellWith(text);
        const direct = shown(
          createMarkdownIt('default', { html: false }).render(text.replace(/!\[(\w+)\].*/, '$1')),
        );
        assert.equal(squeezed(cell.textContent), squeezed(`• ${direct.textContent}`));
        assert.equal(cell.querySelectorAll('script, b, img').length, 0);
      });
    }

    it('whatever they are', async () => {
      const words = fc
        .array(
          fc.constantFrom(
            'a',
            'B',
            '|',
            '*',
            '_',
            '`',
            '[',
            ']',
            '<',
            '>',
            '!',
            '#',
            '\\',
            '&',
            '~',
            '$',
            '-',
            ' ',
          ),
          {
            minLength: 1,
            maxLength: 12,
          },
        )
        .map((parts) => `x${parts.join('')}x`);
      const source = createMarkdownIt('default', { html: false });
      await fc.assert(
        fc.asyncProperty(words, async (text) => {
          const cell = await cellWith(text);
          const direct = bodyOf(source.render(text));
          assert.equal(squeezed(cell.textContent), squeezed(`• ${direct.textContent}`));
        }),
        { numRuns: 60 },
      );
    });
  });

  it('breaks lists and paragraphs within a cell into lines', async () => {
    const text = 'First:\n\n- one\n- two\n  - inner\n\n3. three\n\n> said\n\n```\ncode | x\nmore\n```';
    const cell = await cellWith(text);
    assert.deepEqual(
      cell.innerHTML.split('<br>').map((line) => squeezed(line.replace(/<[^>]*>/g, ''))),
      ['• First:', ...['• one', '• two', '• inner', '3. three', 'said', 'code | x', 'more']],
    );
  });

  it('keeps the blocks of a description', async () => {
    const description = '"Text\\n\\n- one\\n- two\\n\\n# Big\\n\\n| a | b |\\n| - | - |\\n| 1 | 2 |"';
    const text = await criterionWith('x', `description: ${description}\n`);
    const body = shown(text);
    assert.deepEqual(
      [...body.querySelectorAll('li')].map((item) => item.textContent.trim()),
      ['one', 'two'],
    );
    assert.equal(body.querySelectorAll('h1').length, 1);
    assert.equal(body.querySelectorAll('table').length, 2);
  });

  it('links resources that may be opened, and shows the others as words', async () => {
    const more =
      'resources:\n  - { label: Book, url: "https://a.example/b" }\n  - { label: Trap, url: "javascript:alert(1)" }\n';
    const body = shown(await criterionWith('x', more));
    assert.deepEqual(
      [...body.querySelectorAll('a[href]')].map((link) => link.outerHTML),
      ['<a href="https://a.example/b">Book</a>'],
    );
    assert.match(body.textContent, /Trap/);
  });

  for (const { name, file, files } of samples()) {
    it(`has every text of ${name}, and leads nowhere that is not in it`, async () => {
      const body = shown(await exported(await fixture(files), file, 'framework', 'md'));
      // The numbers of lists within a cell are words there.
      const all = squeezed(body.textContent.replace(/(?:•|\b\d+\.) /g, ''));
      for (const words of wordsIn(await documentOf(files, file))) {
        assert.ok(all.includes(words.replace(/\b\d+\. /g, '')), words);
      }
      assert.deepEqual(brokenLinks(body), []);
    });
  }
});
