import { append } from '../append';
import {
  levelOf,
  newCriterion,
  type DraftLevel,
  type DraftResource,
  type DraftTrack,
  type Place,
  type Sourced,
} from '../draft/draft';
import type { TrackIndex } from '../draft/track-index';
import { clean, cleanLines } from '../text/clean';
import { exampleOf } from '../text/marks';
import { readCell } from './cells';

/** One criterion, with where it belongs: a row of a table, or a map of a list. */
export interface CriterionRecord extends Place {
  readonly track: string;
  readonly category?: string;
  readonly level: string;
  readonly criterion?: string;
  readonly examples: readonly string[];
  readonly summary?: string;
  /** What the skill is. */
  readonly description?: string;
  readonly owner?: string;
  readonly id?: string;
  readonly resources: readonly DraftResource[];
  /** What else it says, as `name: value`. */
  readonly notes: readonly Sourced[];
}

/** Puts a record into the draft, at the end of its level. */
export function addRecord(tracks: TrackIndex, record: CriterionRecord): void {
  const category = clean(record.category ?? '');
  const track = tracks.get(clean(record.track), placeOf(record), category === '' ? undefined : category);
  const level = levelOf(track, clean(record.level));
  describe(track, record);
  summarise(level, record);
  const sourced = (text: string): Sourced => ({ text, ...placeOf(record) });
  const examples = record.examples.flatMap((text) => {
    const plain = cleanLines(text);
    return plain === '' ? [] : [sourced(exampleOf(plain) ?? plain)];
  });
  const text = cleanLines(record.criterion ?? '');
  const more = { examples, resources: [...record.resources], notes: [...record.notes] };
  const isOne = record.id !== undefined || !text.includes('\n');
  if (text === '') {
    append(level.examples, examples);
    append(level.notes, [...record.notes, ...record.resources.map(({ url }) => sourced(url))]);
  } else if (isOne && exampleOf(text) === undefined) {
    level.criteria.push(
      newCriterion(sourced(text), { ...more, ...(record.id === undefined ? {} : { id: record.id }) }),
    );
  } else {
    readCell(level, sourced(record.criterion ?? ''));
    append(level.examples, examples);
    append(level.notes, [...record.notes, ...record.resources.map(({ url }) => sourced(url))]);
  }
}

function describe(track: DraftTrack, record: CriterionRecord): void {
  const description = cleanLines(record.description ?? '');
  const owner = clean(record.owner ?? '');
  if (description !== '' && description !== track.description) {
    if (track.description === undefined) track.description = description;
    else track.notes.push({ ...placeOf(record), text: description });
  }
  if (owner !== '' && owner !== track.owner) {
    if (track.owner === undefined) track.owner = owner;
    else track.notes.push({ ...placeOf(record), text: owner });
  }
}

function summarise(level: DraftLevel, record: CriterionRecord): void {
  const text = cleanLines(record.summary ?? '');
  if (text === '' || text === level.summary?.text) return;
  if (level.summary === undefined) level.summary = { ...placeOf(record), text };
  else level.notes.push({ ...placeOf(record), text });
}

function placeOf({ line, part }: Place): Place {
  return { line, ...(part === undefined ? {} : { part }) };
}
