import { diffArrays } from 'diff';
import { merged, type Stretch } from './search';

/** How two texts differ by words. */
export interface WordDifference {
  /** What only the first has. */
  removed: Stretch[];
  /** What only the second has. */
  added: Stretch[];
  /** How much of both is the same: 0 where no word is, 1 where all are. */
  alike: number;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Compares two texts by words, in whatever language; between two changed words, the space counts as changed. */
export function wordDifference(before: string, after: string): WordDifference {
  const [removed, added]: [Stretch[], Stretch[]] = [[], []];
  const [old, present] = [segmentsOf(before), segmentsOf(after)];
  let [oldAt, at, same] = [0, 0, 0];
  for (const { value, added: isAdded, removed: isRemoved } of diffArrays(old, present)) {
    const length = value.join('').length;
    if (isRemoved) removed.push({ start: oldAt, end: oldAt + length });
    else if (isAdded) added.push({ start: at, end: at + length });
    else same += value.filter(isWord).length;
    if (!isAdded) oldAt += length;
    if (!isRemoved) at += length;
  }
  const words = old.filter(isWord).length + present.filter(isWord).length;
  return {
    removed: joined(before, removed),
    added: joined(after, added),
    alike: words === 0 ? 1 : (2 * same) / words,
  };
}

function segmentsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

function isWord(segment: string): boolean {
  return /[\p{L}\p{N}]/u.test(segment);
}

/** Stretches without white space at their ends; where nothing but that is between two, they are one. */
function joined(text: string, stretches: readonly Stretch[]): Stretch[] {
  const solid = stretches.flatMap(({ start, end }) => {
    const part = text.slice(start, end);
    const trimmed = { start: end - part.trimStart().length, end: start + part.trimEnd().length };
    return part.trim() === '' ? [] : [trimmed];
  });
  return merged(
    solid.map(({ start, end }, index) => {
      const next = solid[index + 1]?.start;
      const bridges = next !== undefined && text.slice(end, next).trim() === '';
      return { start, end: bridges ? next : end };
    }),
  );
}
