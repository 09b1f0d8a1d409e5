/** What differs between two texts: all before `start` is the same, and so is all from `endBefore` and `endAfter` on. */
export interface TextChange {
  readonly start: number;
  /** Where the differing part ends in the text before. */
  readonly endBefore: number;
  /** Where it ends in the text after. */
  readonly endAfter: number;
}

/** How many UTF-16 units are compared at once: the engine compares memory far faster than we can characters. */
const block = 4096;

/** The least part that differs. Of two equal texts, an empty one at their end. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  const start = sameAtStart(before, after, shorter);
  const same = sameAtEnd(before, after, shorter - start);
  return { start, endBefore: before.length - same, endAfter: after.length - same };
}

function sameAtStart(before: string, after: string, limit: number): number {
  let at = 0;
  while (at + block <= limit && before.slice(at, at + block) === after.slice(at, at + block)) at += block;
  while (at < limit && before.charCodeAt(at) === after.charCodeAt(at)) at++;
  return at;
}

function sameAtEnd(before: string, after: string, limit: number): number {
  const [ends, ended] = [before.length, after.length];
  let count = 0;
  while (
    count + block <= limit &&
    before.slice(ends - count - block, ends - count) === after.slice(ended - count - block, ended - count)
  )
    count += block;
  while (count < limit && before.charCodeAt(ends - count - 1) === after.charCodeAt(ended - count - 1))
    count++;
  return count;
}
