import type { Sourced } from '../model/fields';
import { oddStops } from './full-stops';
import type { RulePage } from './page';
import type { Report, Rule } from './rule';
import { straySpaces, type StraySpaces } from './stray-spaces';

/** Spaces that do not belong there, and a full stop that the texts beside it lack, or that they have. */
export const textStyle: Rule = {
  name: 'text-style',
  severity: 'hint',
  framework: ({ name, description, categories, scale = [] }, report) => {
    checkSpaces(report, name, description);
    for (const each of [...categories, ...scale]) checkSpaces(report, each.name, each.description);
  },
  track: ({ name, description }, report) => checkSpaces(report, name, description),
  level: ({ name, summary, criteria, examples }, report) => {
    const texts = criteria.flatMap(({ text }) => text ?? []);
    const allExamples = [...criteria.flatMap((criterion) => criterion.examples), ...examples];
    checkSpaces(report, name, summary, ...texts, ...allExamples);
    for (const each of oddStops(texts, 'criteria')) report(each);
    for (const each of oddStops(allExamples, 'examples')) report(each);
  },
  ladder: ({ name, description }, report) => checkSpaces(report, name, description),
  position: ({ name, label, description }, report) => checkSpaces(report, name, label, description),
};

const spaceMessages: Readonly<Record<StraySpaces['where'], string>> = {
  start: 'This text starts with a space.',
  end: 'This text ends with a space.',
  'line-end': 'This line ends with a space, which makes two of them in the text.',
  between: 'Here one space is enough.',
};

function checkSpaces(report: Report, ...texts: readonly (Sourced<string> | undefined)[]): void {
  for (const text of texts) {
    if (!text) continue;
    for (const { span, where } of straySpaces(text.node)) {
      report({ message: spaceMessages[where], span });
    }
  }
}

export const textStylePage: RulePage = {
  what:
    'In a name or a text: a space too many between two words, or one at the start or the end. And a criterion or an ' +
    'example that ends with a full stop where most of its siblings on the level have none, or the other way round. A ' +
    'text of several sentences may have its full stop anyway. Spaces at the end of the lines of a `|` text, in Markdown ' +
    'code and in tables are left alone.',
  why:
    'Nobody notices the single slip, but readers notice the unevenness. Take the spaces out, and end all texts of a ' +
    'level in the same way.',
  fix: 'mends it, or all of them in the file',
  wrong: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    criteria:
      - Makes small configuration changes  that can be rolled back
      - Follows a runbook to the end.
      - Asks before changing what others rely on
`,
  },
  right: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    criteria:
      - Makes small configuration changes that can be rolled back
      - Follows a runbook to the end
      - Asks before changing what others rely on
`,
  },
};
