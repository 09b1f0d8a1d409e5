import { Beyond } from './direct-lines';
import { quotedScalar, scalarNode } from './direct-scalars';
import {
  listIn,
  mapIn,
  pairIn,
  type ListNode,
  type MapNode,
  type Pair,
  type ScalarNode,
  type SyntaxNode,
} from './nodes';
import type { Piece } from './piece';

/** Plain text within a flow collection, of characters that mean nothing else anywhere. */
const plain = /[A-Za-z0-9_/][\w./@+-]*(?: +[\w/@+][\w./@+-]*)*/y;
const blanks = / */y;
const maxDepth = 10;

/** Reads flow collections that stand on one line: `[a, b]`, `{a: 1, b: 2}`. */
export class FlowReader {
  readonly #piece: Piece;
  readonly #text: string;
  #at = 0;
  #lineEnd = 0;
  #depth = 0;

  constructor(piece: Piece, text: string) {
    this.#piece = piece;
    this.#text = text;
  }

  /** The collection that starts at an offset, on a line that ends at `lineEnd`. */
  read(at: number, lineEnd: number): ListNode | MapNode {
    this.#at = at;
    this.#lineEnd = lineEnd;
    this.#depth = 0;
    return this.#collection();
  }

  #collection(): ListNode | MapNode {
    if (++this.#depth > maxDepth) throw new Beyond();
    const start = this.#at++;
    const isList = this.#text.charAt(start) === '[';
    const items = isList ? this.#entries(']', () => this.#value()) : [];
    const pairs = isList ? [] : this.#entries('}', () => this.#pair());
    this.#depth--;
    return isList
      ? listIn(this.#piece, start, this.#at, { flow: true, items, dashes: [] })
      : mapIn(this.#piece, start, this.#at, { flow: true, pairs });
  }

  /** What stands between the brackets, parted by commas; leaves the place behind the closing one. */
  #entries<Entry>(close: string, read: () => Entry): Entry[] {
    const entries: Entry[] = [];
    this.#skipBlanks();
    while (this.#text.charAt(this.#at) !== close) {
      if (entries.length > 0) this.#expect(',');
      entries.push(read());
      this.#skipBlanks();
    }
    this.#at++;
    return entries;
  }

  #pair(): Pair {
    const key = this.#plain();
    if (this.#text.charAt(this.#at) !== ':' || this.#text.charAt(this.#at + 1) !== ' ') throw new Beyond();
    this.#at++;
    this.#skipBlanks();
    const value = this.#value();
    return pairIn(this.#piece, key.start, value.end, { key, value });
  }

  #value(): SyntaxNode {
    const next = this.#text.charAt(this.#at);
    if (next === '[' || next === '{') return this.#collection();
    if (next !== '"' && next !== "'") return this.#plain();
    const node = quotedScalar(this.#piece, this.#text, this.#at, this.#lineEnd);
    this.#at = node.end;
    return node;
  }

  #plain(): ScalarNode {
    plain.lastIndex = this.#at;
    if (!plain.test(this.#text)) throw new Beyond();
    const start = this.#at;
    this.#at = plain.lastIndex;
    return scalarNode(this.#piece, this.#text, start, this.#at);
  }

  #expect(mark: string): void {
    if (this.#text.charAt(this.#at) !== mark) throw new Beyond();
    this.#at++;
    this.#skipBlanks();
  }

  #skipBlanks(): void {
    blanks.lastIndex = this.#at;
    blanks.test(this.#text);
    this.#at = blanks.lastIndex;
  }
}
