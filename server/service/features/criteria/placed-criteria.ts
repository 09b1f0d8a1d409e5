import { SetMap } from '../../graph/set-map';
import { parseReference } from '../../model/reference';
import type { Criterion, Level, Track } from '../../model/track';
import type { InFile } from '../project-view';

/** A criterion with where it stands, under a key of its own. */
export interface PlacedCriterion {
  readonly key: string;
  readonly track: InFile<Track>;
  readonly level: Level;
  readonly criterion: Criterion;
}

/** All criteria of some tracks, and what their references name. */
export class PlacedCriteria {
  readonly all: readonly PlacedCriterion[];
  readonly #tracks: ReadonlyMap<string, Track>;
  readonly #byName = new SetMap<string, PlacedCriterion>();
  readonly #byCriterion = new SetMap<Criterion, PlacedCriterion>();

  /** @param tracks tracks that have an id, each id once */
  constructor(tracks: readonly InFile<Track>[]) {
    this.all = placed(tracks);
    this.#tracks = new Map(tracks.map(({ thing }) => [thing.id?.value ?? '', thing]));
    for (const each of this.all) {
      const { track, criterion } = each;
      this.#byCriterion.add(criterion, each);
      if (criterion.id) this.#byName.add(nameOf(track.thing.id?.value, criterion.id.value), each);
    }
  }

  /** Where a criterion of a track stands; undefined where the track is none of those. */
  of(track: Track, criterion: Criterion): PlacedCriterion | undefined {
    return this.#byCriterion.of(criterion).find((each) => each.track.thing === track);
  }

  /** The criteria that one builds on, each once; nothing for a reference that names none. */
  bases({ criterion }: PlacedCriterion): readonly PlacedCriterion[] {
    return [...new Set(criterion.buildsOn.flatMap(({ value }) => this.#named(value)))];
  }

  /** What a reference names: a criterion that its track does not have itself is the nearest base's. */
  #named(reference: string): readonly PlacedCriterion[] {
    const { owner, part } = parseReference(reference) ?? {};
    if (part?.kind !== 'member') return [];
    const seen = new Set<string>();
    let next = owner;
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      const found = this.#byName.of(nameOf(next, part.id));
      if (found.length > 0) return found;
      next = this.#tracks.get(next)?.extends?.value;
    }
    return [];
  }
}

function nameOf(track = '', criterion = ''): string {
  return `${track}.${criterion}`;
}

function placed(tracks: readonly InFile<Track>[]): PlacedCriterion[] {
  const keys = new Set<string>();
  const unique = (wanted: string): string => {
    let key = wanted;
    for (let number = 2; keys.has(key); number++) key = `${wanted} ${number}`;
    keys.add(key);
    return key;
  };
  return tracks.flatMap((track) =>
    track.thing.levels.flatMap((level) =>
      level.criteria.map((criterion, index) => {
        const owner = track.thing.id?.value ?? '';
        // One without an id goes by its place.
        const wanted = criterion.id
          ? nameOf(owner, criterion.id.value)
          : `${owner}@${level.level?.value ?? ''} ${index}`;
        return { key: unique(wanted), track, level, criterion };
      }),
    ),
  );
}
