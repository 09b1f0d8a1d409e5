import type { TextChange } from '../text/text-change';
import { cutAgain, type Cut } from './cut';
import { isNormal } from './normalise';
import type { PlacedPiece } from './piece';

/** What of a text is to be cut anew: in the place of its pieces `from` up to `to` (left out) come `cuts`. */
export interface Recut {
  readonly from: number;
  readonly to: number;
  readonly cuts: readonly Cut[];
}

/** A text of which parts can be read: a string, or one that is kept in parts itself. */
export interface Sliceable {
  slice(start: number, end: number): string;
}

/**
 * Cuts a text anew after a change, where the cuts of the text before are known: only where it changed. Undefined where
 * what changed may tell on the rest, so that all of the text has to be looked at.
 */
export function recut(
  pieces: readonly PlacedPiece[],
  text: Sliceable,
  change: TextChange,
): Recut | undefined {
  // A piece that the change only touches is one of them, so a line end between two that are not stays what it is.
  const from = pieces.findIndex(({ offset, piece }) => offset + piece.text.length >= change.start);
  const to = pieces.findLastIndex(({ offset }) => offset <= change.endBefore) + 1;
  const first = pieces[from];
  if (first === undefined) return undefined;
  const { role } = first.piece;
  if (
    (role !== 'item' && role !== 'entry') ||
    pieces.slice(from, to).some(({ piece }) => piece.role !== role)
  ) {
    return undefined;
  }
  const last = pieces[to - 1] ?? first;
  const end = last.offset + last.piece.text.length + change.endAfter - change.endBefore;
  const part = text.slice(first.offset, end);
  if (!isNormal(part)) return undefined;
  const column = role === 'item' ? first.piece.text.search(/[^ ]/) : undefined;
  const cuts = cutAgain(part, column)?.map((each) => ({
    ...each,
    start: each.start + first.offset,
    end: each.end + first.offset,
  }));
  return cuts && { from, to, cuts };
}
