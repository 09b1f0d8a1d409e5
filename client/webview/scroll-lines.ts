/** Something on the page, and the line of the text that it is written at. */
export interface LineMark {
  /** Zero-based. */
  line: number;
  /** How far down on the page it starts, in CSS pixels. */
  top: number;
}

/**
 * Marks in the order of the page, without those that are written before one that stands above them, so that who goes
 * down the one goes down the other.
 */
export function inOrder(marks: readonly LineMark[]): LineMark[] {
  const ordered: LineMark[] = [];
  for (const mark of [...marks].sort((one, other) => one.top - other.top || one.line - other.line)) {
    const last = ordered.at(-1);
    if (!last || (mark.line > last.line && mark.top > last.top)) ordered.push(mark);
  }
  return ordered;
}

/** How far down on the page a line is: between two marks, as far as the line is between theirs. */
export function topOf(marks: readonly LineMark[], line: number): number {
  return between(
    marks.map((mark) => [mark.line, mark.top]),
    line,
  );
}

/** The line that is shown so far down on the page; between two lines, a fraction. */
export function lineAt(marks: readonly LineMark[], top: number): number {
  return between(
    marks.map((mark) => [mark.top, mark.line]),
    top,
  );
}

/** The value at a place, along the straight lines from pair to pair; before the first and after the last, theirs. */
function between(pairs: readonly (readonly [place: number, value: number])[], at: number): number {
  const after = pairs.findIndex(([place]) => place > at);
  const [before, next] = [pairs.at(after === -1 ? -1 : Math.max(0, after - 1)), pairs[after]];
  if (!before) return 0;
  const [start, value] = before;
  if (!next || at <= start) return value;
  const [end, other] = next;
  return value + ((at - start) / (end - start)) * (other - value);
}
