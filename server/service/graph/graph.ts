import type { GraphEntry } from './entries';
import type { GraphReader } from './reader';
import { addTo, removeFrom } from './set-map';
import {
  kindKey,
  membersKey,
  type Definition,
  type DefinitionKind,
  type Reference,
  type SymbolKey,
} from './symbols';

/** The definitions and references of the files of one framework, kept up by differences. */
export class Graph implements GraphReader {
  readonly hasFramework: boolean;
  readonly #entries = new Map<string, readonly GraphEntry[]>();
  /** By key, and by the keys that stand for sets. */
  readonly #definitions = new Map<SymbolKey, Set<Definition>>();
  readonly #references = new Map<SymbolKey, Set<Reference>>();

  constructor({ hasFramework }: { hasFramework: boolean }) {
    this.hasFramework = hasFramework;
  }

  /** The files that the graph is made of. */
  get uris(): readonly string[] {
    return [...this.#entries.keys()];
  }

  entriesOf(uri: string): readonly GraphEntry[] {
    return this.#entries.get(uri) ?? [];
  }

  /**
   * Puts `entries` in the place of what the file said before (undefined: the file is no longer of the framework).
   * Answers the keys whose definitions changed, those of sets included.
   */
  update(uri: string, entries: readonly GraphEntry[] | undefined): ReadonlySet<SymbolKey> {
    const changed = new Set<SymbolKey>();
    const before = new Set(this.#entries.get(uri));
    const after = new Set(entries);
    if (entries) this.#entries.set(uri, entries);
    else this.#entries.delete(uri);
    for (const entry of before) if (!after.has(entry)) this.#remove(entry, changed);
    for (const entry of after) if (!before.has(entry)) this.#add(entry, changed);
    return changed;
  }

  definitions(key: SymbolKey): readonly Definition[] {
    return [...(this.#definitions.get(key) ?? [])];
  }

  ownMembers(owner: string): readonly Definition[] {
    return this.definitions(membersKey(owner));
  }

  all(kind: DefinitionKind): readonly Definition[] {
    return this.definitions(kindKey(kind));
  }

  /** The references to a key as they are written: those that reach it by inheritance are under another key. */
  references(key: SymbolKey): readonly Reference[] {
    return [...(this.#references.get(key) ?? [])];
  }

  #add(entry: GraphEntry, changed: Set<SymbolKey>): void {
    for (const definition of entry.definitions) {
      for (const key of keysOf(definition)) {
        changed.add(key);
        addTo(this.#definitions, key, definition);
      }
    }
    for (const reference of entry.references) addTo(this.#references, reference.key, reference);
  }

  #remove(entry: GraphEntry, changed: Set<SymbolKey>): void {
    for (const definition of entry.definitions) {
      for (const key of keysOf(definition)) {
        changed.add(key);
        removeFrom(this.#definitions, key, definition);
      }
    }
    for (const reference of entry.references) removeFrom(this.#references, reference.key, reference);
  }
}

function keysOf(definition: Definition): SymbolKey[] {
  const keys = [definition.key, kindKey(definition.kind)];
  return definition.owner === undefined ? keys : [...keys, membersKey(definition.owner)];
}
