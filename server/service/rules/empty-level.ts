import { fieldsOf } from '../model/fields';
import type { Level } from '../model/track';
import { quoted } from '../text/wording';
import type { RulePage } from './page';
import type { Rule } from './rule';

/** A level that says nothing: no summary, no criteria, no examples. */
export const emptyLevel: Rule = {
  name: 'empty-level',
  severity: 'warning',
  level: (level, report) => {
    const { node } = level;
    // Where the text is not YAML, what the level says may only be unreadable.
    if (node.from.faults.length > 0 || !saysNothing(level)) return;
    const name = level.level ? `Level ${quoted(level.level.value)}` : 'This level';
    const message = `${name} says nothing yet: add a \`summary\`, \`criteria\` or \`examples\`.`;
    report({ message, span: level.level?.node ?? node.pairs[0]?.key ?? node });
  },
};

/** Whether none of the three is written, or only as an empty list. Of one that is written wrongly, `schema` tells. */
export function saysNothing({ node }: Level): boolean {
  const fields = fieldsOf(node);
  return ['summary', 'criteria', 'examples'].every((key) => {
    const value = fields.node(key);
    return fields.pair(key) === undefined || (value?.kind === 'list' && value.items.length === 0);
  });
}

export const emptyLevelPage: RulePage = {
  what: 'A level without a summary, criteria and examples.',
  why:
    'It would be an empty column: nobody can tell what the level asks for. Say something of it, or leave the level out ' +
    'until you can. A track need not have every level of the scale.',
  wrong: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    summary: Changes existing systems safely
  - level: 2
`,
  },
  right: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    summary: Changes existing systems safely
  - level: 2
    summary: Extends the platform
`,
  },
};
