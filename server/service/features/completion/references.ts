import { members } from '../../graph/reader';
import type { Definition, DefinitionKind } from '../../graph/symbols';
import type { ProjectView } from '../project-view';
import { resolveLevels, type ResolvedLevel } from '../resolved-track';
import { CompletionItemKind, type Proposal } from './items';

/** A reference that can be written, and what it names. */
interface Candidate {
  readonly text: string;
  readonly definition: Definition;
  readonly detail: string | undefined;
}

/** More than these are of no use in a list, and slow an editor down; what is typed narrows them. */
const limit = 500;

/** What is proposed, and whether there is more that only shows when more is typed. */
export interface ReferenceProposals {
  readonly proposals: readonly Proposal[];
  readonly isIncomplete: boolean;
}

/**
 * References to things of the given kinds.
 * @param near the id of the track that the reference is written in: what it has itself comes first
 * @param word what is typed already, which narrows a list that is too long
 */
export function referenceProposals(
  view: ProjectView,
  kinds: readonly DefinitionKind[],
  { near, word, toText }: { near: string | undefined; word: string; toText: (reference: string) => string },
): ReferenceProposals {
  const owners = [...view.graph.all('track'), ...view.graph.all('ladder')];
  const sorted = unique(owners).sort(
    (a, b) => Number(b.id === near) - Number(a.id === near) || (a.id < b.id ? -1 : 1),
  );
  const all = sorted.flatMap((owner) => candidatesOf(view, owner, kinds));
  const wanted = all.length > limit ? all.filter(({ text }) => isSubsequence(word, text)) : all;
  return {
    isIncomplete: all.length > limit,
    proposals: wanted.slice(0, limit).map(({ text, definition, detail }) => ({
      label: text,
      kind: itemKind[definition.kind],
      detail,
      text: toText(text),
      data: { reference: text },
    })),
  };
}

function candidatesOf(view: ProjectView, owner: Definition, kinds: readonly DefinitionKind[]): Candidate[] {
  const own = kinds.includes(owner.kind) ? [{ text: owner.id, definition: owner, detail: owner.title }] : [];
  if (!kinds.some((kind) => kind === 'level' || kind === 'criterion' || kind === 'position')) return own;
  const order = new Map(idsInOrder(view, owner).map((id, at) => [id, at]));
  const parts = members(view.graph, owner.id)
    .filter(({ kind }) => kinds.includes(kind))
    .map((definition) => ({
      text: `${owner.id}${definition.kind === 'level' ? '@' : '.'}${definition.id}`,
      definition,
      detail: detailOf(view, owner, definition),
      place: order.get(idOf(definition)) ?? order.size,
    }));
  return [...own, ...parts.sort((a, b) => a.place - b.place)];
}

/** What a track or ladder has, in the order in which one reads it: each level and then its criteria, or the positions. */
function idsInOrder(view: ProjectView, owner: Definition): string[] {
  const thing = view.thing(owner);
  if (thing?.kind === 'ladder') return thing.ladder.positions.flatMap(({ id }) => id?.value ?? []);
  if (thing?.kind !== 'track') return [];
  return resolveLevels(view, { thing: thing.track, uri: owner.uri }).flatMap(idsOf);
}

function idsOf({ level, criteria }: ResolvedLevel): string[] {
  const ids = criteria.flatMap(({ part }) => part.id?.value ?? []);
  return [`@${level.part.level?.value ?? ''}`, ...ids];
}

function idOf({ kind, id }: Definition): string {
  return kind === 'level' ? `@${id}` : id;
}

function detailOf(view: ProjectView, owner: Definition, definition: Definition): string | undefined {
  if (definition.kind !== 'level') return definition.title;
  const name = definition.title ?? view.scaleLevel(definition.id)?.name?.value;
  return [owner.title, name].filter((part) => part !== undefined).join(' · ');
}

const itemKind: Record<DefinitionKind, CompletionItemKind> = {
  track: CompletionItemKind.Class,
  ladder: CompletionItemKind.Struct,
  level: CompletionItemKind.EnumMember,
  criterion: CompletionItemKind.Method,
  position: CompletionItemKind.Interface,
  category: CompletionItemKind.Enum,
  'scale-level': CompletionItemKind.EnumMember,
};

/** One definition an id: where an id is used twice, either is as good. */
function unique(definitions: readonly Definition[]): Definition[] {
  return [...new Map(definitions.map((definition) => [definition.key, definition])).values()];
}

function isSubsequence(word: string, text: string): boolean {
  let at = 0;
  for (const letter of word.toLowerCase()) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
