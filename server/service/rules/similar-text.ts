import { distance } from 'fastest-levenshtein';
import { criterionTexts, runsOf, type CriterionText } from '../graph/criterion-texts';
import type { GraphReader } from '../graph/reader';
import { listed, quoted } from '../text/wording';
import { comparable } from './comparable';
import type { RulePage } from './page';
import type { Rule } from './rule';

/** How much of two texts may differ, as a part of the longer one. */
const maxDifference = 0.2;

/** Nearly the same criterion elsewhere in the framework. Said of each of them. */
export const similarText: Rule = {
  name: 'similar-text',
  severity: 'off',
  entry: (entry, graph, report) => {
    for (const text of criterionTexts(entry)) {
      const alike = candidates(text, graph).filter((other) => isAlike(text, other));
      const { node } = text.criterion.text ?? text.criterion;
      if (alike.length === 0) continue;
      const places = [...new Set(alike.map((other) => placeOf(other, text)))].sort();
      const isSame = alike.every(({ words }) => words === text.words);
      report({
        message: `${isSame ? 'The same' : 'Nearly the same'} criterion stands ${listed(places)}.`,
        span: node,
        related: alike.map(({ uri, criterion, words }) => ({
          uri,
          span: criterion.text?.node ?? criterion.node,
          message: words === text.words ? 'This is the same.' : 'This is nearly the same.',
        })),
      });
    }
  },
};

/** The other criteria that share three words in a row with a text: only with these is it compared. */
function candidates(text: CriterionText, graph: GraphReader): readonly CriterionText[] {
  const found = new Set([...runsOf(text.words)].flatMap((run) => graph.criteriaWith(run)));
  return [...found].filter((other) => other.criterion.text?.node !== text.criterion.text?.node);
}

function isAlike(a: CriterionText, b: CriterionText): boolean {
  if (isSameInTrack(a, b)) return false;
  const [short, long] = [a.words.length, b.words.length].sort((x, y) => x - y);
  if (short === undefined || long === undefined) return false;
  const limit = long * maxDifference;
  return long - short <= limit && distance(a.words, b.words) <= limit;
}

/** Of the very same text twice in one track, `duplicate-text` tells. */
function isSameInTrack(a: CriterionText, b: CriterionText): boolean {
  if (a.uri !== b.uri || a.track !== b.track) return false;
  return comparable(a.criterion.text?.value ?? '') === comparable(b.criterion.text?.value ?? '');
}

function placeOf({ uri, track, level }: CriterionText, own: CriterionText): string {
  if (track === undefined) return 'elsewhere';
  if (track === own.track && level === own.level && uri === own.uri) return 'on this level';
  return level === undefined ? `in ${quoted(track)}` : `in ${quoted(`${track}@${level}`)}`;
}

export const similarTextPage: RulePage = {
  what:
    'A criterion that is nearly the same as another one of the framework: at least three words in a row are the same, ' +
    'and no more than a fifth of the letters differ. Capitals and marks make no difference.',
  why:
    'The same thing, worded twice, is assessed twice, and sooner or later the two say different things. Word it in one ' +
    'place and refer to it from the other with `see`, or say what makes them different. The rule is off unless it is ' +
    'turned on, since levels of one skill are often worded alike on purpose.',
  wrong: {
    'acme.ladder.yaml': `framework: acme
name: Acme
lint:
  similar-text: hint
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 1
        criteria:
          - Writes down what went wrong after an incident
  - track: reliability
    name: Reliability
    levels:
      - level: 1
        criteria:
          - Writes down what went wrong after incidents
`,
  },
  right: {
    'acme.ladder.yaml': `framework: acme
name: Acme
lint:
  similar-text: hint
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 1
        criteria:
          - text: Makes small configuration changes that can be rolled back
            see: reliability.postmortems
  - track: reliability
    name: Reliability
    levels:
      - level: 1
        criteria:
          - id: postmortems
            text: Writes down what went wrong after an incident
`,
  },
};
