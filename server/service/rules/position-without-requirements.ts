import { fieldsOf } from '../model/fields';
import { quoted } from '../text/wording';
import type { RulePage } from './page';
import type { Rule } from './rule';

/** A position that asks for nothing: no track, no points. */
export const positionWithoutRequirements: Rule = {
  name: 'position-without-requirements',
  severity: 'hint',
  position: ({ node, id }, report) => {
    const fields = fieldsOf(node);
    const requires = fields.node('requires');
    // Of `requires` or `points` that are written wrongly, `schema` tells; of what is not YAML, `syntax`.
    const isEmpty = requires?.kind === 'map' && requires.pairs.length === 0;
    if (node.from.faults.length > 0 || fields.pair('points')) return;
    if (fields.pair('requires') && !isEmpty) return;
    const name = id ? `The position ${quoted(id.value)}` : 'This position';
    const message = `${name} asks for nothing yet: say under \`requires\` which levels it takes.`;
    report({ message, span: id?.node ?? node.pairs[0]?.key ?? node });
  },
};

export const positionWithoutRequirementsPage: RulePage = {
  what:
    'A position that asks for nothing: it has neither `requires` nor `points`. Tracks under `optional` are welcome ' +
    'without being asked for, so they do not count.',
  why:
    'Nobody can tell what the job takes, or how it differs from the next one. Name the levels that it asks for, or the ' +
    'range of points.',
  wrong: {
    'engineer.ladder.yaml': `ladder: engineer
name: Engineer
positions:
  - id: engineer
    name: Engineer
    requires: { foundations: 2 }
  - id: senior-engineer
    name: Senior Engineer
`,
  },
  right: {
    'engineer.ladder.yaml': `ladder: engineer
name: Engineer
positions:
  - id: engineer
    name: Engineer
    requires: { foundations: 2 }
  - id: senior-engineer
    name: Senior Engineer
    requires: { foundations: 3 }
`,
  },
};
