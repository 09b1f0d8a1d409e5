import type { Definition } from '../graph/symbols';
import { listed, quoted } from '../text/wording';
import { wayBack } from './circles';
import type { RulePage } from './page';
import type { Rule } from './rule';

/** Criteria that build on each other in a circle. Said of each criterion of the circle, at the step that it takes. */
export const buildsOnCycle: Rule = {
  name: 'builds-on-cycle',
  severity: 'error',
  entry: ({ definitions }, graph, report) => {
    for (const criterion of definitions) {
      if (criterion.kind !== 'criterion') continue;
      for (const reference of criterion.restsOn) {
        const way = wayBack(graph, reference, criterion);
        if (!way) continue;
        const between = way.map(({ from }) => nameOf(from));
        const through = between.length === 0 ? '' : `, by way of ${listed(between)}`;
        report({
          message: `${nameOf(criterion)} builds on itself${through}.`,
          span: reference.whole,
          related: way.flatMap(({ from, to, references }) =>
            references.map(({ uri, whole }) => ({
              uri,
              span: whole,
              message: `${nameOf(from)} builds on ${nameOf(to)} here.`,
            })),
          ),
        });
      }
    }
  },
};

function nameOf({ key }: Definition): string {
  return quoted(key);
}

export const buildsOnCyclePage: RulePage = {
  what: 'Criteria that build on each other in a circle, or a criterion that builds on itself.',
  why:
    'What a criterion builds on comes before it, so a circle has no beginning: nobody can grow into any of them. Each ' +
    'criterion of the circle is marked, and the other steps are shown. Take out the step that leads back; where two ' +
    'criteria only have to do with each other, `see` says so.',
  wrong: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    criteria:
      - id: config-changes
        text: Makes small configuration changes that can be rolled back
        builds-on: foundations.runbooks
      - id: runbooks
        text: Follows a runbook to the end
        builds-on: foundations.config-changes
`,
  },
  right: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    criteria:
      - id: config-changes
        text: Makes small configuration changes that can be rolled back
        builds-on: foundations.runbooks
      - id: runbooks
        text: Follows a runbook to the end
        see: foundations.config-changes
`,
  },
};
