import type { GraphEntry } from '../../graph/entries';
import type { Graph } from '../../graph/graph';
import type { Definition, Reference } from '../../graph/symbols';
import { holdersOf } from '../navigation/related';
import type { ProjectView } from '../project-view';
import { levelRank } from '../resolved-track';

/** A position that asks for a track. */
export interface Asking {
  /** The position: it makes one entry of the graph. */
  readonly position: GraphEntry;
  readonly track: Reference;
  /** The level that it asks for; undefined while that is not written. */
  readonly level: Reference | undefined;
}

/** Who asks for each track, by the track's id. What is `optional` is welcome without being asked for. */
export type Askings = ReadonlyMap<string, readonly Asking[]>;

/** Gathers who asks for what: one look at the files that have positions. */
export function askingsOf(graph: Graph): Askings {
  const askings = new Map<string, Asking[]>();
  for (const uri of new Set(graph.all('position').map((position) => position.uri))) {
    for (const position of graph.entriesOf(uri)) {
      // What defines something else is no position; a position that has no id yet defines nothing.
      if ((position.definitions[0]?.kind ?? 'position') !== 'position') continue;
      for (const asking of askingsIn(position)) {
        const known = askings.get(asking.track.id);
        if (known) known.push(asking);
        else askings.set(asking.track.id, [asking]);
      }
    }
  }
  return askings;
}

/** What a position asks for. */
function askingsIn(position: GraphEntry): Asking[] {
  return position.references.flatMap((reference): Asking[] => {
    if (reference.role !== 'requires') return [];
    if (reference.owner) return [{ position, track: reference.owner, level: reference }];
    return reference.last ? [{ position, track: reference, level: undefined }] : [];
  });
}

/**
 * Who asks for a level of a track. Where the framework is cumulative, "a level includes what the levels below it ask
 * for": who asks for level 3 asks for what level 2 says, too, and must know when that changes. Where it is not, only
 * who names this very level asks for it. So it is for the tracks that have the level by inheritance.
 * @param heirs the ids of the tracks that extend the level's
 */
export function askingForLevel(
  { graph, framework }: ProjectView,
  askings: Askings,
  level: Definition,
  heirs: readonly string[],
): readonly Asking[] {
  const rankOf = (id: string): number | undefined => levelRank(id, framework?.scale);
  const rank = rankOf(level.id);
  const isCumulative = framework?.cumulative ?? true;
  const includes = (asked: string): boolean => {
    if (asked === level.id) return true;
    const askedRank = rankOf(asked);
    return isCumulative && rank !== undefined && askedRank !== undefined && askedRank > rank;
  };
  return holdersOf(graph, level, heirs)
    .flatMap((track) => askings.get(track) ?? [])
    .filter((asking) => asking.level !== undefined && includes(asking.level.id));
}
