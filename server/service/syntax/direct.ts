import { blockScalar } from './direct-block';
import { FlowReader } from './direct-flow';
import { Beyond, DirectLines } from './direct-lines';
import { isPlainStart, keyPattern, plainEnd, quotedScalar, scalarNode } from './direct-scalars';
import {
  listIn,
  mapIn,
  pairIn,
  spanIn,
  type Comment,
  type ListNode,
  type MapNode,
  type Pair,
  type SyntaxNode,
} from './nodes';
import type { Piece } from './piece';

/** How deep a text may be nested to be read here. */
const maxDepth = 30;

/** What makes a whole text none of ours: tabs, rare blanks and line ends, document marks. */
const unusualCharacter = /[\t\u0085\u00a0\u2028\u2029\uFEFF]|\r(?!\n)/;
const documentMark = /^(?:---|\.\.\.|%)/m;

/** What a text says that {@link readDirectly} can read; there are no faults in it. */
export interface DirectlyRead {
  readonly root: SyntaxNode | undefined;
  readonly comments: readonly Comment[];
}

/**
 * Reads the YAML that ladder files are mostly made of (block maps and lists, plain and quoted text, block text, short
 * flow collections), and gives for it exactly what the `yaml` package gives, in a twentieth of the time: a property test
 * compares the two. Undefined for any text with something else in it, or something wrong: that is the package's to read.
 */
export function readDirectly(piece: Piece, text: string): DirectlyRead | undefined {
  if (unusualCharacter.test(text) || documentMark.test(text)) return undefined;
  try {
    return new DirectReader(piece, text).read();
  } catch (error) {
    if (error instanceof Beyond) return undefined;
    throw error;
  }
}

class DirectReader {
  readonly #piece: Piece;
  readonly #text: string;
  readonly #lines: DirectLines;
  readonly #flow: FlowReader;
  #depth = 0;

  constructor(piece: Piece, text: string) {
    this.#piece = piece;
    this.#text = text;
    this.#lines = new DirectLines(piece, text);
    this.#flow = new FlowReader(piece, text);
  }

  read(): DirectlyRead {
    const lines = this.#lines;
    lines.advance();
    const root = lines.isDone ? undefined : this.#block();
    if (!lines.isDone) throw new Beyond();
    return { root, comments: lines.comments };
  }

  /** The collection that starts on the present line. */
  #block(): SyntaxNode {
    const { indent, start } = this.#lines;
    if (++this.#depth > maxDepth) throw new Beyond();
    const node = this.#lines.isDash ? this.#list(indent) : this.#map(indent, start + indent);
    this.#depth--;
    return node;
  }

  #list(column: number): ListNode {
    const lines = this.#lines;
    const items: (SyntaxNode | undefined)[] = [];
    const dashes = [];
    const start = lines.start + column;
    let end = start;
    while (lines.indent === column && lines.isDash) {
      const dash = lines.start + column;
      dashes.push(spanIn(this.#piece, dash, dash + 1));
      const at = lines.afterBlanks(dash + 1);
      const item = at === undefined ? this.#below(column, false) : this.#item(at, column);
      items.push(item);
      end = item?.end ?? dash + 1;
    }
    if (lines.indent > column) throw new Beyond();
    return listIn(this.#piece, start, end, { flow: false, items, dashes });
  }

  /** What follows a dash on its line. */
  #item(at: number, column: number): SyntaxNode {
    keyPattern.lastIndex = at;
    if (!keyPattern.test(this.#text)) return this.#inline(at, column);
    if (++this.#depth > maxDepth) throw new Beyond();
    const map = this.#map(at - this.#lines.start, at);
    this.#depth--;
    return map;
  }

  /** The map whose keys stand in a column, the first of them at the offset `first`. */
  #map(column: number, first: number): MapNode {
    const lines = this.#lines;
    const pairs: Pair[] = [];
    let at = first;
    let end: number;
    do {
      const pair = this.#pair(at, column);
      pairs.push(pair);
      end = pair.end;
      at = lines.start + column;
    } while (lines.indent === column && !lines.isDash);
    if (lines.indent > column) throw new Beyond();
    return mapIn(this.#piece, first, end, { flow: false, pairs });
  }

  #pair(start: number, column: number): Pair {
    keyPattern.lastIndex = start;
    if (!keyPattern.test(this.#text)) throw new Beyond();
    const colon = keyPattern.lastIndex - 1;
    const key = scalarNode(this.#piece, this.#text, start, colon);
    const at = this.#lines.afterBlanks(colon + 1);
    const value = at === undefined ? this.#below(column, true) : this.#inline(at, column);
    return pairIn(this.#piece, start, value?.end ?? colon + 1, { key, value });
  }

  /** What stands below a key or dash that has nothing on its line. A key's list may stand in the key's own column. */
  #below(column: number, ofKey: boolean): SyntaxNode | undefined {
    const lines = this.#lines;
    lines.advance();
    if (lines.indent > column) return this.#block();
    return ofKey && lines.indent === column && lines.isDash ? this.#list(column) : undefined;
  }

  /** A value that starts on its key's or dash's line, which stands in `column`. */
  #inline(at: number, column: number): SyntaxNode {
    const lines = this.#lines;
    switch (this.#text.charAt(at)) {
      case '"':
      case "'": {
        const node = quotedScalar(this.#piece, this.#text, at, lines.end);
        lines.finish(node.end);
        return node;
      }
      case '[':
      case '{': {
        const node = this.#flow.read(at, lines.end);
        lines.finish(node.end);
        return node;
      }
      case '|':
      case '>':
        return blockScalar(this.#piece, this.#text, lines, at, column);
      default:
        return this.#plain(at, column);
    }
  }

  /** Plain text; lines that are indented more than `column` go on with it. */
  #plain(at: number, column: number): SyntaxNode {
    const lines = this.#lines;
    if (!isPlainStart(this.#text, at)) throw new Beyond();
    let end = plainEnd(this.#text, at, lines.end);
    let folded: string | undefined;
    while (end.isLineEnd) {
      const gap = lines.continues(column);
      if (gap === undefined) break;
      const from = lines.start + lines.indent;
      if (!isPlainStart(this.#text, from)) throw new Beyond();
      folded ??= this.#text.slice(at, end.offset);
      end = plainEnd(this.#text, from, lines.end);
      folded += (gap === 0 ? ' ' : '\n'.repeat(gap)) + this.#text.slice(from, end.offset);
    }
    lines.finish(end.offset);
    return scalarNode(this.#piece, this.#text, at, end.offset, folded);
  }
}
