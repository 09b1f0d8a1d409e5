import { quoted } from '../text/wording';
import type { Rule } from './rule';

/** A level that says nothing: no summary, no criteria, no examples. */
export const emptyLevel: Rule = {
  name: 'empty-level',
  severity: 'warning',
  level: ({ level, summary, criteria, examples, node }, report) => {
    if (summary || criteria.length > 0 || examples.length > 0) return;
    const name = level ? `Level ${quoted(level.value)}` : 'This level';
    const message = `${name} says nothing yet: add a \`summary\`, \`criteria\` or \`examples\`.`;
    report({ message, span: level?.node ?? node.pairs[0]?.key ?? node });
  },
};
