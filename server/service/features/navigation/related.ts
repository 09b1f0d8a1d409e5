import { lineage } from '../../graph/reader';
import {
  levelKey,
  memberKey,
  ownerKey,
  type Definition,
  type Reference,
  type SymbolKey,
} from '../../graph/symbols';
import type { Graph } from '../../graph/graph';

/** The key of what a track or ladder has under an id: a level, or a criterion or position. */
export function partKey(kind: Definition['kind'], owner: string, id: string): SymbolKey {
  return kind === 'level' ? levelKey(owner, id) : memberKey(owner, id);
}

/** The ids of the tracks that extend the track `id`, and of those that extend these. Circles end where they close. */
export function descendants(graph: Graph, id: string): readonly string[] {
  const found = new Set<string>();
  const visit = (base: string): void => {
    for (const track of graph.definitions(ownerKey(base)).length === 0 ? [] : extending(graph, base)) {
      if (track === id || found.has(track)) continue;
      found.add(track);
      visit(track);
    }
  };
  visit(id);
  return [...found];
}

function extending(graph: Graph, base: string): string[] {
  const tracks = graph.all('track');
  return tracks.filter((track) => track.base === base).map((track) => track.id);
}

/**
 * The ids of the tracks (or ladders) in which a level, criterion or position is found: its own, and of the heirs those
 * that neither redefine it nor have a nearer base that does.
 */
export function holdersOf(graph: Graph, definition: Definition, heirs: readonly string[]): readonly string[] {
  const { kind, owner, id } = definition;
  if (owner === undefined) return [];
  const holds = (heir: string): boolean =>
    lineage(graph, heir).find((each) => graph.definitions(partKey(kind, each, id)).length > 0) === owner;
  return [owner, ...heirs.filter(holds)];
}

/**
 * The references to a definition, those included that reach it because a track inherits it. A definition that stands
 * in for another of the same key (an id used twice) has them as well.
 */
export function referencesTo(graph: Graph, definition: Definition): readonly Reference[] {
  const { key, kind, owner, id } = definition;
  if (owner === undefined) return graph.references(key);
  const holders = holdersOf(graph, definition, descendants(graph, owner));
  return holders.flatMap((each) => graph.references(partKey(kind, each, id)));
}
