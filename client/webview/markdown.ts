import createMarkdownIt, { type MarkdownIt, type RendererRule, type Token } from 'markdown-it';
import { isOpenableLink } from '../preview/links';
import { addReferences, type References } from './reference-rule';

const markdown = createMarkdown();

/**
 * An author's text (Markdown) as HTML. The author's own HTML comes out as the text it is, images as their words, and
 * only links that may be opened are links. A page must still sanitise it: that wall is the second one.
 */
export function renderMarkdown(text: string, references: References): string {
  return markdown.render(text, { references: {}, targets: references });
}

function createMarkdown(): MarkdownIt {
  const it = createMarkdownIt('default', { html: false, linkify: false });
  it.validateLink = isOpenableLink;
  const { rules } = it.renderer;
  rules['image'] = (tokens, index) => {
    const words = wordsOf(tokens[index]?.children ?? []);
    return `<span class="image">${it.utils.escapeHtml(words || 'image')}</span>`;
  };
  // The page's headings are the track and its levels; an author's own would mix up their outline.
  rules['heading_open'] = constant('<p><strong>');
  rules['heading_close'] = constant('</strong></p>\n');
  addReferences(it);
  return it;
}

function constant(html: string): RendererRule {
  return () => html;
}

/** The text of tokens without what marks it up. */
function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      token.children
        ? wordsOf(token.children)
        : token.content || token.info || (token.type === 'softbreak' ? ' ' : ''),
    )
    .join('');
}
