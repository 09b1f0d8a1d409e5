/** Where two texts may differ: all before `start` is the same, and so is all from `endBefore` and `endAfter` on. */
export interface TextChange {
  readonly start: number;
  /** Where the differing part ends in the text before. */
  readonly endBefore: number;
  /** Where it ends in the text after. */
  readonly endAfter: number;
}

/** How many UTF-16 units are compared at once, as long as they are the same: the engine does that far faster than we. */
const blocks = [65_536, 2_048, 64, 1];

/** The least part that differs. Of two equal texts, an empty one at their end. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  const start = sameAtStart(before, after, shorter);
  const same = sameAtEnd(before, after, shorter - start);
  return { start, endBefore: before.length - same, endAfter: after.length - same };
}

/** Two changes as one, of which the second was made in what the first gave; it holds both, and may be more than that. */
export function composed(first: TextChange, second: TextChange): TextChange {
  return {
    start: Math.min(first.start, second.start),
    endBefore: first.endBefore + Math.max(0, second.endBefore - first.endAfter),
    endAfter: second.endAfter + Math.max(0, first.endAfter - second.endBefore),
  };
}

function sameAtStart(before: string, after: string, limit: number): number {
  let at = 0;
  for (const block of blocks) {
    while (at + block <= limit && before.slice(at, at + block) === after.slice(at, at + block)) at += block;
  }
  return at;
}

function sameAtEnd(before: string, after: string, limit: number): number {
  let count = 0;
  const isSame = (block: number): boolean => {
    const [from, fromAfter] = [before.length - count - block, after.length - count - block];
    return before.slice(from, from + block) === after.slice(fromAfter, fromAfter + block);
  };
  for (const block of blocks) while (count + block <= limit && isSame(block)) count += block;
  return count;
}
