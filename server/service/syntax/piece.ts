import type { Cut } from './cut';
import type { Comment, SyntaxFault, SyntaxNode } from './nodes';
import { parsePiece } from './parse-piece';

/**
 * A run of a file's text, parsed by itself and never changed. Its identity stands for its content: while a piece is
 * kept from one version of a file to the next, so is everything that was worked out from its nodes.
 */
export class Piece {
  readonly role: Cut['role'];
  /** The text as parsed: as long as the author's, line ends made `\n` (see `normalise`). */
  readonly text: string;
  /** What the piece says; a list with one item for a piece that is a list's item. */
  readonly root: SyntaxNode | undefined;
  readonly faults: readonly SyntaxFault[];
  readonly comments: readonly Comment[];

  constructor(role: Cut['role'], text: string) {
    this.role = role;
    this.text = text;
    const parsed = parsePiece(this, text);
    this.root = parsed.root;
    this.faults = parsed.faults;
    this.comments = parsed.comments;
  }
}

/** A piece and the offset in the document at which it starts. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly offset: number;
}
