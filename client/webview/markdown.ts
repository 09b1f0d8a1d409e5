import type { TableReference } from '../../server/protocol';
import { escapeHtml, renderProse } from '../../server/service/prose/markdown';

/** What the `[[references]]` of a text name, by what stands in the brackets before any `|`. */
export type References = Readonly<Record<string, TableReference>>;

/**
 * An author's text (Markdown) as HTML that the page must still sanitise. A reference that names something becomes a
 * button with the reference in `data-reference`; one that does not is marked as broken, with its text.
 */
export function renderMarkdown(text: string, references: References): string {
  return renderProse(text, ({ text: written, label }) => {
    const target = targetOf(references, written);
    const words = escapeHtml(label || (target?.title ?? '') || written);
    const named = escapeHtml(written);
    if (!target) {
      return `<span class="reference broken" title="Nothing is called “${named}”">${words}</span>`;
    }
    const more = target.detail === undefined ? '' : ` title="${escapeHtml(target.detail)}"`;
    return `<button type="button" class="reference" data-reference="${named}"${more}>${words}</button>`;
  });
}

/** What a reference names; undefined where it names nothing. */
export function targetOf(references: References, text: string): TableReference | undefined {
  return Object.hasOwn(references, text) ? references[text] : undefined;
}
