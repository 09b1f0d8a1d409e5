import type { MarkdownIt, RendererRule, StateInline } from 'markdown-it';
import type { TableReference } from '../../server/protocol';

/** What the `[[references]]` of a text name, by what stands in the brackets before any `|`. */
export type References = Readonly<Record<string, TableReference>>;

const reference = /\[\[([^[\]|\n]*)(?:\|([^[\]]*))?\]\]/y;

/**
 * Teaches Markdown `[[reference]]` and `[[reference|label]]`. One that names something becomes a button with the
 * reference in `data-reference`; one that does not is marked as broken, with its text.
 */
export function addReferences(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'reference', parseReference);
  markdown.renderer.rules['reference'] = renderReference(markdown.utils.escapeHtml);
}

/** What a reference names; undefined where it names nothing. */
export function targetOf(references: References, text: string): TableReference | undefined {
  return Object.hasOwn(references, text) ? references[text] : undefined;
}

function parseReference(state: StateInline, silent: boolean): boolean {
  reference.lastIndex = state.pos;
  const match = reference.exec(state.src);
  if (!match || match.index + match[0].length > state.posMax) return false;
  const [whole, text = '', label] = match;
  if (!silent) {
    const token = state.push('reference', '', 0);
    token.info = text;
    token.content = label?.trim() ?? '';
  }
  state.pos += whole.length;
  return true;
}

function renderReference(escape: (text: string) => string): RendererRule {
  return (tokens, index, _options, env) => {
    const token = tokens[index];
    if (!token) return '';
    const text = token.info;
    const target = targetOf((env?.['targets'] ?? {}) as References, text);
    const words = escape(token.content || (target?.title ?? '') || text);
    if (!target) {
      return `<span class="reference broken" title="Nothing is called “${escape(text)}”">${words}</span>`;
    }
    const more = target.detail === undefined ? '' : ` title="${escape(target.detail)}"`;
    return `<button type="button" class="reference" data-reference="${escape(text)}"${more}>${words}</button>`;
  };
}
