import type { Sourced } from '../model/fields';
import { isId, maxIdLength, toId } from '../model/ids';
import { quoted } from '../text/wording';
import type { RulePage } from './page';
import type { Report, Rule } from './rule';

/** An id that is not kebab-case, or too long. */
export const invalidId: Rule = {
  name: 'invalid-id',
  severity: 'error',
  framework: ({ id, categories, scale = [] }, report) => {
    check(id, report);
    for (const category of categories) check(category.id, report);
    for (const { level } of scale) check(level, report);
  },
  track: ({ id }, report) => check(id, report),
  level: ({ level, criteria }, report) => {
    check(level, report);
    for (const criterion of criteria) check(criterion.id, report);
  },
  ladder: ({ id }, report) => check(id, report),
  position: ({ id }, report) => check(id, report),
};

/** Only text is looked at: a number as a level is no id, and elsewhere the `schema` rule tells of it. */
function check(id: Sourced<string> | undefined, report: Report): void {
  if (!id || typeof id.node.value !== 'string' || isId(id.value)) return;
  report({ message: messageOf(id.value), span: id.node });
}

function messageOf(written: string): string {
  if (written.trim() === '') {
    return 'This id is empty: write a name in lower-case letters, such as `foundations`.';
  }
  if (written.length > maxIdLength) {
    return `This id has ${written.length} characters, and an id has ${maxIdLength} at most.`;
  }
  const right = toId(written);
  const advice =
    right === '' ? 'Use lower-case letters, digits and single hyphens.' : `Write ${quoted(right)}.`;
  return `${quoted(written)} is not an id. ${advice}`;
}

export const invalidIdPage: RulePage = {
  what:
    'An id that is not made of lower-case letters, digits and single hyphens, or that is longer than 64 characters. ' +
    'This goes for the ids of frameworks, tracks, ladders, positions, criteria and categories, and for levels that are ' +
    'not numbers.',
  why:
    'Ids stand in references and in addresses, where capitals, blanks and accents make trouble. Names may hold anything, ' +
    'so put there what people are to read, and keep the id plain.',
  fix: 'writes it as an id may be, with all that refers to it',
  wrong: {
    'foundations.ladder.yaml': `track: Foundations & Basics
name: Foundations & Basics
levels:
  - level: 1
    summary: Changes existing systems safely
`,
  },
  right: {
    'foundations.ladder.yaml': `track: foundations-basics
name: Foundations & Basics
levels:
  - level: 1
    summary: Changes existing systems safely
`,
  },
};
