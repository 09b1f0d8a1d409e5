/** A link's line, and its head, as the `d` of an SVG path each. */
export interface LinkPath {
  line: string;
  head: string;
  /** Where it leads: on to the right, back to the left, or to where it comes from. */
  way: 'on' | 'back' | 'round';
}

/** A box, in the units of the picture. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A column that a link passes, and how high. */
export interface Passage {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

const headLength = 8;
const headHalf = 4;

/**
 * The way of a link between two boxes: from the middle of the one's side to that of the other's, past the columns
 * between them, without a corner.
 *
 * @param passages from left to right
 */
export function linkPath(from: Box, to: Box, passages: readonly Passage[]): LinkPath {
  if (from.x === to.x && from.y === to.y) return roundPath(from);
  const isBack = to.x < from.x;
  const [first, last] = isBack ? [to, from] : [from, to];
  const points = [
    { x: first.x + first.width + (isBack ? headLength : 0), y: first.y + first.height / 2 },
    ...passages.flatMap(({ left, right, y }) => [
      { x: left, y },
      { x: right, y },
    ]),
    { x: last.x - (isBack ? 0 : headLength), y: last.y + last.height / 2 },
  ];
  const line = curve(isBack ? points.reverse() : points);
  const tip = isBack ? to.x + to.width : to.x;
  return { line, head: head(tip, to.y + to.height / 2, isBack), way: isBack ? 'back' : 'on' };
}

/** From the side of a box back to it. */
function roundPath({ x, y, width, height }: Box): LinkPath {
  const right = x + width;
  const [start, end] = [y + height * 0.25, y + height * 0.75];
  const out = right + 30;
  const line = `M${at(right, start)}C${at(out, start - 8)} ${at(out, end + 8)} ${at(right + headLength, end)}`;
  return { line, head: head(right, end, true), way: 'round' };
}

/** A line through points that runs level at each. */
function curve(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      if (!before) return `M${at(x, y)}`;
      if (before.y === y) return `H${round(x)}`;
      const middle = (before.x + x) / 2;
      return `C${at(middle, before.y)} ${at(middle, y)} ${at(x, y)}`;
    })
    .join('');
}

function head(x: number, y: number, isBack: boolean): string {
  const base = isBack ? x + headLength : x - headLength;
  return `M${at(x, y)}L${at(base, y - headHalf)}V${round(y + headHalf)}Z`;
}

function at(x: number, y: number): string {
  return `${round(x)},${round(y)}`;
}

/** No more digits than can be seen. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
