/** The middle one of several numbers; of an even count, the upper of the two. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/** The number that the share `part` (0 to 1) of all are not above. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  if (found === undefined) throw new Error('There is nothing to take the middle of.');
  return found;
}
