import { CriterionTexts, type CriterionText } from './criterion-texts';
import { lacking } from './difference';
import type { GraphEntry } from './entries';
import type { GraphReader } from './reader';
import { SetMap } from './set-map';
import {
  filesKey,
  kindKey,
  membersKey,
  referencesKey,
  roleKey,
  surroundingsKey,
  type Definition,
  type DefinitionKind,
  type Reference,
  type ReferenceRole,
  type SymbolKey,
} from './symbols';

/** The definitions and references of the files of one framework, kept up by differences. */
export class Graph implements GraphReader {
  readonly hasFramework: boolean;
  readonly #entries = new Map<string, readonly GraphEntry[]>();
  /** By key, and by the keys that stand for sets. */
  readonly #definitions = new SetMap<SymbolKey, Definition>();
  readonly #references = new SetMap<SymbolKey, Reference>();
  readonly #roles = new Map<ReferenceRole, number>();
  /** Made when it is first asked for, which only some rules do. */
  #texts: CriterionTexts | undefined;
  #isAmongFrameworks = false;

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
   * Answers the keys whose definitions changed, and those of sets of which something changed.
   */
  update(uri: string, entries: readonly GraphEntry[] | undefined): ReadonlySet<SymbolKey> {
    const changed = new Set<SymbolKey>();
    const before = this.entriesOf(uri);
    const after = entries ?? [];
    const roles = new Map(this.#roles);
    if (this.#entries.has(uri) !== (entries !== undefined)) changed.add(filesKey);
    if (entries) this.#entries.set(uri, entries);
    else this.#entries.delete(uri);
    for (const entry of lacking(before, after)) this.#remove(entry, changed);
    for (const entry of lacking(after, before)) this.#add(entry, changed);
    for (const role of new Set([...roles.keys(), ...this.#roles.keys()])) {
      if ((roles.get(role) ?? 0) > 0 !== this.hasReferences(role)) changed.add(roleKey(role));
    }
    return changed;
  }

  /** Says whether there are frameworks that could include the graph's file. Answers the keys that changed. */
  setAmongFrameworks(is: boolean): ReadonlySet<SymbolKey> {
    if (is === this.#isAmongFrameworks) return new Set();
    this.#isAmongFrameworks = is;
    return new Set([surroundingsKey]);
  }

  definitions(key: SymbolKey): readonly Definition[] {
    return this.#definitions.of(key);
  }

  ownMembers(owner: string): readonly Definition[] {
    return this.definitions(membersKey(owner));
  }

  all(kind: DefinitionKind): readonly Definition[] {
    return this.definitions(kindKey(kind));
  }

  /** The references to a key as they are written: those that reach it by inheritance are under another key. */
  references(key: SymbolKey): readonly Reference[] {
    return this.#references.of(key);
  }

  referencesAs(role: ReferenceRole, key: SymbolKey): readonly Reference[] {
    return this.references(key).filter((reference) => reference.role === role);
  }

  hasReferences(role: ReferenceRole): boolean {
    return (this.#roles.get(role) ?? 0) > 0;
  }

  isAmongFrameworks(): boolean {
    return this.#isAmongFrameworks;
  }

  criteriaWith(run: string): readonly CriterionText[] {
    if (!this.#texts) {
      this.#texts = new CriterionTexts();
      const unread = new Set<SymbolKey>();
      for (const entries of this.#entries.values()) for (const each of entries) this.#texts.add(each, unread);
    }
    return this.#texts.with(run);
  }

  #add(entry: GraphEntry, changed: Set<SymbolKey>): void {
    for (const definition of entry.definitions) {
      for (const key of keysOf(definition)) {
        changed.add(key);
        this.#definitions.add(key, definition);
      }
    }
    for (const reference of entry.references) {
      this.#references.add(reference.key, reference);
      this.#count(reference, 1, changed);
    }
    this.#texts?.add(entry, changed);
  }

  #remove(entry: GraphEntry, changed: Set<SymbolKey>): void {
    for (const definition of entry.definitions) {
      for (const key of keysOf(definition)) {
        changed.add(key);
        this.#definitions.remove(key, definition);
      }
    }
    for (const reference of entry.references) {
      this.#references.remove(reference.key, reference);
      this.#count(reference, -1, changed);
    }
    this.#texts?.remove(entry, changed);
  }

  #count({ role, key }: Reference, by: number, changed: Set<SymbolKey>): void {
    changed.add(referencesKey(role, key));
    this.#roles.set(role, (this.#roles.get(role) ?? 0) + by);
  }
}

function keysOf(definition: Definition): SymbolKey[] {
  const keys = [definition.key, kindKey(definition.kind)];
  return definition.owner === undefined ? keys : [...keys, membersKey(definition.owner)];
}
