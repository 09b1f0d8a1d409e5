import { ownerKey, type Definition } from '../graph/symbols';
import type { GraphReader } from '../graph/reader';
import { quoted } from '../text/wording';
import type { RulePage } from './page';
import type { Rule } from './rule';

const places: Record<Definition['kind'], string> = {
  track: 'in this framework',
  ladder: 'in this framework',
  level: 'in this track',
  criterion: 'in this track',
  position: 'in this ladder',
  category: 'among the categories',
  'scale-level': 'on the scale',
};

/** An id used twice in its namespace. A level used twice is the rule `duplicate-level`. */
export const duplicateId: Rule = {
  name: 'duplicate-id',
  severity: 'error',
  entry: (entry, graph, report) => {
    for (const definition of entry.definitions) {
      if (definition.kind === 'level' || definition.id === '' || isOfRepeatedOwner(definition, graph))
        continue;
      const others = graph.definitions(definition.key).filter((other) => other !== definition);
      if (others.length === 0) continue;
      const related = others.map(({ uri, node }) => ({ uri, span: node, message: 'It is also used here.' }));
      report({ message: messageOf(definition, others.length + 1), span: definition.node, related });
    }
  },
};

/** Of a track or ladder that is there twice, all the rest is, too: that is said once, of its own id. */
function isOfRepeatedOwner({ owner }: Definition, graph: GraphReader): boolean {
  return owner !== undefined && graph.definitions(ownerKey(owner)).length > 1;
}

function messageOf({ kind, id }: Definition, count: number): string {
  const times = count === 2 ? 'twice' : `${count} times`;
  const what = kind === 'scale-level' ? 'level' : 'id';
  return `The ${what} ${quoted(id)} is used ${times} ${places[kind]}.`;
}

export const duplicateIdPage: RulePage = {
  what:
    'An id that is used twice where it must be unique: among the tracks and ladders of a framework (which share one ' +
    'namespace), the criteria of a track, the positions of a ladder, the categories, or the levels of the scale.',
  why:
    'A reference to such an id could mean either. It mostly comes of a file or an entry that was copied to start a new ' +
    'one. Give one of them an id of its own.',
  wrong: {
    'acme.ladder.yaml': `framework: acme
name: Acme
include:
  - tracks/*.ladder.yaml
`,
    'tracks/foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    summary: Changes existing systems safely
`,
    'tracks/delivery.ladder.yaml': `track: foundations
name: Delivery
levels:
  - level: 1
    summary: Finishes what was agreed on
`,
  },
  right: {
    'acme.ladder.yaml': `framework: acme
name: Acme
include:
  - tracks/*.ladder.yaml
`,
    'tracks/foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    summary: Changes existing systems safely
`,
    'tracks/delivery.ladder.yaml': `track: delivery
name: Delivery
levels:
  - level: 1
    summary: Finishes what was agreed on
`,
  },
};
