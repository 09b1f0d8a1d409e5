import type { Token } from 'markdown-it';
import type { BlockContent, ListItem, PhrasingContent, TableRow } from 'mdast';
import { parseProse, wordsOf } from '../prose/markdown';
import type { WrittenReference } from '../prose/references';

/** A reference as what stands for it in a text. */
export type ReferenceNode = (reference: WrittenReference) => PhrasingContent;

/**
 * An author's text (Markdown) as a tree of Markdown: the same text, but that the author's HTML is the text that it
 * looks like, images are their words, headings are bold, and references are what `reference` makes of them.
 */
export function proseTree(text: string, reference: ReferenceNode): BlockContent[] {
  return new TreeBuilder(parseProse(text), reference).blocks();
}

/** The blocks of an item or a quotation: an author's text can define nothing. */
export function blocksIn(children: ListItem['children']): BlockContent[] {
  return children.filter((child) => child.type !== 'definition' && child.type !== 'footnoteDefinition');
}

/** Gives tokens one by one. */
class TokenReader {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  take(): Token | undefined {
    return this.#tokens[this.#next++];
  }

  /** What `read` makes of the tokens up to a closing one, which is taken, or to the end; it may take some itself. */
  untilClosed<Content>(read: (token: Token) => readonly Content[]): Content[] {
    const contents: Content[] = [];
    for (let token = this.take(); token && token.nesting !== -1; token = this.take()) {
      contents.push(...read(token));
    }
    return contents;
  }
}

/** Reads blocks; each method reads as far as the token that closes what it is called for. */
class TreeBuilder {
  readonly #tokens: TokenReader;
  readonly #reference: ReferenceNode;

  constructor(tokens: readonly Token[], reference: ReferenceNode) {
    this.#tokens = new TokenReader(tokens);
    this.#reference = reference;
  }

  blocks(): BlockContent[] {
    return this.#tokens.untilClosed((token) => this.#block(token));
  }

  #block(token: Token): BlockContent[] {
    switch (token.type) {
      case 'inline':
        return [{ type: 'paragraph', children: this.#phrases(token) }];
      case 'paragraph_open':
        return this.blocks();
      case 'heading_open':
        return this.blocks().map((block) =>
          block.type === 'paragraph'
            ? { type: 'paragraph', children: [{ type: 'strong', children: block.children }] }
            : block,
        );
      case 'blockquote_open':
        return [{ type: 'blockquote', children: this.blocks() }];
      case 'bullet_list_open':
        return [{ type: 'list', ordered: false, spread: false, children: this.#items() }];
      case 'ordered_list_open':
        return [
          {
            type: 'list',
            ordered: true,
            start: Number(token.attrGet('start') ?? 1),
            spread: false,
            children: this.#items(),
          },
        ];
      case 'table_open':
        return [{ type: 'table', children: this.#rows() }];
      case 'fence':
      case 'code_block':
        return [{ type: 'code', lang: token.info || null, value: token.content.replace(/\n$/, '') }];
      case 'hr':
        return [{ type: 'thematicBreak' }];
      default:
        return [];
    }
  }

  #items(): ListItem[] {
    const items: ListItem[] = [];
    for (let token = this.#tokens.take(); token?.type === 'list_item_open'; token = this.#tokens.take()) {
      items.push({ type: 'listItem', spread: false, children: this.blocks() });
    }
    return items;
  }

  /** The rows of a table, its head first. */
  #rows(): TableRow[] {
    const rows: TableRow[] = [];
    for (
      let token = this.#tokens.take();
      token && token.type !== 'table_close';
      token = this.#tokens.take()
    ) {
      if (token.type === 'tr_open') rows.push({ type: 'tableRow', children: [] });
      if (token.type === 'inline') {
        rows.at(-1)?.children.push({ type: 'tableCell', children: this.#phrases(token) });
      }
    }
    return rows;
  }

  #phrases({ children }: Token): PhrasingContent[] {
    return new PhraseBuilder(children ?? [], this.#reference).phrases();
  }
}

/** Reads the tokens within a line of text. */
class PhraseBuilder {
  readonly #tokens: TokenReader;
  readonly #reference: ReferenceNode;

  constructor(tokens: readonly Token[], reference: ReferenceNode) {
    this.#tokens = new TokenReader(tokens);
    this.#reference = reference;
  }

  phrases(): PhrasingContent[] {
    return this.#tokens.untilClosed((token) => [this.#phrase(token)]);
  }

  #phrase(token: Token): PhrasingContent {
    switch (token.type) {
      case 'strong_open':
        return { type: 'strong', children: this.phrases() };
      case 'em_open':
        return { type: 'emphasis', children: this.phrases() };
      case 's_open':
        return { type: 'delete', children: this.phrases() };
      case 'link_open':
        return {
          type: 'link',
          url: String(token.attrGet('href') ?? ''),
          title: titleOf(token),
          children: this.#linked(),
        };
      case 'code_inline':
        return { type: 'inlineCode', value: token.content };
      case 'hardbreak':
        return { type: 'break' };
      case 'softbreak':
        return { type: 'text', value: ' ' };
      case 'image':
        return { type: 'text', value: wordsOf(token.children ?? []) || 'image' };
      case 'reference':
        return this.#reference({ text: token.info, label: token.content });
      default:
        return { type: 'text', value: token.content };
    }
  }

  /** What stands within a link, where no other link can. */
  #linked(): Extract<PhrasingContent, { type: 'link' }>['children'] {
    return this.phrases().flatMap((phrase) => (phrase.type === 'link' ? phrase.children : [phrase]));
  }
}

function titleOf(link: Token): string | null {
  const title = link.attrGet('title');
  return title === null ? null : String(title);
}
