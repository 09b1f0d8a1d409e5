import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ExportDocument } from '../../features/export/document';
import { escapeHtml, proseWords, renderProse } from '../../prose/markdown';
import { Anchors } from '../anchors';
import { sanitise } from './sanitise';

/** What the parts of a page need to know, wherever they stand in it. */
export class Page {
  readonly document: ExportDocument;
  readonly anchors: Anchors;

  constructor(document: ExportDocument) {
    this.document = document;
    this.anchors = new Anchors(document);
  }

  /** An author's text (Markdown) as HTML that is safe to show. */
  prose(text: string): string {
    return sanitise(renderProse(text, ({ text: written, label }) => this.#reference(written, label)));
  }

  #reference(written: string, label: string): string {
    const target = this.anchors.target(written);
    const words = escapeHtml(label || (target?.title ?? written));
    const detail = target?.detail === undefined ? '' : proseWords(target.detail);
    const more = detail === '' ? '' : ` title="${escapeHtml(detail)}"`;
    const anchor = this.anchors.to(written);
    if (anchor !== undefined) return `<a href="#${escapeHtml(anchor)}"${more}>${words}</a>`;
    return target ? `<span class="away"${more}>${words}</span>` : words;
  }
}

export const PageContext = createContext<Page | undefined>(undefined);

/** The page that a component stands in. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('A part of a page stands by itself.');
  return page;
}
