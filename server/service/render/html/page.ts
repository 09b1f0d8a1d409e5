import type { BlockContent, PhrasingContent, Text } from 'mdast';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ExportDocument } from '../../features/export/document';
import type { ExportPictures } from '../../features/export/pictures';
import { proseWords } from '../../prose/markdown';
import { Anchors } from '../anchors';
import { proseTree } from '../prose-tree';

/** What the parts of a page need to know, wherever they stand in it. */
export class Page {
  readonly document: ExportDocument;
  readonly pictures: ExportPictures;
  readonly anchors: Anchors;

  constructor(document: ExportDocument, pictures: ExportPictures) {
    this.document = document;
    this.pictures = pictures;
    this.anchors = new Anchors(document);
  }

  /** An author's text (Markdown) as a tree, with references as links to their places in the page. */
  prose(text: string): BlockContent[] {
    return proseTree(text, ({ text: written, label }) => this.#reference(written, label));
  }

  #reference(written: string, label: string): PhrasingContent {
    const target = this.anchors.target(written);
    const words: Text = { type: 'text', value: label || (target?.title ?? written) };
    const anchor = this.anchors.to(written);
    if (anchor === undefined) return words;
    const title = target?.detail === undefined ? null : proseWords(target.detail);
    return { type: 'link', url: `#${anchor}`, title, children: [words] };
  }
}

export const PageContext = createContext<Page | undefined>(undefined);

/** The page that a component stands in. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('A part of a page stands by itself.');
  return page;
}
