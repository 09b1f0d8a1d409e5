import type { Sourced } from '../model/fields';
import type { ScaleLevel } from '../model/framework';
import type { Resource } from '../model/resource';
import type { Criterion, Level, Track } from '../model/track';
import type { InFile, ProjectView } from './project-view';

/** A part of a level, and the track that says it: the track itself, or one that it inherits from. */
export interface From<Part> {
  readonly part: Part;
  readonly from: InFile<Track>;
}

/** A level of a track with all that it inherits. */
export interface ResolvedLevel {
  /** The level that says most of it: the track's own where it has one, else the nearest base's. */
  readonly level: From<Level>;
  readonly name: Sourced<string> | undefined;
  readonly summary: From<Sourced<string>> | undefined;
  readonly criteria: readonly From<Criterion>[];
  readonly examples: readonly From<Sourced<string>>[];
  readonly resources: readonly From<Resource>[];
}

/**
 * The levels of a track, lowest first as written, with what it inherits by `extends` in its place, as the format page
 * says. A circle of `extends` ends where it closes.
 */
export function resolveLevels(view: ProjectView, track: InFile<Track>): readonly ResolvedLevel[] {
  return levelsOf(view, track, new Set());
}

function levelsOf(
  view: ProjectView,
  track: InFile<Track>,
  seen: ReadonlySet<string>,
): readonly ResolvedLevel[] {
  const inherited = inheritedLevels(view, track, seen);
  const own = track.thing.levels.map((level) =>
    merge(
      { part: level, from: track },
      inherited.find((base) => isSameLevel(base.level.part, level)),
    ),
  );
  const others = inherited.filter(
    (base) => !track.thing.levels.some((level) => isSameLevel(base.level.part, level)),
  );
  return insertByRank(own, others, view.framework?.scale);
}

function inheritedLevels(
  view: ProjectView,
  { thing: { id, extends: base } }: InFile<Track>,
  seen: ReadonlySet<string>,
): readonly ResolvedLevel[] {
  if (!base || seen.has(base.value) || base.value === id?.value) return [];
  const track = view.track(base.value);
  return track ? levelsOf(view, track, new Set([...seen, id?.value ?? '', base.value])) : [];
}

function isSameLevel(a: Level, b: Level): boolean {
  return a.level !== undefined && a.level.value === b.level?.value;
}

function merge(own: From<Level>, base: ResolvedLevel | undefined): ResolvedLevel {
  const { part: level, from } = own;
  const withOrigin = <Part>(part: Part): From<Part> => ({ part, from });
  return {
    level: own,
    name: level.name ?? base?.name,
    summary: level.summary ? withOrigin(level.summary) : base?.summary,
    criteria: mergeCriteria(level.criteria.map(withOrigin), base?.criteria ?? []),
    examples: [...(base?.examples ?? []), ...level.examples.map(withOrigin)],
    resources: [...(base?.resources ?? []), ...level.resources.map(withOrigin)],
  };
}

/** The base's criteria, then the own; an own one with the id of one of the base's takes its place. */
function mergeCriteria(
  own: readonly From<Criterion>[],
  base: readonly From<Criterion>[],
): readonly From<Criterion>[] {
  const sameId = (a: From<Criterion>, b: From<Criterion>): boolean =>
    a.part.id !== undefined && a.part.id.value === b.part.id?.value;
  return [
    ...base.map((inherited) => own.find((each) => sameId(each, inherited)) ?? inherited),
    ...own.filter((each) => !base.some((inherited) => sameId(each, inherited))),
  ];
}

/** Puts `others` where the scale, or else their number, has them; in front where neither does. */
function insertByRank(
  own: readonly ResolvedLevel[],
  others: readonly ResolvedLevel[],
  scale: readonly ScaleLevel[] | undefined,
): readonly ResolvedLevel[] {
  const rankOf = ({ level }: ResolvedLevel): number | undefined => levelRank(level.part.level?.value, scale);
  const unranked = others.filter((level) => rankOf(level) === undefined);
  const placed = [...own];
  for (const level of others) {
    const rank = rankOf(level);
    if (rank === undefined) continue;
    const next = placed.findIndex((each) => (rankOf(each) ?? -1) > rank);
    placed.splice(next === -1 ? placed.length : next, 0, level);
  }
  return [...unranked, ...placed];
}

/**
 * A number that grows with the level: its place on the scale where there is one, else the number that it is; undefined
 * for a level that has neither.
 */
export function levelRank(
  level: string | undefined,
  scale: readonly ScaleLevel[] | undefined,
): number | undefined {
  if (level === undefined) return undefined;
  if (scale) {
    const place = scale.findIndex((each) => each.level?.value === level);
    return place === -1 ? undefined : place;
  }
  return /^\d+$/.test(level) ? Number(level) : undefined;
}
