import type { MarkdownIt, StateInline } from 'markdown-it';

/** A `[[reference]]` or `[[reference|label]]` as it is written. */
export interface WrittenReference {
  /** What stands in the brackets before any `|`. */
  readonly text: string;
  /** The author's own words for it; empty where there are none. */
  readonly label: string;
}

/** A reference as the HTML that stands for it. What it takes from the text must be escaped. */
export type RenderReference = (reference: WrittenReference) => string;

const reference = /\[\[([^[\]|\n]*)(?:\|([^[\]]*))?\]\]/y;

/** Teaches Markdown `[[reference]]` and `[[reference|label]]`. The `reference` of `env` says what becomes of each. */
export function addReferences(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'reference', parseReference);
  markdown.renderer.rules['reference'] = (tokens, index, _options, env) => {
    const token = tokens[index];
    const render = env?.['reference'] as RenderReference | undefined;
    return token && render ? render({ text: token.info, label: token.content }) : '';
  };
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
