import type { Sourced } from '../model/fields';
import type { RulePage } from './page';
import type { Report, Rule } from './rule';

/** Text that stands for text: nothing but marks, TODO and its kin with or without a note, lorem ipsum. */
const placeholders: readonly RegExp[] = [
  /^\s*(?:…+|\.{2,}|-+|_+|\?+)\s*$/,
  /^\s*(?:TODO|TBD|TBC|FIXME|XXX)\b/,
  // In small letters they are words, unless they stand alone or a note follows.
  /^\s*(?:todo|tbd|tbc|fixme)\s*(?:$|[:.…?!]|-\s)/i,
  /^\s*lorem ipsum\b/i,
];

/** Whether a text only stands for one that is still to be written. An empty text does, too. */
export function isPlaceholder(text: string): boolean {
  return text.trim() === '' || placeholders.some((form) => form.test(text));
}

/** Text that is still to be written. */
export const placeholderText: Rule = {
  name: 'placeholder-text',
  severity: 'warning',
  framework: ({ name, description, categories, scale = [] }, report) => {
    check(report, name, description);
    for (const each of [...categories, ...scale]) check(report, each.name, each.description);
  },
  track: ({ name, description }, report) => check(report, name, description),
  level: ({ name, summary, criteria, examples }, report) => {
    check(report, name, summary, ...examples);
    for (const criterion of criteria) check(report, criterion.text, ...criterion.examples);
  },
  ladder: ({ name, description }, report) => check(report, name, description),
  position: ({ name, label, description }, report) => check(report, name, label, description),
};

function check(report: Report, ...texts: readonly (Sourced<string> | undefined)[]): void {
  for (const text of texts) {
    if (!text) continue;
    if (text.value.trim() === '') {
      // Where the text is not YAML, it may only be unreadable.
      if (text.node.from.faults.length === 0) report({ message: 'This text is empty.', span: text.node });
    } else if (isPlaceholder(text.value)) {
      report({ message: 'This text is still to be written.', span: text.node });
    }
  }
}

export const placeholderTextPage: RulePage = {
  what: 'A name, description, summary, criterion or example that is empty, or `TODO`, `TBD`, `…` or “lorem ipsum”.',
  why:
    'An outline is a good way to start, and this reminds you of what is left to write, so that it is not published by ' +
    'oversight.',
  wrong: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    summary: Changes existing systems safely
  - level: 2
    summary: 'TODO: ask the platform team'
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
