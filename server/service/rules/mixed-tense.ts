import type { Sourced } from '../model/fields';
import { openingVerb, type Tense } from './english';
import type { RulePage } from './page';
import type { Report, Rule } from './rule';
import { partSpan } from './text-part';

/** A criterion in the past tense among present ones, an example in the present among past ones. English only. */
export const mixedTense: Rule = {
  name: 'mixed-tense',
  severity: 'off',
  level: ({ criteria, examples }, report) => {
    const texts = criteria.flatMap(({ text }) => text ?? []);
    const allExamples = [...criteria.flatMap((criterion) => criterion.examples), ...examples];
    check(texts, { odd: 'past', usual: 'present', what: 'criteria' }, report);
    check(allExamples, { odd: 'present', usual: 'past', what: 'examples' }, report);
  },
};

/** Words after which the one before is most likely a noun (“Tests for …”) or a participle (“Trusted by …”). */
const notAfterVerb = new Set(['of', 'for', 'and', 'or', 'by', 'as']);

function check(
  texts: readonly Sourced<string>[],
  { odd, usual, what }: { readonly odd: Tense; readonly usual: Tense; readonly what: string },
  report: Report,
): void {
  const verbs = texts.flatMap(({ value, node }) => {
    const verb = openingVerb(value);
    return verb ? [{ ...verb, node }] : [];
  });
  const usuals = verbs.filter(({ tense }) => tense === usual);
  const odds = verbs.filter(({ tense }) => tense === odd);
  // Where there are as many of each, nobody can tell which are the slips.
  if (odds.length >= usuals.length) return;
  for (const { word, next, node } of odds) {
    if (notAfterVerb.has(next)) continue;
    report({
      message: `“${word.text}” is in the ${odd} tense, and the other ${what} of this level are in the ${usual}.`,
      span: partSpan(node, word.start, word.text.length),
    });
  }
}

export const mixedTensePage: RulePage = {
  what:
    'A criterion that starts with a verb in the past tense where most others on the level start with one in the present, ' +
    'or an example in the present where most are in the past. It is told by the first word, and in English only.',
  why:
    'Criteria say what someone at the level _does_, examples what someone _did_. A slip mostly comes of an example that ' +
    'was moved among the criteria. The rule is off unless it is turned on, since it goes by the form of a word and can ' +
    'be wrong.',
  wrong: {
    'acme.ladder.yaml': `framework: acme
name: Acme
lint:
  mixed-tense: hint
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 1
        criteria:
          - Follows a runbook to the end
          - Made small configuration changes
          - Asks before changing what others rely on
`,
  },
  right: {
    'acme.ladder.yaml': `framework: acme
name: Acme
lint:
  mixed-tense: hint
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 1
        criteria:
          - Follows a runbook to the end
          - Makes small configuration changes
          - Asks before changing what others rely on
`,
  },
};
