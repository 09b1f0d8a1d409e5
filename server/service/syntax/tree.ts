import type { Range, TextDocument } from 'vscode-languageserver-textdocument';
import { DocumentVersion } from '../text/document';
import { changeBetween } from '../text/text-change';
import { cut, type Cut } from './cut';
import {
  spanIn,
  type Comment,
  type ListNode,
  type MapNode,
  type Pair,
  type Span,
  type SyntaxFault,
  type SyntaxNode,
} from './nodes';
import { normalise, type TextFault } from './normalise';
import { Piece, type PlacedPiece } from './piece';
import { recut, type Sliceable } from './recut';

/** The syntax of one version of a document: its tree, faults and comments, and where they are. */
export class SyntaxTree {
  readonly document: TextDocument;
  readonly root: SyntaxNode | undefined;
  readonly pieces: readonly PlacedPiece[];
  /** What is not YAML, in the order of the text. */
  readonly faults: readonly SyntaxFault[];
  /** Whether the text was parsed as it is written, or at least line ends were all that was altered. */
  readonly hasPlainText: boolean;
  readonly #offsets: ReadonlyMap<Piece, number>;

  /** @param textFaults what was found in the text before it was parsed, in the order of the text */
  constructor(document: TextDocument, pieces: readonly PlacedPiece[], textFaults: readonly TextFault[]) {
    this.document = document;
    this.pieces = pieces;
    this.hasPlainText = textFaults.length === 0;
    this.root = join(pieces);
    const offsets = new Map<Piece, number>();
    for (const { piece, offset } of pieces) offsets.set(piece, offset);
    this.#offsets = offsets;
    const found = pieces.flatMap(({ piece }) => piece.faults);
    this.faults =
      textFaults.length === 0
        ? found
        : [...textFaults.map((fault) => placed(fault, pieces)), ...found].sort(
            (a, b) => this.offsetOf(a.from, a.start) - this.offsetOf(b.from, b.start),
          );
  }

  /** In the order of the text. */
  get comments(): readonly Comment[] {
    return this.pieces.flatMap(({ piece }) => piece.comments);
  }

  /** The offset in the document of `offset` in `piece`, which must be a piece of this tree. */
  offsetOf(piece: Piece, offset: number): number {
    const start = this.#offsets.get(piece);
    if (start === undefined) throw new Error('The piece is not of this tree: it belongs to another version.');
    return start + offset;
  }

  /** Whether a span is of this tree, and not of another version only. */
  has(span: Span): boolean {
    return this.#offsets.has(span.from) && this.#offsets.has(span.to);
  }

  /** The range of the document that a span of this tree covers. */
  range(span: Span): Range {
    return {
      start: this.document.positionAt(this.offsetOf(span.from, span.start)),
      end: this.document.positionAt(this.offsetOf(span.to, span.end)),
    };
  }

  /** Whether `offset` of the document is in the span; its end counts, as a cursor there still touches it. */
  contains(span: Span, offset: number): boolean {
    return this.offsetOf(span.from, span.start) <= offset && offset <= this.offsetOf(span.to, span.end);
  }

  /** The nodes and pairs that hold `offset` of the document, outermost first. */
  pathAt(offset: number): readonly (SyntaxNode | Pair)[] {
    const path: (SyntaxNode | Pair)[] = [];
    let next: SyntaxNode | Pair | undefined = this.root;
    while (next && this.contains(next, offset)) {
      path.push(next);
      next = childrenOf(next).find((child) => this.contains(child, offset));
    }
    return path;
  }
}

/** The parts of a node that may hold an offset. Aliases are leaves: what they stand for is elsewhere. */
function childrenOf(node: SyntaxNode | Pair): readonly (SyntaxNode | Pair)[] {
  if (!('kind' in node)) return node.value ? [node.key, node.value] : [node.key];
  if (node.kind === 'map') return node.pairs;
  if (node.kind === 'list') return node.items.filter((item) => item !== undefined);
  return [];
}

/**
 * The tree of a document. Pieces of `previous` (a tree of an earlier version of the same document) whose text is
 * unchanged are kept, wherever they have moved to; the result is the same without it.
 */
export function parseDocument(document: TextDocument, previous?: SyntaxTree): SyntaxTree {
  return (previous && parseChange(document, previous)) ?? parseAll(document, previous);
}

/** Looks only at what differs from the text before. Undefined where that would not do. */
function parseChange(document: TextDocument, previous: SyntaxTree): SyntaxTree | undefined {
  if (!previous.hasPlainText) return undefined;
  const isVersion = document instanceof DocumentVersion;
  // Of a version, only what changed is put together.
  const text: Sliceable = isVersion ? document.content : document.getText();
  const change = isVersion
    ? document.changeSince(previous.document)
    : changeBetween(previous.document.getText(), document.getText());
  const found = recut(previous.pieces, text, change);
  if (found === undefined) return undefined;
  const kept = new Kept(previous.pieces.slice(found.from, found.to));
  const changed = found.cuts.map((part) => place(part, text, kept));
  if (!changed.every(({ piece }) => fits(piece))) return undefined;
  const by = change.endAfter - change.endBefore;
  const moved = previous.pieces.slice(found.to).map(({ piece, offset }) => ({ piece, offset: offset + by }));
  return new SyntaxTree(document, [...previous.pieces.slice(0, found.from), ...changed, ...moved], []);
}

function parseAll(document: TextDocument, previous: SyntaxTree | undefined): SyntaxTree {
  const { text, faults } = normalise(document.getText());
  const kept = new Kept(previous?.pieces ?? []);
  let pieces = cut(text).map((part) => place(part, text, kept));
  if (!pieces.every(({ piece }) => fits(piece))) {
    pieces = [place({ role: 'whole', start: 0, end: text.length }, text, kept)];
  }
  return new SyntaxTree(document, pieces, faults);
}

/** Pieces of an earlier tree by their text, each to be used once. */
class Kept {
  readonly #byText = new Map<string, Piece[]>();

  constructor(pieces: readonly PlacedPiece[]) {
    for (const { piece } of [...pieces].reverse()) {
      const same = this.#byText.get(piece.text);
      if (same) same.push(piece);
      else this.#byText.set(piece.text, [piece]);
    }
  }

  take(role: Cut['role'], text: string): Piece | undefined {
    const same = this.#byText.get(text);
    const index = same?.findLastIndex((piece) => piece.role === role) ?? -1;
    return index === -1 ? undefined : same?.splice(index, 1)[0];
  }
}

function place(part: Cut, text: Sliceable, kept: Kept): PlacedPiece {
  const own = text.slice(part.start, part.end);
  return { piece: kept.take(part.role, own) ?? new Piece(part.role, own), offset: part.start };
}

/** Whether the piece says what its role in the file needs, so that the pieces can be joined. */
function fits(piece: Piece): boolean {
  const root = piece.root;
  if (piece.role === 'whole') return true;
  if (piece.role === 'lead') return root === undefined;
  if (piece.role === 'item') return root?.kind === 'list' && root.items.length === 1;
  return root?.kind === 'map' && (piece.role === 'entry' || root.pairs.length === 1);
}

/** Joins what the pieces say into one node: one mapping of all the entries, each list with the items that follow it. */
function join(pieces: readonly PlacedPiece[]): SyntaxNode | undefined {
  const whole = pieces[0]?.piece;
  if (whole?.role === 'whole') return whole.root;
  const pairs: Pair[] = [];
  let items: Piece[] = [];
  const closeList = (): void => {
    const head = pairs.at(-1);
    if (head && items.length > 0) pairs[pairs.length - 1] = withItems(head, items);
    items = [];
  };
  for (const { piece } of pieces) {
    if (piece.role === 'item') items.push(piece);
    else if (piece.root?.kind === 'map') {
      closeList();
      pairs.push(...piece.root.pairs);
    }
  }
  closeList();
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const map: MapNode = {
    kind: 'map',
    flow: false,
    pairs,
    from: first.from,
    start: first.start,
    to: last.to,
    end: last.end,
  };
  return map;
}

function withItems(head: Pair, pieces: readonly Piece[]): Pair {
  const lists = pieces.flatMap(({ root }) => (root?.kind === 'list' ? root : []));
  const [first, last] = [lists[0], lists.at(-1)];
  if (first === undefined || last === undefined) return head;
  const span = { from: first.from, start: first.start, to: last.to, end: last.end };
  const items: (SyntaxNode | undefined)[] = [];
  const dashes: Span[] = [];
  for (const list of lists) {
    items.push(...list.items);
    dashes.push(...list.dashes);
  }
  const value: ListNode = { kind: 'list', flow: false, items, dashes, ...span };
  return { ...head, to: span.to, end: span.end, value };
}

/** A fault of the text, in the piece that it stands in. */
function placed({ start, end, message }: TextFault, pieces: readonly PlacedPiece[]): SyntaxFault {
  const place = pieces.findLast(({ offset }) => offset <= start);
  if (place === undefined) throw new Error('The pieces of a text cover all of it.');
  return { ...spanIn(place.piece, start - place.offset, end - place.offset), message };
}
