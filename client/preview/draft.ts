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
  /** Tells it from the page's other drafts. */
  key: number;
  /** The id of the track. */
  track: string;
  place: PartPlace;
  /** What the text was when it was last looked at. */
  was: string;
  /** What it is to be, without the line ends at its end. */
  text: string;
  /** Why it could not be saved. */
  refused?: string | undefined;
  /** What is being saved, until it is known what became of it. */
  sent?: string | undefined;
  /** That what was typed since is to be saved, too, as soon as that is known; and whether the focus goes to the text then. */
  waiting?: { toPart: boolean } | undefined;
  /** Whether it was saved, and the picture does not show it yet. */
  isSaved?: boolean;
}

/** Reads the drafts that were kept, without what is none. */
export function readDrafts(saved: unknown): Draft[] {
  if (!Array.isArray(saved)) return [];
  return saved.flatMap((each: unknown, key) => readDraft(each, key) ?? []);
}

function readDraft(saved: unknown, key: number): Draft | undefined {
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
  return { key, track, was, text, place: read };
}
