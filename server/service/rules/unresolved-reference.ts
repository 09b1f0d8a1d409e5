import { knowsLineage, members, resolve, type GraphReader } from '../graph/reader';
import { expectedKinds, isLevelOf, ownerKey, type DefinitionKind, type Reference } from '../graph/symbols';
import { nearest } from '../text/nearest';
import { listed, quoted } from '../text/wording';
import type { RulePage } from './page';
import type { Rule } from './rule';

/** A track, level, criterion, position or category that does not exist, or is none where one is meant. */
export const unresolvedReference: Rule = {
  name: 'unresolved-reference',
  severity: 'error',
  entry: (entry, graph, report) => {
    for (const reference of entry.references) {
      if (reference.role === 'scale-level') continue; // `level-not-on-scale` tells of these
      const message = reference.owner
        ? memberFault(reference, reference.owner, graph)
        : ownerFault(reference, graph);
      if (message !== undefined) report({ message, span: reference.span });
    }
  },
};

/** What is wrong with the first part of a reference: the id of a track, a ladder or a category. */
function ownerFault(reference: Reference, graph: GraphReader): string | undefined {
  const kinds = kindsOf(reference, graph);
  const expected = ownerKinds(reference);
  if (kinds.length === 0) {
    // A file on its own may well refer to others: only what it says of its own things can be judged.
    return graph.hasFramework ? missingOwner(reference, expected, graph) : undefined;
  }
  return kinds.some((kind) => expected.includes(kind)) ? undefined : wrongKind(reference, kinds, expected);
}

/** What is wrong with a level, criterion or position, where all is well with the track or ladder it belongs to. */
function memberFault(reference: Reference, owner: Reference, graph: GraphReader): string | undefined {
  const owners = kindsOf(owner, graph);
  const expected = expectedKinds[reference.role];
  if (!owners.some((kind) => ownerKinds(owner).includes(kind))) return undefined; // said of the owner already
  const kinds = kindsOf(reference, graph);
  if (kinds.some((kind) => expected.includes(kind))) return undefined;
  if (kinds.length > 0) return wrongKind(reference, kinds, expected);
  // What a track inherits from one that isn't there can't be known, and that is said of its `extends`.
  return knowsLineage(graph, owner.id) ? missingMember(reference, owner, graph) : undefined;
}

function kindsOf(reference: Reference, graph: GraphReader): readonly DefinitionKind[] {
  const kinds = resolve(graph, reference).map((definition) => definition.kind);
  // Nearly always one: this is asked of every reference to a thing whenever that changes.
  return kinds.length < 2 ? kinds : [...new Set(kinds)].sort();
}

/** What the first part of a reference may be, by where it stands and by whether a second part follows. */
function ownerKinds({ role, last }: Reference): readonly DefinitionKind[] {
  if (role === 'requires' || role === 'optional') return ['track']; // whose level follows in its own place
  const whole = expectedKinds[role];
  if (last) return whole;
  return whole.includes('position') ? ['track', 'ladder'] : ['track'];
}

function wrongKind(
  { id }: Reference,
  kinds: readonly DefinitionKind[],
  expected: readonly DefinitionKind[],
): string {
  const is = listed(
    kinds.map((kind) => named[kind]),
    'and',
  );
  const meant = listed(
    expected.map((kind) => named[kind]),
    'or',
  );
  const how = expected.includes('criterion') && !kinds.includes('ladder') ? forms : '';
  return `${quoted(id)} is ${is}, and here ${meant} is meant${how}.`;
}

const forms = ', written `track.criterion`';

function missingOwner(reference: Reference, expected: readonly DefinitionKind[], graph: GraphReader): string {
  const { id } = reference;
  if (id.trim() === '') return missingId(reference, expected);
  const isCriterionMeant = reference.last && expected.includes('criterion');
  const kinds = expected.filter((kind) => kind === 'category' || kind === 'track' || kind === 'ladder');
  const searched: readonly DefinitionKind[] = kinds.length === 0 ? ['track'] : kinds;
  const known = searched.flatMap((kind) => graph.all(kind)).map((definition) => definition.id);
  if (isCriterionMeant) {
    const first = criterionCalled(id, graph);
    if (first !== undefined)
      return `There is no track ${quoted(id)}. Did you mean the criterion ${quoted(first)}?`;
  }
  return `There is no ${searched.join(' or ')} ${quoted(id)}${hint(id, known)}`;
}

/** A criterion as a reference has it, by its own id alone; undefined where none is called so. */
export function criterionCalled(id: string, graph: GraphReader): string | undefined {
  const called = graph.all('criterion').filter((each) => each.id === id);
  return called.map(({ owner = '' }) => `${owner}.${id}`).sort()[0];
}

function missingId({ role }: Reference, expected: readonly DefinitionKind[]): string {
  if (role === 'prose') return 'Between these brackets, the id of a track or ladder is missing.';
  return `Here ${listed(
    expected.map((kind) => named[kind]),
    'or',
  )} is meant, and nothing is named.`;
}

function missingMember(reference: Reference, owner: Reference, graph: GraphReader): string {
  const all = members(graph, owner.id);
  const isLadder = graph.definitions(ownerKey(owner.id)).every((definition) => definition.kind === 'ladder');
  const [is, has] = [quoted(owner.id), quoted(reference.id)];
  if (isLevelOf(owner.id, reference)) {
    if (isLadder) return `${is} is a ladder, and only tracks have levels.`;
    const levels = all.filter(({ kind }) => kind === 'level').map(({ id }) => id);
    if (levels.length === 0) return `${is} has no level ${has}: it has no levels yet.`;
    const one = levels.length === 1 ? 'its only level is' : 'its levels are';
    return `${is} has no level ${has}: ${one} ${listed(levels.sort(byNumber).map(quoted))}.`;
  }
  const others = all.filter(({ kind }) => kind !== 'level').map(({ id }) => id);
  return `${is} has no ${isLadder ? 'position' : 'criterion'} ${has}${hint(reference.id, others)}`;
}

/** @param known in any order: of several that are as near, the first of the alphabet is offered */
function hint(id: string, known: readonly string[]): string {
  const near = nearest(id.trim(), [...known].sort());
  return near === undefined ? '.' : `. Did you mean ${quoted(near)}?`;
}

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
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

export const unresolvedReferencePage: RulePage = {
  what:
    'A reference to a track, ladder, level, criterion, position or category that does not exist, or that is something ' +
    'else than what is meant at the place. References in prose, `[[foundations@3]]`, are looked at, too.',
  why:
    'A link that leads nowhere is of no use to a reader, and a position that asks for a track that does not exist asks ' +
    'for nothing. Often a letter is wrong, the file is not among those that the framework includes, or the thing was ' +
    'renamed. In a file that no framework includes, only references to what the file itself defines are looked at.',
  fix: 'takes the nearest that exists, or creates it',
  wrong: {
    'acme.ladder.yaml': `framework: acme
name: Acme
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 1
        summary: Changes existing systems safely
ladders:
  - ladder: engineer
    name: Engineer
    positions:
      - id: junior
        name: Junior Engineer
        requires: { foundation: 1 }
      - id: senior
        name: Senior Engineer
        requires: { foundations: 4 }
`,
  },
  right: {
    'acme.ladder.yaml': `framework: acme
name: Acme
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 1
        summary: Changes existing systems safely
      - level: 2
        summary: Extends the platform
ladders:
  - ladder: engineer
    name: Engineer
    positions:
      - id: junior
        name: Junior Engineer
        requires: { foundations: 1 }
      - id: senior
        name: Senior Engineer
        requires: { foundations: 2 }
`,
  },
};
