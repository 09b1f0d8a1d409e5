import type { GraphReader } from '../graph/reader';
import { members, resolve } from '../graph/reader';
import { expectedKinds, type Definition, type DefinitionKind, type Reference } from '../graph/symbols';
import { nearest } from '../text/nearest';
import type { Rule } from './rule';

/** A track, level, criterion, position or category that does not exist. */
export const unresolvedReference: Rule = {
  name: 'unresolved-reference',
  severity: 'error',
  entry: (entry, graph, report) => {
    for (const reference of entry.references) {
      const message = faultOf(reference, graph);
      if (message !== undefined) report({ message, span: reference.span });
    }
  },
};

function faultOf(reference: Reference, graph: GraphReader): string | undefined {
  if (reference.role === 'scale-level') return undefined; // `level-not-on-scale` tells of these
  if (isOutOfSight(reference, graph)) return undefined;
  const owner = reference.owner;
  if (owner && resolve(graph, owner).length === 0) return undefined; // said of the owner already
  const found = resolve(graph, reference);
  if (found.length === 0)
    return owner ? missingMember(reference, owner, graph) : missingOwner(reference, graph);
  const expected = expectedOf(reference);
  const kinds = found.map((definition) => definition.kind);
  if (kinds.some((kind) => expected.includes(kind))) return undefined;
  return `\`${reference.id}\` is ${named[kinds[0] ?? 'track']}, and here ${listed(expected)} is meant.`;
}

/** A file on its own may well refer to others: only what it says of its own things can be judged. */
function isOutOfSight(reference: Reference, graph: GraphReader): boolean {
  if (graph.hasFramework) return false;
  return resolve(graph, reference.owner ?? reference).length === 0;
}

/** What this part of a reference may name: an id with more after it is the owner of what the role asks for. */
function expectedOf(reference: Reference): readonly DefinitionKind[] {
  const whole = expectedKinds[reference.role];
  if (reference.last)
    return reference.role === 'requires' || reference.role === 'optional' ? ['track', 'level'] : whole;
  return whole.includes('position') ? ['track', 'ladder'] : ['track'];
}

function missingOwner(reference: Reference, graph: GraphReader): string {
  const kinds: DefinitionKind[] =
    reference.role === 'category'
      ? ['category']
      : reference.role === 'prose'
        ? ['track', 'ladder']
        : ['track'];
  const known = kinds.flatMap((kind) => graph.all(kind));
  return `There is no ${kinds.join(' or ')} \`${reference.id}\`${hint(reference.id, known)}`;
}

function missingMember(reference: Reference, owner: Reference, graph: GraphReader): string {
  const known = members(graph, owner.id);
  const isLevel = reference.key.includes('@');
  if (isLevel) {
    const levels = known
      .filter((definition) => definition.kind === 'level')
      .map((definition) => definition.id);
    const list = levels.length === 0 ? 'It has no levels yet' : `Its levels are ${levels.join(', ')}`;
    return `\`${owner.id}\` has no level \`${reference.id}\`. ${list}.`;
  }
  const others = known.filter((definition) => definition.kind !== 'level');
  const isLadder = resolve(graph, owner).some((definition) => definition.kind === 'ladder');
  return `\`${owner.id}\` has no ${isLadder ? 'position' : 'criterion'} \`${reference.id}\`${hint(reference.id, others)}`;
}

function hint(id: string, known: readonly Definition[]): string {
  const near = nearest(
    id,
    known.map((definition) => definition.id),
  );
  return near === undefined ? '.' : `. Did you mean \`${near}\`?`;
}

const named: Record<DefinitionKind, string> = {
  track: 'a track',
  ladder: 'a ladder',
  level: 'a level',
  criterion: 'a criterion',
  position: 'a position',
  category: 'a category',
  'scale-level': 'a level of the scale',
};

function listed(kinds: readonly DefinitionKind[]): string {
  const names = kinds.map((kind) => named[kind]);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
