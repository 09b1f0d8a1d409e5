/** Angles are radians clockwise from twelve o'clock; lengths are the picture's own units; `y` grows downwards. */
const turn = 2 * Math.PI;

/** A point of a picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A part of a circle. */
export interface Arc {
  readonly start: number;
  readonly end: number;
}

/** How much of the circle the gaps between groups may take together, and one of them. */
const mostGaps = 0.15 * turn;
const mostGap = 0.02 * turn;

/**
 * Parts of a circle, all of one size, in groups with a gap after each; one group alone closes the circle.
 *
 * @param sizes how many parts each group has
 * @returns for each group, its parts
 */
export function groupedArcs(sizes: readonly number[]): readonly (readonly Arc[])[] {
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const groups = sizes.filter((size) => size > 0).length;
  const gap = groups < 2 ? 0 : Math.min(mostGap, mostGaps / groups);
  const sweep = count === 0 ? 0 : (turn - gap * groups) / count;
  let at = gap / 2;
  return sizes.map((size) => {
    const arcs = Array.from({ length: size }, (_, index) => ({
      start: at + index * sweep,
      end: at + (index + 1) * sweep,
    }));
    if (size > 0) at += size * sweep + gap;
    return arcs;
  });
}

/** The point at an angle on the circle around a centre. */
export function pointAt({ x, y }: Point, radius: number, angle: number): Point {
  return { x: rounded(x + radius * Math.sin(angle)), y: rounded(y - radius * Math.cos(angle)) };
}

/**
 * The part of a ring between two radii, as the `d` of an SVG path; a whole ring for a whole turn, to be filled by the
 * rule `evenodd`.
 */
export function sectorPath(centre: Point, inner: number, outer: number, { start, end }: Arc): string {
  if (end - start >= turn - 1e-6) return `${circlePath(centre, outer)} ${circlePath(centre, inner)}`;
  const [a, b] = [pointAt(centre, outer, start), pointAt(centre, outer, end)];
  const [c, d] = [pointAt(centre, inner, end), pointAt(centre, inner, start)];
  const large = end - start > Math.PI ? 1 : 0;
  const [far, near] = [rounded(outer), rounded(inner)];
  return (
    `M${a.x} ${a.y}A${far} ${far} 0 ${large} 1 ${b.x} ${b.y}` +
    `L${c.x} ${c.y}A${near} ${near} 0 ${large} 0 ${d.x} ${d.y}Z`
  );
}

function circlePath({ x, y }: Point, radius: number): string {
  const [left, right, size] = [rounded(x - radius), rounded(x + radius), rounded(radius)];
  return `M${left} ${y}A${size} ${size} 0 1 1 ${right} ${y}A${size} ${size} 0 1 1 ${left} ${y}Z`;
}

/**
 * Where lines of text stand that are wanted at certain heights: as near to them as they can without covering each other,
 * in their order, within the bounds if there is room for all.
 *
 * @param wanted the heights
 * @param lineHeight the least distance of two lines
 */
export function spreadLines(
  wanted: readonly number[],
  lineHeight: number,
  { top, bottom }: { top: number; bottom: number },
): readonly number[] {
  const down: number[] = [];
  for (const want of wanted) down.push(Math.max(want, (down.at(-1) ?? top - lineHeight) + lineHeight));
  const up: number[] = [];
  // What was pushed over the bottom is pushed back, and with it those above that are in the way.
  for (const at of down.toReversed()) up.unshift(Math.min(at, (up[0] ?? bottom + lineHeight) - lineHeight));
  return up.map(rounded);
}

/** Two decimals are finer than any screen, and the same on each machine. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
