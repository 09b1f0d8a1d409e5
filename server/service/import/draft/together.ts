import { nameKey, sameName, type Draft, type DraftTrack, type Place, type Sourced } from './draft';

/**
 * Several drafts as one. A skill that several tell of, each at other levels, is one.
 * @param parts what places are counted in, for each draft; empty where there is one source
 */
export function together(drafts: readonly Draft[], parts: readonly string[]): Draft {
  const [only, ...others] = drafts;
  if (only && others.length === 0) return only;
  const all = drafts.map((draft, index) => {
    const part = parts[index];
    return part === undefined ? draft : located(draft, `${part}, line`);
  });
  const names = all.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const descriptions = all.flatMap(({ description }) => (description === undefined ? [] : [description]));
  return {
    ...(names[0] === undefined ? {} : { name: names[0] }),
    ...(descriptions.length === 0 ? {} : { description: descriptions.join('\n\n') }),
    scale: all.flatMap(({ scale }) => scale),
    categories: all.flatMap(({ categories }) => categories),
    tracks: oneEach(all.flatMap(({ tracks }) => tracks)),
    ladders: all.flatMap(({ ladders }) => ladders),
    head: [...all.flatMap(({ head }) => head), ...otherNames(all)],
    tail: all.flatMap(({ tail }) => tail),
  };
}

/** The names of the drafts after the first that has one: only one can be the framework's. */
function otherNames(drafts: readonly Draft[]): Sourced[] {
  const named = drafts.flatMap(({ name, tracks }) =>
    name === undefined ? [] : [{ name, place: tracks[0]?.place }],
  );
  return named
    .slice(1)
    .filter(({ name }) => !sameName(name, named[0]?.name ?? ''))
    .map(({ name, place }) => ({
      line: 1,
      ...(place?.part === undefined ? {} : { part: place.part }),
      text: name,
    }));
}

function oneEach(tracks: readonly DraftTrack[]): DraftTrack[] {
  const made: DraftTrack[] = [];
  const places = new Map<string, number>();
  for (const track of tracks) {
    const key = nameKey(track.name);
    const at = places.get(key) ?? made.length;
    const first = made[at];
    if (first && isSameSkill(first, track)) {
      made[at] = {
        ...first,
        levels: [...first.levels, ...track.levels],
        notes: [...first.notes, ...track.notes],
      };
    } else {
      places.set(key, made.length);
      made.push(track);
    }
  }
  return made;
}

/** Two skills of one name are one, unless both tell of the same level, or they are described differently. */
function isSameSkill(one: DraftTrack, other: DraftTrack): boolean {
  return (
    sameName(one.category ?? '', other.category ?? '') &&
    (other.description === undefined || other.description === one.description) &&
    (other.owner === undefined || other.owner === one.owner) &&
    !other.levels.some(({ label }) => one.levels.some((level) => nameKey(level.label) === nameKey(label)))
  );
}

/** A draft whose notes say which source their lines are of. */
function located(draft: Draft, part: string): Draft {
  const at = <P extends Place>(place: P): P => ({ ...place, part: place.part ?? part });
  const notes = (all: readonly Sourced[]): Sourced[] => all.map(at);
  return {
    ...draft,
    head: notes(draft.head),
    tail: notes(draft.tail),
    tracks: draft.tracks.map((track) => ({
      ...track,
      place: at(track.place),
      notes: notes(track.notes),
      levels: track.levels.map((level) => ({
        ...level,
        notes: notes(level.notes),
        criteria: level.criteria.map((criterion) => ({ ...criterion, notes: notes(criterion.notes) })),
      })),
    })),
  };
}
