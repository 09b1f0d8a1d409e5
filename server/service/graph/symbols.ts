import type { ScalarNode, Span } from '../syntax/nodes';

/** What a key of the graph names. One key may be defined several times: that is what `duplicate-id` finds. */
export type SymbolKey = string & { readonly __symbolKey: never };

export type DefinitionKind =
  'track' | 'ladder' | 'level' | 'criterion' | 'position' | 'category' | 'scale-level';

// There are very many definitions and references. Each has all of its fields, in the same order, so that the engine keeps
// one shape for all of them: an object with a shape of its own takes some three hundred bytes more.

/** A place that gives something its id. */
export interface Definition {
  readonly key: SymbolKey;
  readonly kind: DefinitionKind;
  readonly id: string;
  /** The id of the track or ladder that a level, criterion or position belongs to. */
  readonly owner: string | undefined;
  /** For a track: the id of the track that it extends. */
  readonly base: string | undefined;
  /** For a criterion: the level that it stands on. */
  readonly level: string | undefined;
  /** What it rests on: for a track the reference to what it extends, for a criterion those to what it builds on. */
  readonly restsOn: readonly Reference[];
  /** What people call it, for lists and messages. */
  readonly title: string | undefined;
  /** For a level of the scale: its zero-based place, lowest first. */
  readonly place: number | undefined;
  readonly uri: string;
  /** The id as written. */
  readonly node: ScalarNode;
}

/** Where a reference stands, which tells what it may name. */
export type ReferenceRole =
  | 'category'
  | 'extends'
  | 'builds-on'
  | 'see'
  | 'requires'
  | 'optional'
  | 'not-required'
  | 'emphasises'
  | 'prose'
  | 'scale-level';

/**
 * One id within a reference. `foundations@3` is two of them: `foundations`, which names a track, and `3`, which names
 * a level of it and has the first as its `owner`.
 */
export interface Reference {
  readonly role: ReferenceRole;
  readonly key: SymbolKey;
  readonly id: string;
  readonly owner: Reference | undefined;
  /** Whether nothing follows it in the reference, so that it is what the reference as a whole names. */
  readonly last: boolean;
  readonly uri: string;
  /** The id alone. */
  readonly span: Span;
  /** The reference as a whole. */
  readonly whole: Span;
}

/** What a reference may name as a whole, by where it stands. */
export const expectedKinds: Readonly<Record<ReferenceRole, readonly DefinitionKind[]>> = {
  category: ['category'],
  extends: ['track'],
  'builds-on': ['criterion'],
  see: ['track', 'level', 'criterion'],
  requires: ['track', 'level'],
  optional: ['track', 'level'],
  'not-required': ['track'],
  emphasises: ['criterion'],
  prose: ['track', 'ladder', 'level', 'criterion', 'position'],
  'scale-level': ['scale-level'],
};

// Tracks and ladders share one namespace, as do a track's criteria and a ladder's positions. Marks part the namespaces,
// which cannot stand in an id; where an author put them into one all the same, they are written otherwise here.

const marks = /[\\@. ]/g;

/** The key of the track or ladder `id`. */
export function ownerKey(id: string): SymbolKey {
  return id.replace(marks, (mark) => `\\${mark.charCodeAt(0)}`) as SymbolKey;
}

/** The key of the level `level` of the track `owner`. */
export function levelKey(owner: string, level: string): SymbolKey {
  return `${ownerKey(owner)}@${level}` as SymbolKey;
}

/** Whether what has a key names a level of its owner, and no criterion or position. */
export function isLevelOf(owner: string, { key, id }: Pick<Reference, 'key' | 'id'>): boolean {
  return key === levelKey(owner, id);
}

/** The key of the criterion or position `member` of the track or ladder `owner`. */
export function memberKey(owner: string, member: string): SymbolKey {
  return `${ownerKey(owner)}.${member}` as SymbolKey;
}

/** The key of the category `id`. */
export function categoryKey(id: string): SymbolKey {
  return `category ${id}` as SymbolKey;
}

/** The key of the level `level` of the framework's scale. */
export function scaleKey(level: string): SymbolKey {
  return `scale ${level}` as SymbolKey;
}

// Keys of sets, which change when any of their definitions does.

/** The key that stands for all levels, criteria and positions of the track or ladder `owner`. */
export function membersKey(owner: string): SymbolKey {
  return `${ownerKey(owner)}.*` as SymbolKey;
}

/** The key that stands for all definitions of a kind. */
export function kindKey(kind: DefinitionKind): SymbolKey {
  return `all ${kind}` as SymbolKey;
}

/** The key that stands for all references to `key` in a role. */
export function referencesKey(role: ReferenceRole, key: SymbolKey): SymbolKey {
  return `${role} of ${key}` as SymbolKey;
}

/** The key that stands for whether there are references in a role at all. */
export function roleKey(role: ReferenceRole): SymbolKey {
  return `any ${role}` as SymbolKey;
}

/** The key that stands for all criteria whose text holds a run of words. */
export function wordsKey(words: string): SymbolKey {
  return `words ${words}` as SymbolKey;
}

/** The key that stands for which files the graph is made of. */
export const filesKey = 'the files' as SymbolKey;

/** The key that stands for whether there are frameworks around the graph's files. */
export const surroundingsKey = 'the surroundings' as SymbolKey;
