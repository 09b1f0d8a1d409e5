import { counted } from './wording';

/** How points are told: "1 point", "2.5 points". */
export function pointsText(points: number): string {
  return counted(points, 'point');
}

/** From how many points to how many; either may be open. */
interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** How a range of points is told: "36 to 57 points", "80 points or more"; undefined where none is given. */
export function rangeText({ min, max }: Range = {}): string | undefined {
  if (min !== undefined && max !== undefined)
    return min === max ? pointsText(min) : `${min} to ${pointsText(max)}`;
  if (min !== undefined) return `${pointsText(min)} or more`;
  return max === undefined ? undefined : `${pointsText(max)} at most`;
}

/** The same in as few signs as stand over a column: "36–57 points", "80+ points", "≤ 16 points". */
export function shortRangeText({ min, max }: Range = {}): string | undefined {
  if (min !== undefined && max !== undefined)
    return min === max ? pointsText(min) : `${min}–${pointsText(max)}`;
  if (min !== undefined) return `${min}+ points`;
  return max === undefined ? undefined : `≤ ${pointsText(max)}`;
}
