import { isAlias, isMap, isPair, isScalar, isSeq, type Document, type Node, type Scalar } from 'yaml';
import {
  spanIn,
  type AliasNode,
  type ListNode,
  type MapNode,
  type Pair,
  type ScalarNode,
  type ScalarStyle,
  type SyntaxFault,
  type SyntaxNode,
} from './nodes';
import type { Piece } from './piece';

/**
 * An alias may stand for this many nodes at most, all that it leads to counted: an author's anchors stay far below,
 * a text made to explode (aliases of aliases of aliases) does not.
 */
const maxAliasWeight = 20_000;

const styles: Record<Scalar.Type, ScalarStyle> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Turns one parsed document of the `yaml` package into our own nodes, and notes the faults that it meets. */
export class Converter {
  readonly #piece: Piece;
  readonly #text: string;
  readonly #anchors = new Map<string, SyntaxNode>();
  readonly #weights = new Map<SyntaxNode, number>();
  readonly faults: SyntaxFault[] = [];

  constructor(piece: Piece, text: string) {
    this.#piece = piece;
    this.#text = text;
  }

  root(document: Document.Parsed): SyntaxNode | undefined {
    return this.#optional(document.contents);
  }

  /** Undefined for what is not written: the parser gives an empty scalar where a value is left out. */
  #optional(node: unknown): SyntaxNode | undefined {
    if (isScalar(node) && node.value === null && node.source === '' && node.anchor === undefined)
      return undefined;
    return this.#node(node);
  }

  #node(node: unknown): SyntaxNode | undefined {
    if (isAlias(node)) return this.#alias(node.source, node);
    if (isScalar(node)) return this.#anchored(node, this.#scalar(node));
    if (isMap(node)) {
      const pairs = node.items.map((pair) => this.#pair(pair)).filter((pair) => pair !== undefined);
      const map: MapNode = { kind: 'map', flow: node.flow === true, pairs, ...this.#span(node) };
      return this.#anchored(
        node,
        map,
        pairs.map((pair) => pair.value),
      );
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => (isPair(item) ? undefined : this.#optional(item)));
      const list: ListNode = { kind: 'list', flow: node.flow === true, items, ...this.#span(node) };
      return this.#anchored(node, list, items);
    }
    return undefined;
  }

  #pair(pair: unknown): Pair | undefined {
    if (!isPair(pair)) return undefined;
    const key = isScalar(pair.key) ? this.#scalar(pair.key) : undefined;
    if (key === undefined) {
      if (pair.key && typeof pair.key === 'object' && 'range' in pair.key) {
        const span = this.#span(pair.key as Node);
        this.faults.push({ ...span, message: 'A key must be plain text.' });
      }
      return undefined;
    }
    const value = this.#optional(pair.value);
    const colon = colonEnd(pair) ?? key.end;
    return { ...spanIn(this.#piece, key.start, Math.max(colon, value?.end ?? 0)), key, value };
  }

  #scalar(node: Scalar): ScalarNode {
    const span = this.#span(node);

    const style = node.type === undefined ? 'plain' : styles[node.type];
    const source = this.#text.slice(span.start, span.end);
    const value = isPrimitive(node.value) ? node.value : source;
    if (style === 'plain') this.#noteNoBreakSpace(span.start, source);
    return { kind: 'scalar', value, source, style, ...span };
  }

  /** `name:\u00a0Acme` looks like a key with its value and is neither. */
  #noteNoBreakSpace(start: number, source: string): void {
    const at = /^[\w-]+:\u00a0/.exec(source)?.[0].length;
    if (at === undefined) return;
    this.faults.push({
      ...spanIn(this.#piece, start + at - 1, start + at),
      message: 'A no-break space stands after this colon: put an ordinary space in its place.',
    });
  }

  #alias(name: string, node: Node): AliasNode {
    const span = this.#span(node);
    const target = this.#anchors.get(name);
    const weight = target ? (this.#weights.get(target) ?? 1) : 0;
    if (target === undefined) {
      this.faults.push({
        ...span,
        message: `\`*${name}\` stands for nothing: no \`&${name}\` comes before it.`,
      });
    } else if (weight > maxAliasWeight) {
      this.faults.push({ ...span, message: `\`*${name}\` stands for too much: aliases of aliases add up.` });
    }
    const alias: AliasNode = { kind: 'alias', target: weight > maxAliasWeight ? undefined : target, ...span };
    this.#weights.set(alias, alias.target ? weight : 1);
    return alias;
  }

  /** Keeps the node's weight and, under its anchor, the node: only now, so that no alias can lead to its own parent. */
  #anchored<Kind extends SyntaxNode>(
    node: { anchor?: string | undefined },
    converted: Kind,
    children: readonly (SyntaxNode | undefined)[] = [],
  ): Kind {
    let weight = 1;
    for (const child of children) if (child) weight += this.#weights.get(child) ?? 1;
    this.#weights.set(converted, weight);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, converted);
    return converted;
  }

  #span(node: { range?: [number, number, number] | null | undefined }): ReturnType<typeof spanIn> {
    const [start, end] = node.range ?? [0, 0];
    return spanIn(this.#piece, start, this.#trimEnd(start, end));
  }

  /** The parser counts the line ends and blanks after a block collection or scalar to it; an author does not. */
  #trimEnd(start: number, end: number): number {
    let trimmed = end;
    while (trimmed > start && ' \r\n'.includes(this.#text.charAt(trimmed - 1))) trimmed--;
    return trimmed;
  }
}

function isPrimitive(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** The offset after the pair's colon, where one is written. */
function colonEnd(pair: object): number | undefined {
  const { srcToken } = pair as { srcToken?: { sep?: { type: string; offset: number }[] } };
  const colon = srcToken?.sep?.find((token) => token.type === 'map-value-ind');
  return colon && colon.offset + 1;
}
