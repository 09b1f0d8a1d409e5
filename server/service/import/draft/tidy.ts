import { ImportError } from '../import-error';
import type { Draft, DraftLevel, DraftTrack, Sourced } from './draft';
import { nameKey } from './draft';
import { levelKeys, type LevelKeys } from './keys';

/**
 * A draft that can be written: levels that are one and the same are put together, and tracks without levels, which a
 * ladder file can't hold, become notes at the end.
 * @throws ImportError where nothing is left
 */
export function tidied(draft: Draft): Draft {
  const keys = levelKeys(draft);
  const tracks = draft.tracks.filter(({ levels }) => levels.length > 0).map((track) => merged(track, keys));
  const isEmpty = tracks.every(({ levels }) => levels.every(hasNothing));
  if (isEmpty) {
    throw new ImportError(
      'No skills with levels were found in it. What is understood is told in docs/import.md.',
    );
  }
  const bare = draft.tracks.filter(({ levels }) => levels.length === 0);
  return { ...draft, tracks, tail: [...bare.flatMap(asNotes), ...draft.tail] };
}

function hasNothing({ summary, criteria, examples }: DraftLevel): boolean {
  return summary === undefined && criteria.length === 0 && examples.length === 0;
}

/** The track with one level for each key. */
function merged(track: DraftTrack, keys: LevelKeys): DraftTrack {
  const byKey = new Map<number | string, DraftLevel>();
  for (const level of track.levels) {
    const key = keys.get(nameKey(level.label))?.key ?? level.label;
    const first = byKey.get(key);
    byKey.set(key, first ? together(first, level, track) : level);
  }
  return { ...track, levels: [...byKey.values()] };
}

function together(one: DraftLevel, other: DraftLevel, { place }: DraftTrack): DraftLevel {
  const label: Sourced[] = one.label === other.label ? [] : [{ ...place, text: other.label }];
  const second = one.summary && other.summary ? [other.summary] : [];
  return {
    label: one.label,
    ...((one.summary ?? other.summary) ? { summary: one.summary ?? other.summary } : {}),
    criteria: [...one.criteria, ...other.criteria],
    examples: [...one.examples, ...other.examples],
    notes: [...one.notes, ...label, ...second, ...other.notes],
  };
}

function asNotes({ name, place, description, category, owner, notes }: DraftTrack): Sourced[] {
  const texts = [name, category, owner, description].filter((text) => text !== undefined);
  return [{ ...place, text: texts.join('\n') }, ...notes];
}
