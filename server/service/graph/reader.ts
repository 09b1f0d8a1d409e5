import type { CriterionText } from './criterion-texts';
import {
  filesKey,
  isLevelOf,
  kindKey,
  levelKey,
  memberKey,
  membersKey,
  ownerKey,
  referencesKey,
  roleKey,
  surroundingsKey,
  wordsKey,
  type Definition,
  type DefinitionKind,
  type Reference,
  type ReferenceRole,
  type SymbolKey,
} from './symbols';

/** What can be asked of a graph. What follows from it is worked out by the functions below. */
export interface GraphReader {
  /** Whether a framework file is among the files. Where none is, references to other files can't be judged. */
  readonly hasFramework: boolean;
  /** The definitions of a key, in no particular order; more than one where an id is used twice. */
  definitions(key: SymbolKey): readonly Definition[];
  /** The levels, criteria and positions that a track or ladder itself has, in no particular order. */
  ownMembers(owner: string): readonly Definition[];
  /** All definitions of a kind, in no particular order. */
  all(kind: DefinitionKind): readonly Definition[];
  /** The references in a role to a key as they are written, in no particular order. */
  referencesAs(role: ReferenceRole, key: SymbolKey): readonly Reference[];
  /** Whether anything at all is referred to in a role. */
  hasReferences(role: ReferenceRole): boolean;
  /** The files that the graph is made of, in no particular order. */
  readonly uris: readonly string[];
  /** Of a file on its own: whether there are frameworks that could include it. */
  isAmongFrameworks(): boolean;
  /** The criteria whose text holds a run of three words (see `criterion-texts.ts`), in no particular order. */
  criteriaWith(run: string): readonly CriterionText[];
}

/** Notes what is read of a graph, as keys: what was worked out from it stays true until one of them changes. */
export class ObservedGraph implements GraphReader {
  readonly #graph: GraphReader;
  readonly keys = new Set<SymbolKey>();

  constructor(graph: GraphReader) {
    this.#graph = graph;
  }

  get hasFramework(): boolean {
    return this.#graph.hasFramework;
  }

  definitions(key: SymbolKey): readonly Definition[] {
    this.keys.add(key);
    return this.#graph.definitions(key);
  }

  ownMembers(owner: string): readonly Definition[] {
    this.keys.add(membersKey(owner));
    return this.#graph.ownMembers(owner);
  }

  all(kind: DefinitionKind): readonly Definition[] {
    this.keys.add(kindKey(kind));
    return this.#graph.all(kind);
  }

  referencesAs(role: ReferenceRole, key: SymbolKey): readonly Reference[] {
    this.keys.add(referencesKey(role, key));
    return this.#graph.referencesAs(role, key);
  }

  hasReferences(role: ReferenceRole): boolean {
    this.keys.add(roleKey(role));
    return this.#graph.hasReferences(role);
  }

  get uris(): readonly string[] {
    this.keys.add(filesKey);
    return this.#graph.uris;
  }

  isAmongFrameworks(): boolean {
    this.keys.add(surroundingsKey);
    return this.#graph.isAmongFrameworks();
  }

  criteriaWith(run: string): readonly CriterionText[] {
    this.keys.add(wordsKey(run));
    return this.#graph.criteriaWith(run);
  }
}

/**
 * The track `id` and the tracks that it inherits from, nearest first. A circle of `extends` ends where it closes.
 */
export function lineage(graph: GraphReader, id: string): readonly string[] {
  const ids: string[] = [];
  let next: string | undefined = id;
  while (next !== undefined && !ids.includes(next)) {
    ids.push(next);
    next = baseOf(graph, next);
  }
  return ids;
}

/** The track that a track extends; of a track that is there twice, always the same one's. */
function baseOf(graph: GraphReader, id: string): string | undefined {
  let first: { readonly rank: string; readonly base: string } | undefined;
  for (const { uri, base } of graph.definitions(ownerKey(id))) {
    if (base === undefined) continue;
    const rank = `${uri} ${base}`;
    if (!first || rank < first.rank) first = { rank, base };
  }
  return first?.base;
}

/** Whether a track and all that it inherits from are among the files: else, nobody can tell what it inherits. */
export function knowsLineage(graph: GraphReader, id: string): boolean {
  return lineage(graph, id).every((each) => graph.definitions(ownerKey(each)).length > 0);
}

/** The levels of the framework's scale, lowest first; empty where there is none. */
export function scaleOf(graph: GraphReader): readonly string[] {
  const levels = [...graph.all('scale-level')].sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  return [...new Set(levels.map((level) => level.id))];
}

/**
 * A number that grows with the level: its place on a scale (see {@link scaleOf}); where that is empty, the number that it
 * is. Undefined for a level that has neither.
 */
export function rankOf(level: string, scale: readonly string[]): number | undefined {
  if (scale.length === 0) return /^\d+$/.test(level) ? Number(level) : undefined;
  const place = scale.indexOf(level);
  return place === -1 ? undefined : place;
}

/** What it takes to know what a reference names. */
export type ReferenceTarget = Pick<Reference, 'key' | 'id'> & {
  readonly owner?: { readonly id: string } | undefined;
};

/** What a reference names. A level or criterion that a track does not define itself is the nearest base's. */
export function resolve(graph: GraphReader, reference: ReferenceTarget): readonly Definition[] {
  const own = graph.definitions(reference.key);
  if (!reference.owner || own.length > 0) return own;
  const isLevel = isLevelOf(reference.owner.id, reference);
  for (const owner of lineage(graph, reference.owner.id).slice(1)) {
    const key = isLevel ? levelKey(owner, reference.id) : memberKey(owner, reference.id);
    const found = graph.definitions(key);
    if (found.length > 0) return found;
  }
  return [];
}

/** The levels, criteria or positions of a track or ladder, with those that it inherits and does not redefine. */
export function members(graph: GraphReader, owner: string): readonly Definition[] {
  const found = new Map<string, Definition>();
  for (const each of lineage(graph, owner)) {
    for (const definition of graph.ownMembers(each)) {
      const name = `${definition.kind} ${definition.id}`;
      if (!found.has(name)) found.set(name, definition);
    }
  }
  return [...found.values()];
}
