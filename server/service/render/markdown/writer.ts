import type {
  BlockContent,
  Heading,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { ExportResource } from '../../features/export/document';
import { isOpenableLink } from '../../prose/links';
import type { Anchors, Linkable } from '../anchors';
import { referenceWords } from '../words';
import { cellOf, linesOf, textNode } from './cell';
import { proseTree } from '../prose-tree';

/** Makes the parts of a Markdown document, in the dialect of GitHub. */
export class MarkdownWriter {
  readonly anchors: Anchors;

  constructor(anchors: Anchors) {
    this.anchors = anchors;
  }

  /** An author's text as blocks. */
  prose(text: string | undefined): BlockContent[] {
    return text === undefined
      ? []
      : proseTree(text, (reference) => this.link(reference.text, reference.label));
  }

  /** An author's text as the lines of a cell. */
  lines(text: string | undefined): PhrasingContent[][] {
    return linesOf(this.prose(text));
  }

  /**
   * A reference as a link to its place in the document, or as words where that is not in it.
   *
   * @param label the author's words for it; where there are none, its title stands for it
   */
  link(reference: string, label = ''): PhrasingContent {
    const words = label || (this.anchors.target(reference)?.title ?? reference);
    const anchor = this.anchors.to(reference);
    return anchor === undefined ? textNode(words) : linkTo(anchor, words);
  }

  /** A reference that stands by itself: a criterion by what it says. */
  named(reference: string): PhrasingContent {
    return this.link(reference, referenceWords(reference, this.anchors.target(reference)));
  }

  /** A heading that can be linked to by the reference that names the thing. */
  heading(depth: number, text: string, thing?: Linkable): Heading {
    const level = Math.min(Math.max(depth, 1), 6) as Heading['depth'];
    return { type: 'heading', depth: level, children: [...this.anchor(thing), textNode(text)] };
  }

  /** The mark that links to a thing lead to. */
  anchor(thing: Linkable | undefined): PhrasingContent[] {
    const id = thing && this.anchors.of(thing);
    return id === undefined ? [] : [{ type: 'html', value: `<a id="${id}"></a>` }];
  }

  resource({ label, url }: ExportResource): PhrasingContent {
    const words = label ?? url;
    return isOpenableLink(url)
      ? { type: 'link', url, children: [{ type: 'text', value: words }] }
      : textNode(words);
  }
}

/** Facts in a line, such as "draft · owned by people@acme.example"; nothing where there are none. */
export function factsOf(facts: readonly (string | undefined)[]): RootContent[] {
  const said = facts.filter((fact) => fact !== undefined);
  return said.length === 0
    ? []
    : [{ type: 'paragraph', children: [{ type: 'emphasis', children: [textNode(said.join(' · '))] }] }];
}

/** A table: its head, and rows of as many cells. */
export function tableOf(
  head: readonly string[],
  rows: readonly (readonly (readonly PhrasingContent[][])[])[],
): Table {
  const headRow: TableRow = { type: 'tableRow', children: head.map((name) => cellOf([[textNode(name)]])) };
  return {
    type: 'table',
    children: [headRow, ...rows.map((cells) => ({ type: 'tableRow' as const, children: cells.map(cellOf) }))],
  };
}

/** A list without gaps between its items. */
export function list(children: ListItem[]): List {
  return { type: 'list', spread: false, children };
}

/** An item of one line, and what stands under it. */
export function listItem(phrase: PhrasingContent, more: ListItem['children'] = []): ListItem {
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [phrase] }, ...more] };
}

function linkTo(anchor: string, words: string): PhrasingContent {
  return { type: 'link', url: `#${anchor}`, children: [{ type: 'text', value: words }] };
}

const options: Options = {
  bullet: '-',
  rule: '-',
  emphasis: '*',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
  // GitHub reads mathematics between these.
  unsafe: [{ character: '$', inConstruct: 'phrasing' }],
};

export function markdownText(children: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...children] }, options);
}
