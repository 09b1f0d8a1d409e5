import type { RulePage } from './page';
import type { Rule } from './rule';

/** What is not YAML, more than one document, aliases that stand for nothing. */
export const syntax: Rule = {
  name: 'syntax',
  severity: 'error',
  file: (file, report) => {
    for (const { message, ...span } of file.tree.faults) report({ message, span });
  },
};

export const syntaxPage: RulePage = {
  what:
    'Text that is not YAML: a quote or bracket that is not closed, a tab as indentation, a colon that is missing, an ' +
    'alias that stands for nothing, a second document in the file, the marks of a Git conflict.',
  why:
    'What cannot be read cannot be checked, so this rule cannot be changed or silenced. The message says what to do at ' +
    'the place; mend the first one in a file first, since those below it may follow from it.',
  wrong: {
    'foundations.ladder.yaml': `track: foundations
name: 'Foundations
levels:
  - level: 1
    summary: Changes existing systems safely
`,
  },
  right: {
    'foundations.ladder.yaml': `track: foundations
name: 'Foundations'
levels:
  - level: 1
    summary: Changes existing systems safely
`,
  },
};
