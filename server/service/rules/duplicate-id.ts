import type { Definition } from '../graph/symbols';
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
      if (definition.kind === 'level') continue;
      const others = graph.definitions(definition.key).filter((other) => other !== definition);
      if (others.length === 0) continue;
      report({
        message: `The id \`${definition.id}\` is used ${others.length === 1 ? 'twice' : `${others.length + 1} times`} ${places[definition.kind]}.`,
        span: definition.node,
        related: others.map((other) => ({ uri: other.uri, span: other.node, message: `Also used here.` })),
      });
    }
  },
};
