import type { GraphEntry } from '../graph/entries';
import type { Graph } from '../graph/graph';
import { ObservedGraph } from '../graph/reader';
import type { SymbolKey } from '../graph/symbols';
import type { Problem } from '../rules/rule';
import { collect } from './local-checks';

/**
 * What the rules say of the entries of one graph. What they said of an entry is kept, with the keys of the graph that
 * they read for it, until one of these changes.
 */
export class GraphChecks {
  readonly #graph: Graph;
  readonly #results = new Map<
    GraphEntry,
    { readonly problems: readonly Problem[]; readonly keys: ReadonlySet<SymbolKey> }
  >();
  readonly #readers = new Map<SymbolKey, Set<GraphEntry>>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** The problems of a file's entries, from what is known where nothing that matters changed. */
  problems(uri: string): readonly Problem[] {
    return this.#graph.entriesOf(uri).flatMap((entry) => this.#of(entry));
  }

  /** Forgets what depended on any of `keys`. Answers the files that it was said of. */
  invalidate(keys: ReadonlySet<SymbolKey>): ReadonlySet<string> {
    const uris = new Set<string>();
    for (const key of keys) {
      for (const entry of this.#readers.get(key) ?? []) {
        this.#forget(entry);
        uris.add(entry.uri);
      }
    }
    return uris;
  }

  /** Drops what is kept of entries of a file that the graph no longer has. */
  prune(uri: string, before: readonly GraphEntry[]): void {
    const present = new Set(this.#graph.entriesOf(uri));
    for (const entry of before) if (!present.has(entry)) this.#forget(entry);
  }

  #of(entry: GraphEntry): readonly Problem[] {
    const known = this.#results.get(entry);
    if (known) return known.problems;
    const graph = new ObservedGraph(this.#graph);
    const problems = collect((rule, report) => rule.entry?.(entry, graph, report));
    this.#results.set(entry, { problems, keys: graph.keys });
    for (const key of graph.keys) {
      const readers = this.#readers.get(key);
      if (readers) readers.add(entry);
      else this.#readers.set(key, new Set([entry]));
    }
    return problems;
  }

  #forget(entry: GraphEntry): void {
    for (const key of this.#results.get(entry)?.keys ?? []) {
      const readers = this.#readers.get(key);
      readers?.delete(entry);
      if (readers?.size === 0) this.#readers.delete(key);
    }
    this.#results.delete(entry);
  }
}
