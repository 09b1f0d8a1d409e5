import type { Rule } from './rule';

/** What is not YAML, more than one document, aliases that stand for nothing. */
export const syntax: Rule = {
  name: 'syntax',
  severity: 'error',
  file: (file, report) => {
    for (const { message, ...span } of file.tree.faults) report({ message, span });
  },
};
