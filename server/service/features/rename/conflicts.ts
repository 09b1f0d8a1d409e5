import { lineage } from '../../graph/reader';
import { categoryKey, ownerKey, scaleKey, type Definition, type SymbolKey } from '../../graph/symbols';
import { isId, maxIdLength, toId } from '../../model/ids';
import { quoted } from '../../text/wording';
import { partKey } from '../navigation/related';
import type { RenameSubject } from './subject';

/** Why a subject can't have the id `newId`, as a sentence; undefined where it can. */
export function conflictOf(subject: RenameSubject, newId: string): string | undefined {
  const { kind } = subject.definition;
  const isLevel = kind === 'level' || kind === 'scale-level';
  if (!isId(newId)) return formFault(newId, isLevel);
  const taken = definitionsOf(subject, newId)[0];
  if (!taken) return undefined;
  const where = taken.owner === undefined ? '' : ` in ${quoted(taken.owner)}`;
  return `There is ${named[taken.kind]} ${quoted(newId)}${where} already.`;
}

function formFault(newId: string, isLevel: boolean): string {
  if (newId.length > maxIdLength) return `An id has ${maxIdLength} characters at most.`;
  const right = toId(newId);
  const advice = right === '' ? '' : ` You could write ${quoted(right)}.`;
  const form = 'lower-case letters, digits and single hyphens';
  return isLevel
    ? `A level is a whole number, or an id made of ${form}.${advice}`
    : `An id is made of ${form}.${advice}`;
}

/** What has the id already in the namespace of what is renamed, or would then be replaced by it or replace it. */
function definitionsOf(
  { view: { graph }, definition, owners }: RenameSubject,
  newId: string,
): readonly Definition[] {
  const { kind } = definition;
  if (owners.length === 0) return graph.definitions(namespaceKey(kind, newId));
  const family = new Set([...owners, ...owners.flatMap((owner) => lineage(graph, owner))]);
  return [...family].flatMap((owner) => graph.definitions(partKey(kind, owner, newId)));
}

function namespaceKey(kind: Definition['kind'], id: string): SymbolKey {
  if (kind === 'category') return categoryKey(id);
  return kind === 'scale-level' ? scaleKey(id) : ownerKey(id);
}

const named: Record<Definition['kind'], string> = {
  track: 'a track',
  ladder: 'a ladder',
  level: 'a level',
  criterion: 'a criterion',
  position: 'a position',
  category: 'a category',
  'scale-level': 'a level of the scale',
};
