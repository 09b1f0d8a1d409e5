import { lacking } from '../graph/difference';
import type { GraphEntry } from '../graph/entries';
import type { Graph } from '../graph/graph';
import { ObservedGraph } from '../graph/reader';
import { SetMap } from '../graph/set-map';
import type { SymbolKey } from '../graph/symbols';
import type { Problem, Rule } from '../rules/rule';
import { collect } from './local-checks';

/** What rules said of an entry, undefined where that may have changed, and the keys of the graph that they read. */
interface Result {
  readonly problems: readonly Problem[] | undefined;
  readonly keys: readonly SymbolKey[];
}

/**
 * What rules say of the entries of one graph. What they said of an entry is kept, with the keys of the graph that
 * they read for it, until one of these changes.
 */
export class GraphChecks {
  readonly #rules: readonly Rule[];
  readonly #graph: Graph;
  readonly #results = new Map<GraphEntry, Result>();
  readonly #readers = new SetMap<SymbolKey, GraphEntry>();
  /** By file, the entries of whose problems some point to a place in it. */
  readonly #pointing = new SetMap<string, GraphEntry>();

  constructor(rules: readonly Rule[], graph: Graph) {
    this.#rules = rules;
    this.#graph = graph;
  }

  /** The problems of a file's entries, from what is known where nothing that matters changed. */
  problems(uri: string): readonly Problem[] {
    const problems: Problem[] = [];
    for (const entry of this.#graph.entriesOf(uri)) {
      const found = this.#results.get(entry)?.problems ?? this.#check(entry);
      if (found.length > 0) problems.push(...found);
    }
    return problems;
  }

  /** Forgets what depended on any of `keys`. Answers the files that it was said of. */
  invalidate(keys: ReadonlySet<SymbolKey>): ReadonlySet<string> {
    const uris = new Set<string>();
    for (const key of keys) {
      for (const entry of this.#readers.of(key)) {
        this.#outdate(entry);
        uris.add(entry.uri);
      }
    }
    return uris;
  }

  /** The files with problems that point to a place in the file `uri`: when that moves, so must what they show. */
  pointingTo(uri: string): readonly string[] {
    return this.#pointing.of(uri).map((entry) => entry.uri);
  }

  /** Drops what is kept of entries of a file that the graph no longer has. */
  prune(uri: string, before: readonly GraphEntry[]): void {
    for (const entry of lacking(before, this.#graph.entriesOf(uri))) this.#forget(entry);
  }

  #check(entry: GraphEntry): readonly Problem[] {
    const graph = new ObservedGraph(this.#graph);
    const problems = collect(this.#rules, (rule, report) => rule.entry?.(entry, graph, report));
    // Mostly they are the same keys as before. To take all out and put them in again costs much, where there are many.
    for (const key of this.#results.get(entry)?.keys ?? []) {
      if (!graph.keys.has(key)) this.#readers.remove(key, entry);
    }
    for (const key of graph.keys) this.#readers.add(key, entry);
    this.#results.set(entry, { problems, keys: [...graph.keys] });
    for (const uri of placesOf(problems)) this.#pointing.add(uri, entry);
    return problems;
  }

  /** What was said of the entry may no longer be true; what it depends on is known until it is looked at again. */
  #outdate(entry: GraphEntry): void {
    const known = this.#results.get(entry);
    for (const uri of placesOf(known?.problems ?? [])) this.#pointing.remove(uri, entry);
    if (known) this.#results.set(entry, { problems: undefined, keys: known.keys });
  }

  #forget(entry: GraphEntry): void {
    this.#outdate(entry);
    for (const key of this.#results.get(entry)?.keys ?? []) this.#readers.remove(key, entry);
    this.#results.delete(entry);
  }
}

/** The files that problems point to beside their own. */
function placesOf(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(problems.flatMap(({ related = [] }) => related.flatMap(({ uri }) => uri ?? [])));
}
