import { lacking } from '../graph/difference';
import type { GraphEntry } from '../graph/entries';
import type { Graph } from '../graph/graph';
import { ObservedGraph } from '../graph/reader';
import { SetMap } from '../graph/set-map';
import type { SymbolKey } from '../graph/symbols';
import type { Problem, Rule } from '../rules/rule';
import { collect } from './local-checks';

/**
 * What rules say of the entries of one graph. What they said of an entry is kept, with the keys of the graph that
 * they read for it, until one of these changes.
 */
export class GraphChecks {
  readonly #rules: readonly Rule[];
  readonly #graph: Graph;
  readonly #results = new Map<
    GraphEntry,
    { readonly problems: readonly Problem[]; readonly keys: readonly SymbolKey[] }
  >();
  readonly #readers = new SetMap<SymbolKey, GraphEntry>();
  /** By file, the entries of whose problems some point to a place in it. */
  readonly #pointing = new SetMap<string, GraphEntry>();

  constructor(rules: readonly Rule[], graph: Graph) {
    this.#rules = rules;
    this.#graph = graph;
  }

  /** The problems of a file's entries, from what is known where nothing that matters changed. */
  problems(uri: string): readonly Problem[] {
    return this.#graph
      .entriesOf(uri)
      .flatMap((entry) => this.#results.get(entry)?.problems ?? this.#check(entry));
  }

  /** Forgets what depended on any of `keys`. Answers the files that it was said of. */
  invalidate(keys: ReadonlySet<SymbolKey>): ReadonlySet<string> {
    const uris = new Set<string>();
    for (const key of keys) {
      for (const entry of this.#readers.of(key)) {
        this.#forget(entry);
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
    this.#results.set(entry, { problems, keys: [...graph.keys] });
    for (const key of graph.keys) this.#readers.add(key, entry);
    for (const uri of placesOf(problems)) this.#pointing.add(uri, entry);
    return problems;
  }

  #forget(entry: GraphEntry): void {
    const known = this.#results.get(entry);
    for (const key of known?.keys ?? []) this.#readers.remove(key, entry);
    for (const uri of placesOf(known?.problems ?? [])) this.#pointing.remove(uri, entry);
    this.#results.delete(entry);
  }
}

/** The files that problems point to beside their own. */
function placesOf(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(problems.flatMap(({ related = [] }) => related.flatMap(({ uri }) => uri ?? [])));
}
