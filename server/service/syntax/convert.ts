import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import {
  listIn,
  mapIn,
  pairIn,
  scalarIn,
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
 * All aliases of a text together may stand for this many nodes at most, all that they lead to counted: an author's
 * anchors stay far below, a text made to explode (aliases of aliases of aliases) does not.
 */
const maxAliasWeight = 100_000;

/** How deep collections may stand within each other. A ladder file needs ten; whoever walks the tree needs an end. */
const maxDepth = 100;

export const tooDeep = 'This is nested too deeply to be read.';

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
  /** The anchors of the collections that are being converted: an alias to one of them would close a circle. */
  readonly #open: string[] = [];
  readonly #weights = new Map<SyntaxNode, number>();
  #aliasWeight = 0;
  #depth = 0;
  readonly faults: SyntaxFault[] = [];

  constructor(piece: Piece, text: string) {
    this.#piece = piece;
    this.#text = text;
  }

  root(document: Document.Parsed): SyntaxNode | undefined {
    const root = this.#optional(document.contents);
    if (root?.kind === 'scalar') this.#noteNoBreakSpace(root, /^[^\s:]+:\u00a0/);
    return root;
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
    if (isMap(node)) return this.#collection(node, () => this.#map(node));
    if (isSeq(node)) return this.#collection(node, () => this.#list(node));
    return undefined;
  }

  #map(node: YAMLMap): MapNode {
    const pairs = node.items.map((pair) => this.#pair(pair)).filter((pair) => pair !== undefined);
    const flow = node.flow === true;
    const span = this.#span(node);
    // To the parser, a comment behind a last key without a value belongs to the map.
    const end = flow ? span.end : (pairs.at(-1)?.end ?? span.end);
    const map = mapIn(this.#piece, span.start, end, { flow, pairs });
    return this.#anchored(
      node,
      map,
      pairs.map((pair) => pair.value),
    );
  }

  #list(node: YAMLSeq): ListNode {
    const items = node.items.map((item) => (isPair(item) ? undefined : this.#optional(item)));
    const dashes = dashOffsets(node).map((at) => spanIn(this.#piece, at, at + 1));
    for (const item of items)
      if (item?.kind === 'scalar') this.#noteNoBreakSpace(item, /^[a-z][a-z-]*:\u00a0/);
    const flow = node.flow === true;
    const span = this.#span(node);
    // As in a map, what the parser counts to the list behind its last item is a comment.
    const end = flow ? span.end : Math.max(items.at(-1)?.end ?? 0, dashes.at(-1)?.end ?? 0) || span.end;
    const list = listIn(this.#piece, span.start, end, { flow, items, dashes });
    return this.#anchored(node, list, items);
  }

  /** Converts a collection and all within it, down to the depth that is allowed. */
  #collection<Kind extends SyntaxNode>(node: YAMLMap | YAMLSeq, convert: () => Kind): Kind | undefined {
    if (this.#depth >= maxDepth) {
      this.faults.push({ ...this.#span(node), message: tooDeep });
      return undefined;
    }
    this.#depth++;
    if (node.anchor !== undefined) this.#open.push(node.anchor);
    const converted = convert();
    if (node.anchor !== undefined) this.#open.pop();
    this.#depth--;
    return converted;
  }

  #pair(pair: unknown): Pair | undefined {
    if (!isPair(pair)) return undefined;
    const colon = colonEnd(pair);
    const key = this.#key(pair.key, colon, isExplicit(pair));
    const value = this.#optional(pair.value);
    if (key === undefined) return undefined;
    const end = Math.max(colon ?? key.end, value?.end ?? 0);
    return pairIn(this.#piece, key.start, end, { key, value });
  }

  /** A pair's key; undefined, with a fault, for what can't be one here. */
  #key(node: unknown, colon: number | undefined, explicit: boolean): ScalarNode | undefined {
    if (isScalar(node) && node.source !== '') {
      const key = this.#anchored(node, this.#scalar(node));
      this.#noteNoBreakSpace(key, /^[^\s:]+:\u00a0/);
      return key;
    }
    if (node && typeof node === 'object' && 'range' in node) {
      const span = this.#span(node as Node);
      // A block in the place of a key is a line that is indented wrongly, which the parser tells.
      if (isCollection(node) && node.flow !== true && !explicit) return undefined;
      if (!isScalar(node)) this.faults.push({ ...span, message: 'A key must be plain text.' });
      else if (node.type === 'PLAIN') {
        const place = colon === undefined ? span : spanIn(this.#piece, colon - 1, colon);
        const message =
          colon === undefined ? 'A key is missing here.' : 'A key is missing before this colon.';
        this.faults.push({ ...place, message });
      } else return this.#anchored(node, this.#scalar(node));
    }
    return undefined;
  }

  #scalar(node: Scalar): ScalarNode {
    const span = this.#span(node);
    const style = node.type === undefined ? 'plain' : styles[node.type];
    const source = this.#text.slice(span.start, span.end);
    const value = isPrimitive(node.value) ? node.value : source;
    return scalarIn(this.#piece, span.start, span.end, { value, source, style });
  }

  /** `name:\u00a0Acme` looks like a key with its value and is neither. */
  #noteNoBreakSpace({ style, start, source }: ScalarNode, keyLike: RegExp): void {
    const at = style === 'plain' ? keyLike.exec(source)?.[0].length : undefined;
    if (at === undefined) return;
    this.faults.push({
      ...spanIn(this.#piece, start + at - 1, start + at),
      message: 'A no-break space stands after this colon: put an ordinary space in its place.',
    });
  }

  #alias(name: string, node: Node): AliasNode {
    const span = this.#span(node);
    const target = this.#open.includes(name) ? undefined : this.#anchors.get(name);
    const weight = target ? (this.#weights.get(target) ?? 1) : 0;
    const before = this.#aliasWeight;
    this.#aliasWeight += weight;
    const isTooMuch = this.#aliasWeight > maxAliasWeight;
    // Said once: at the alias that it is too much with.
    if (target === undefined) this.faults.push({ ...span, message: this.#unknownAlias(name) });
    else if (isTooMuch && before <= maxAliasWeight) {
      this.faults.push({ ...span, message: `\`*${name}\` stands for too much: aliases of aliases add up.` });
    }
    const alias: AliasNode = { kind: 'alias', target: isTooMuch ? undefined : target, ...span };
    this.#weights.set(alias, alias.target ? weight : 1);
    return alias;
  }

  #unknownAlias(name: string): string {
    if (this.#open.includes(name)) return `\`*${name}\` stands within what it stands for: that has no end.`;
    if (!/^[\w-]+$/.test(name)) return 'Text that starts with `*` needs quotes.';
    return `\`*${name}\` stands for nothing: no \`&${name}\` comes before it. Text that starts with \`*\` needs quotes.`;
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

/** Whether the pair's key is marked by a `?`. */
function isExplicit(pair: object): boolean {
  const { srcToken } = pair as { srcToken?: { start?: { type: string }[] } };
  return srcToken?.start?.some((token) => token.type === 'explicit-key-ind') ?? false;
}

/** The offset after the pair's colon, where one is written. */
function colonEnd(pair: object): number | undefined {
  const { srcToken } = pair as { srcToken?: { sep?: { type: string; offset: number }[] } };
  const colon = srcToken?.sep?.find((token) => token.type === 'map-value-ind');
  return colon && colon.offset + 1;
}

/** Where the dashes of a block list stand; none for a flow list. */
function dashOffsets(list: YAMLSeq): number[] {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(({ start }) => start.find((part) => part.type === 'seq-item-ind')?.offset ?? []);
}
