import { isObject } from './is-object';

/** Where a text stands in a level table, by zero-based places as the table shows them. */
export interface PartPlace {
  level: number;
  row: 'summary' | 'criterion' | 'example';
  /** Of the criterion; with the row `example`, an example of that criterion, else of the level. */
  criterion?: number;
  example?: number;
}

/** A text that is being changed in place. */
export interface Draft {
  /** The id of the track. */
  track: string;
  place: PartPlace;
  /** What the text was when it was last looked at. */
  was: string;
  /** What it is to be, without the line ends at its end. */
  text: string;
  /** Why it could not be saved. */
  refused?: string;
  /** Whether it was saved, and the picture does not show it yet. */
  isSaved?: boolean;
}

/** Reads a draft that was kept; undefined for what is none. */
export function readDraft(saved: unknown): Draft | undefined {
  if (!isObject(saved) || !isObject(saved['place'])) return undefined;
  const { track, was, text, place } = saved;
  const { level, row, criterion, example } = place;
  if (typeof track !== 'string' || typeof was !== 'string' || typeof text !== 'string') return undefined;
  if (typeof level !== 'number' || (row !== 'summary' && row !== 'criterion' && row !== 'example')) {
    return undefined;
  }
  const read: PartPlace = {
    level,
    row,
    ...(typeof criterion === 'number' ? { criterion } : {}),
    ...(typeof example === 'number' ? { example } : {}),
  };
  return { track, was, text, place: read };
}
