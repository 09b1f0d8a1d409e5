import { counted } from './wording';

/** How points are told: "1 point", "2.5 points". */
export function pointsText(points: number): string {
  return counted(points, 'point');
}

/** How a range of points is told: "36 to 57 points", "80 points or more"; undefined where none is given. */
export function rangeText({
  min,
  max,
}: {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}): string | undefined {
  if (min !== undefined && max !== undefined)
    return min === max ? pointsText(min) : `${min} to ${pointsText(max)}`;
  if (min !== undefined) return `${pointsText(min)} or more`;
  return max === undefined ? undefined : `${pointsText(max)} at most`;
}
