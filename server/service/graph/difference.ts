/**
 * The items of one list that another lacks, each once. Where the two are the same at both ends, as lists of before and
 * after an edit are, that costs little.
 */
export function lacking<Item>(items: readonly Item[], other: readonly Item[]): readonly Item[] {
  const shorter = Math.min(items.length, other.length);
  let start = 0;
  while (start < shorter && items[start] === other[start]) start++;
  let same = 0;
  while (same < shorter - start && items.at(-1 - same) === other.at(-1 - same)) same++;
  const differing = new Set(items.slice(start, items.length - same));
  if (differing.size === 0) return [];
  // What stands elsewhere in the other list is not lacking: it may have moved, or be there twice.
  for (const item of other) differing.delete(item);
  return [...differing];
}
