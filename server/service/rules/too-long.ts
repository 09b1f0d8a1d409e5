import type { Sourced } from '../model/fields';
import type { RulePage } from './page';
import type { Rule } from './rule';

/** The longest text that is well read in a table, in characters. */
const maxLength = 240;

/** A summary, criterion or example that is too long to be read in a table. */
export const tooLong: Rule = {
  name: 'too-long',
  severity: 'off',
  level: ({ summary, criteria, examples }, report) => {
    const check = (what: string, ...texts: readonly (Sourced<string> | undefined)[]): void => {
      for (const text of texts) {
        const length = text ? lengthOf(text.value) : 0;
        if (!text || length <= maxLength) continue;
        const message = `This ${what} has ${length} characters, and more than ${maxLength} are hard to read in a table.`;
        report({ message, span: text.node });
      }
    };
    check('summary', summary);
    check('criterion', ...criteria.map(({ text }) => text));
    check('example', ...criteria.flatMap((criterion) => criterion.examples), ...examples);
  },
};

/** How many characters a reader sees: of a link its words, of a `[[reference|label]]` the label, of a run of blanks one. */
function lengthOf(text: string): number {
  const shown = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, '$1')
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1');
  return shown.length > maxLength ? charactersOf(shown) : shown.length;
}

/** How many characters readers take a text for: an emoji is one, whatever it is made of. */
function charactersOf(text: string): number {
  // Made when it is needed: to make the first takes as long as a tenth of the server's start.
  return [...new Intl.Segmenter('en').segment(text)].length;
}

export const tooLongPage: RulePage = {
  what:
    'A summary, criterion or example of more than 240 characters. Counted is what a reader sees: of a link its words, of ' +
    'a reference its label. Descriptions may be longer.',
  why:
    'Tables show levels side by side, and a long text there is a narrow tower that nobody reads to the end. Part it into ' +
    'several criteria, or put the detail into a resource. The rule is off unless it is turned on.',
  wrong: {
    'acme.ladder.yaml': `framework: acme
name: Acme
lint:
  too-long: hint
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 1
        summary: >-
          Changes existing systems safely, which is to say that every change is small, described in a ticket,
          reviewed by a colleague, tried out in the staging environment, announced in the channel of the team,
          rolled out in steps and watched for an hour after the last of them
`,
  },
  right: {
    'acme.ladder.yaml': `framework: acme
name: Acme
lint:
  too-long: hint
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 1
        summary: Changes existing systems safely
        criteria:
          - Makes changes that are small, described in a ticket and reviewed by a colleague
          - Tries each change out in the staging environment, and announces it before rolling it out
`,
  },
};
