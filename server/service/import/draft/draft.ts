import { ImportError } from '../import-error';

/**
 * What every shape is read into: a framework in the source's own words, each with the place that it came from. Ids,
 * levels' numbers and layout are decided later, once for all shapes.
 */

/** Where something stands in the source. */
export interface Place {
  /** One-based line; in a sheet, the row. */
  readonly line: number;
  /** The sheet, or the file where there are several, that the line is counted in. */
  readonly part?: string;
}

/** A text of the source. It may have several lines. */
export interface Sourced extends Place {
  readonly text: string;
}

/** A link of the source. */
export interface DraftResource {
  readonly label?: string;
  readonly url: string;
}

export interface DraftCriterion {
  /** The id that the source gives it. */
  readonly id?: string;
  readonly text: Sourced;
  readonly examples: Sourced[];
  readonly resources: DraftResource[];
  /** What was not understood in its place. */
  readonly notes: Sourced[];
}

export interface DraftLevel {
  /** What the source calls the level: `Level 1`, `Senior`, `L3 – Owning`. */
  readonly label: string;
  summary?: Sourced;
  readonly criteria: DraftCriterion[];
  readonly examples: Sourced[];
  readonly notes: Sourced[];
}

export interface DraftTrack {
  readonly name: string;
  readonly place: Place;
  /** The id, or a key, that the source gives it. */
  readonly id?: string;
  /** What the source calls its category. */
  category?: string;
  description?: string;
  owner?: string;
  readonly levels: DraftLevel[];
  readonly notes: Sourced[];
}

/** A level that the source lists by itself. */
export interface DraftScaleLevel {
  readonly label: string;
  readonly id?: string;
  readonly description?: string;
}

export interface DraftCategory {
  readonly name: string;
  readonly id?: string;
  readonly description?: string;
}

export interface DraftPosition {
  readonly name: string;
  readonly points?: { readonly min?: number; readonly max?: number };
}

export interface DraftLadder {
  readonly name: string;
  readonly positions: DraftPosition[];
}

export interface Draft {
  /** The framework's name; where there is none, that of the file is taken. */
  name?: string;
  description?: string;
  readonly scale: DraftScaleLevel[];
  readonly categories: DraftCategory[];
  readonly tracks: DraftTrack[];
  readonly ladders: DraftLadder[];
  /** What was not understood before the first track. */
  readonly head: Sourced[];
  /** What was not understood behind the last track. */
  readonly tail: Sourced[];
}

export function emptyDraft(): Draft {
  return { scale: [], categories: [], tracks: [], ladders: [], head: [], tail: [] };
}

export function newTrack(name: string, place: Place, more: Partial<DraftTrack> = {}): DraftTrack {
  return { name, place, levels: [], notes: [], ...more };
}

export function newCriterion(text: Sourced, more: Partial<DraftCriterion> = {}): DraftCriterion {
  return { text, examples: [], resources: [], notes: [], ...more };
}

/** More levels than this, no skill has: what looks like them is something else. */
const maxLevels = 100;

/**
 * Adds a level to a track, at the end.
 * @throws ImportError where there are too many to be levels
 */
export function addLevel(track: DraftTrack, label: string): DraftLevel {
  if (track.levels.length >= maxLevels) {
    throw new ImportError(
      `“${track.name}” has more than ${maxLevels} levels, so these may be something else.`,
    );
  }
  const made: DraftLevel = { label, criteria: [], examples: [], notes: [] };
  track.levels.push(made);
  return made;
}

/** The track's level of that label, whatever its capitals; made where it is not there. */
export function levelOf(track: DraftTrack, label: string): DraftLevel {
  return track.levels.find((level) => sameName(level.label, label)) ?? addLevel(track, label);
}

/** Whether two names differ in nothing but capitals and spaces. */
export function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** A name without what {@link sameName} disregards. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** All that was not understood, in the order of the source as far as the draft keeps it. */
export function notesOf(draft: Draft): Sourced[] {
  const inTracks = draft.tracks.flatMap((track) => [
    ...track.notes,
    ...track.levels.flatMap((level) => [
      ...level.criteria.flatMap((criterion) => criterion.notes),
      ...level.notes,
    ]),
  ]);
  return [...draft.head, ...inTracks, ...draft.tail];
}
