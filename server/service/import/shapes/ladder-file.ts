import { entryOf, type DataNode } from '../data/tree';

/** What a file of each kind must have besides the key that tells its kind, or does not do without. */
const companions: Readonly<Record<string, readonly string[]>> = {
  framework: ['tracks', 'ladders', 'include', 'scale', 'categories', 'name'],
  track: ['levels'],
  ladder: ['positions'],
};

/** Whether data is that of a ladder file: one of the keys that tell its kind, with an id, and what belongs to it. */
export function isLadder(data: DataNode): boolean {
  if (data.kind !== 'map') return false;
  return Object.entries(companions).some(([key, others]) => {
    const kind = data.entries.find((entry) => entry.key === key);
    return kind?.value.kind === 'text' && entryOf(data, others) !== undefined;
  });
}
