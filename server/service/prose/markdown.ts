import createMarkdownIt, { type MarkdownIt, type RendererRule, type Token } from 'markdown-it';
import { isOpenableLink } from './links';
import { addReferences, type RenderReference } from './references';

const markdown = createMarkdown();

/** Escapes a text for HTML, also for the values of attributes in double quotes. */
export function escapeHtml(text: string): string {
  return markdown.utils.escapeHtml(text);
}

/**
 * An author's text (Markdown) as HTML. The author's own HTML comes out as the text it is, images as their words, and
 * only links that may be opened are links. Who shows it must still sanitise it: that wall is the second one.
 */
export function renderProse(text: string, reference: RenderReference): string {
  return markdown.render(text, { references: {}, reference });
}

/** An author's text (Markdown) as the tokens that it is made of, references among them. */
export function parseProse(text: string): Token[] {
  return markdown.parse(text, { references: {} });
}

function createMarkdown(): MarkdownIt {
  const it = createMarkdownIt('default', { html: false, linkify: false });
  it.validateLink = isOpenableLink;
  const { rules } = it.renderer;
  rules['image'] = (tokens, index) => {
    const words = wordsOf(tokens[index]?.children ?? []);
    return `<span class="image">${it.utils.escapeHtml(words || 'image')}</span>`;
  };
  // The headings around are a track and its levels; an author's own would mix up their outline.
  rules['heading_open'] = constant('<p><strong>');
  rules['heading_close'] = constant('</strong></p>\n');
  addReferences(it);
  return it;
}

function constant(html: string): RendererRule {
  return () => html;
}

/** An author's text (Markdown) as plain words on one line. */
export function proseWords(text: string): string {
  return parseProse(text)
    .map((token) => (token.children ? wordsOf(token.children) : token.content))
    .filter((words) => words !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text of tokens without what marks it up. */
export function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      token.children
        ? wordsOf(token.children)
        : token.content || token.info || (/^(?:soft|hard)break$/.test(token.type) ? ' ' : ''),
    )
    .join('');
}
