import assert from 'node:assert/strict';
import { JSDOM } from 'jsdom';
import { renderMarkdown, type References } from '../../../client/webview/markdown';
import { createSanitiser } from '../../../client/webview/sanitise';
import { at } from './support/table';

const { window } = new JSDOM('');
const sanitise = createSanitiser(window);

const references: References = {
  foundations: { title: 'Foundations', source: at(1) },
  'foundations@3': { title: 'Foundations, level 3', source: at(2) },
  config: { title: 'config', detail: 'Changes "it" <safely>', source: at(4) },
  odd: { title: '<img src=x onerror=alert(1)>', source: at(3) },
};

/** An author's text as the page has it. */
function rendered(text: string): HTMLElement {
  const element = window.document.createElement('div');
  element.innerHTML = sanitise(renderMarkdown(text, references));
  return element;
}

/** The text that a reader sees. */
function seen(text: string): string {
  return rendered(text).textContent.trim();
}

describe('Prose in the preview', () => {
  it('is Markdown', () => {
    const html = sanitise(renderMarkdown('**Bold**, *italic*, `code`\n\n3. three\n4. four', {}));
    assert.equal(
      html,
      '<p><strong>Bold</strong>, <em>italic</em>, <code>code</code></p>\n<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>\n',
    );
  });

  it('keeps headings out of the page’s outline', () => {
    assert.equal(rendered('# Big').innerHTML, '<p><strong>Big</strong></p>\n');
  });

  describe('shows the author’s HTML as text', () => {
    const hostile = [
      '<script>alert(1)</script>',
      'before <b onclick="alert(1)">bold</b> after',
      '<iframe src="https://evil.example"></iframe>',
      '<svg><animate onbegin=alert(1) attributeName=x></svg>',
      '<style>* { display: none }</style>',
      '<button data-reference="foundations">Trap</button>',
    ];
    for (const text of hostile) {
      it(text, () => {
        assert.equal(seen(text), text);
        assert.equal(rendered(text).querySelectorAll(':not(p)').length, 0);
      });
    }

    it('in the cells of a table, too', () => {
      const table = rendered('| a | b |\n| - | -: |\n| <script>alert(1)</script> | <img src=x onerror=y> |');
      assert.deepEqual(
        [...table.querySelectorAll('td')].map((cell) => cell.textContent),
        ['<script>alert(1)</script>', '<img src=x onerror=y>'],
      );
      assert.equal(table.querySelector('script, img, [style]'), null);
    });
  });

  describe('has links only to the web and to mail', () => {
    for (const url of ['https://acme.example/a?b=c', 'http://acme.example', 'mailto:people@acme.example']) {
      it(`such as ${url}`, () => {
        assert.equal(rendered(`[here](${url})`).querySelector('a')?.getAttribute('href'), url);
        assert.equal(rendered(`<${url}>`).querySelector('a')?.getAttribute('href'), url);
      });
    }
    const others = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'javascript&colon;alert(1)',
      'data:text/html;base64,PHNjcmlwdD4=',
      'vbscript:msgbox(1)',
      'file:///etc/passwd',
      'command:workbench.action.quit',
      '//evil.example',
      '../secret.ladder.yaml',
    ];
    for (const url of others) {
      it(`not to ${url}`, () => {
        assert.equal(rendered(`[here](${url})`).querySelector('[href]'), null);
        assert.equal(rendered(`<${url}>`).querySelector('[href]'), null);
        assert.match(seen(`[here](${url})`), /here/);
      });
    }
  });

  it('shows images as their words, and loads none', () => {
    const image = rendered('See ![the *new*\nchart](https://evil.example/pixel.png "title") here');
    assert.equal(image.textContent.trim(), 'See the new chart here');
    assert.equal(image.querySelector('img, [src]'), null);
    assert.equal(seen('![](https://evil.example/pixel.png)'), 'image');
  });

  it('is sanitised even where the renderer lets something through', () => {
    assert.equal(
      sanitise('<p onclick="x()">a<script>b</script><img src=c><a href="javascript:d">e</a></p>'),
      '<p>a<a>e</a></p>',
    );
  });

  describe('shows references', () => {
    it('by the title of what they name, as a button that leads there', () => {
      const button = rendered('Builds on [[foundations]].').querySelector('button');
      assert.equal(button?.textContent, 'Foundations');
      assert.equal(button.dataset['reference'], 'foundations');
      assert.equal(button.type, 'button');
    });

    it('with a sentence that says more, when one points at them', () => {
      assert.equal(rendered('[[config]]').querySelector('button')?.title, 'Changes "it" <safely>');
    });

    it('by the author’s label, where there is one', () => {
      const button = rendered('Up to [[foundations@3|level three]]').querySelector('button');
      assert.equal(button?.textContent, 'level three');
      assert.equal(button.dataset['reference'], 'foundations@3');
      assert.equal(seen('Up to [[foundations@3| ]]'), 'Up to Foundations, level 3');
    });

    it('that name nothing as broken, with their text', () => {
      for (const [text, words] of [
        ['[[nothing]]', 'nothing'],
        ['[[nothing|some words]]', 'some words'],
        ['[[constructor]]', 'constructor'],
        ['[[__proto__]]', '__proto__'],
      ] as const) {
        const element = rendered(text);
        assert.equal(element.querySelector('.reference.broken')?.textContent, words);
        assert.equal(element.querySelector('button'), null);
      }
    });

    it('with titles and labels that hold HTML as text', () => {
      assert.equal(seen('[[odd]]'), '<img src=x onerror=alert(1)>');
      assert.equal(
        rendered('[[odd]] [[odd|<b>x</b>]] [[" onclick=x]]').querySelector('img, b, [onclick]'),
        null,
      );
    });

    it('not in code, and not across lines', () => {
      assert.equal(rendered('`[[foundations]]`').querySelector('.reference'), null);
      assert.equal(rendered('[[foun\ndations]]').querySelector('.reference'), null);
    });

    it('rather than a link around them, since links do not nest', () => {
      const link = rendered('[see [[foundations]] here](https://acme.example)');
      assert.equal(link.textContent.trim(), '[see Foundations here](https://acme.example)');
      assert.equal(link.querySelector('a'), null);
    });

    it('in the words of an image by their text', () => {
      assert.equal(seen('![of [[foundations]]](https://acme.example/x.png)'), 'of foundations');
    });

    it('that are never closed as the text they are', () => {
      assert.equal(seen('An open [[foundations'), 'An open [[foundations');
    });
  });
});
