/**
 * The syntax tree: what the YAML says and where, free of any parser's own types.
 *
 * A file is read in pieces (see `cut.ts`). Offsets are UTF-16 units counted from the start of the piece, so that a
 * piece, its nodes and all that is worked out from them stay valid, and are kept, while text elsewhere changes.
 * `SyntaxTree` knows where each piece starts and turns spans into ranges of the document.
 */
import type { Piece } from './piece';

/** From offset `start` of piece `from` to offset `end` (exclusive) of piece `to`; mostly one and the same piece. */
export interface Span {
  readonly from: Piece;
  readonly start: number;
  readonly to: Piece;
  readonly end: number;
}

export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

/** A single value. `source` is the text as written, quotes and block header included. */
export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly source: string;
  readonly style: ScalarStyle;
}

/** A key with its value; `value` is undefined where nothing is written after the colon. */
export interface Pair extends Span {
  readonly key: ScalarNode;
  readonly value: SyntaxNode | undefined;
}

/** A mapping. Repeated keys and merge keys (`<<`) stand among the pairs as written. */
export interface MapNode extends Span {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

/** A sequence; an item is undefined where nothing is written after the dash. */
export interface ListNode extends Span {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly (SyntaxNode | undefined)[];
  /** Where the dash of each item stands; none in a flow list, which has no dashes and no empty items. */
  readonly dashes: readonly Span[];
}

/** An alias (`*name`); `target` is undefined where it resolves to nothing usable. Targets never form a circle. */
export interface AliasNode extends Span {
  readonly kind: 'alias';
  readonly target: SyntaxNode | undefined;
}

/** A node that says something itself. */
export type ContentNode = ScalarNode | MapNode | ListNode;

export type SyntaxNode = ContentNode | AliasNode;

/** The node that stands for `node` once aliases are followed. */
export function dereference(node: SyntaxNode | undefined): ContentNode | undefined {
  let current = node;
  while (current?.kind === 'alias') current = current.target;
  return current;
}

/** A span within one piece. */
export function spanIn(piece: Piece, start: number, end: number): Span {
  return { from: piece, start, to: piece, end };
}

// Of nodes there are very many. Made here only, all of a kind have one shape to the engine, with room for just their fields:
// a copy (`{ ...node, … }`) often has a shape of its own, and an array that grew has room for more.

/** A scalar from `start` to `end` of a piece; `source` is what stands there. */
export function scalarIn(
  piece: Piece,
  start: number,
  end: number,
  { value, source, style }: Pick<ScalarNode, 'value' | 'source' | 'style'>,
): ScalarNode {
  return { kind: 'scalar', value, source, style, from: piece, start, to: piece, end };
}

/** A pair from `start` to `end` of a piece. */
export function pairIn(
  piece: Piece,
  start: number,
  end: number,
  { key, value }: Pick<Pair, 'key' | 'value'>,
): Pair {
  return { key, value, from: piece, start, to: piece, end };
}

/** A map from `start` to `end` of a piece. */
export function mapIn(
  piece: Piece,
  start: number,
  end: number,
  { flow, pairs }: Pick<MapNode, 'flow' | 'pairs'>,
): MapNode {
  return { kind: 'map', flow, pairs: [...pairs], from: piece, start, to: piece, end };
}

/** A list from `start` to `end` of a piece. */
export function listIn(
  piece: Piece,
  start: number,
  end: number,
  { flow, items, dashes }: Pick<ListNode, 'flow' | 'items' | 'dashes'>,
): ListNode {
  return { kind: 'list', flow, items: [...items], dashes: [...dashes], from: piece, start, to: piece, end };
}

/** What a span covers of the line on which it starts. */
export function firstLineOf({ from, start, to, end }: Span): Span {
  const newline = from.text.indexOf('\n', start);
  if (from === to) return spanIn(from, start, newline === -1 ? end : Math.min(end, newline));
  return spanIn(from, start, newline === -1 ? from.text.length : newline);
}

/** A fault of the YAML itself, in the author's words. */
export interface SyntaxFault extends Span {
  readonly message: string;
}

/** A comment from its `#` to the end of its line. */
export interface Comment extends Span {
  readonly text: string;
}
