import { isAdverb, isThirdPerson, openingVerb, wordsOf, type Word } from './english';
import type { RulePage } from './page';
import type { Rule } from './rule';
import { partSpan } from './text-part';

/** Two behaviours in one criterion: “writes … and reviews …”. English only. */
export const compoundCriterion: Rule = {
  name: 'compound-criterion',
  severity: 'off',
  level: ({ criteria }, report) => {
    for (const { text } of criteria) {
      const and = text && joiningAnd(text.value);
      if (!and) continue;
      const message = 'Two behaviours are joined here: give each a criterion of its own.';
      report({ message, span: partSpan(text.node, and.start, and.text.length) });
    }
  },
};

/** The first “and” after which a second verb follows, in the form of the one that the text starts with. */
function joiningAnd(text: string): Word | undefined {
  const opening = openingVerb(text);
  if (opening?.tense !== 'present') return undefined;
  // Two verbs side by side share what follows them, and are mostly one behaviour: “supports and develops leaders”.
  const words = wordsOf(text).filter(({ start }) => start > opening.word.start);
  return words.find(
    ({ text: word }, at) => at > 0 && word.toLowerCase() === 'and' && startsWithVerb(words.slice(at + 1)),
  );
}

/** Words that follow a noun in the plural rather than a verb: “and tests for …”, “and teams they depend on”. */
const notAfterVerb = new Set(
  (
    'of for and or nor but in on at by from as than to with into onto over under around about after ' +
    'against among before behind beyond during through towards upon via across between within without is are ' +
    'was were be can could may might must shall should will would has have had that which who whose where when while ' +
    'if so they we i he she you'
  ).split(' '),
);

function startsWithVerb(words: readonly Word[]): boolean {
  const rest = words.slice(words.findIndex(({ text }) => !isAdverb(text)));
  const [verb, next] = rest.map(({ text }) => text.toLowerCase());
  return verb !== undefined && next !== undefined && isThirdPerson(verb) && !notAfterVerb.has(next);
}

export const compoundCriterionPage: RulePage = {
  what:
    'Two behaviours that are joined by “and” in one criterion: “Writes tests and reviews the designs of others”. It is ' +
    'told by the form of the two verbs, and in English only. Two verbs side by side share what follows them and are let ' +
    'be: “supports and develops senior people”.',
  why:
    'Someone may do one of the two and not the other, and then nobody can say whether the criterion is met. The rule is ' +
    'off unless it is turned on: what two verbs say may well be one behaviour.',
  fix: 'splits it in two',
  wrong: {
    'acme.ladder.yaml': `framework: acme
name: Acme
lint:
  compound-criterion: hint
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 1
        criteria:
          - Follows a runbook to the end and corrects it where it is wrong
`,
  },
  right: {
    'acme.ladder.yaml': `framework: acme
name: Acme
lint:
  compound-criterion: hint
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 1
        criteria:
          - Follows a runbook to the end
          - Corrects a runbook where it is wrong
`,
  },
};
