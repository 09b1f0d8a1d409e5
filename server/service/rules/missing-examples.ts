import { saysNothing } from './empty-level';
import { quoted } from '../text/wording';
import type { RulePage } from './page';
import type { Rule } from './rule';

/** A level that has no examples, neither of its own nor with its criteria. */
export const missingExamples: Rule = {
  name: 'missing-examples',
  severity: 'off',
  track: ({ levels, extends: base }, report) => {
    // What a level inherits is not known here: its examples may be the base's.
    if (base) return;
    for (const level of levels) {
      const { node, criteria, examples } = level;
      if (examples.length > 0 || criteria.some((criterion) => criterion.examples.length > 0)) continue;
      // Of a level that says nothing, `empty-level` tells; where the text is not YAML, it may only be unreadable.
      if (saysNothing(level) || node.from.faults.length > 0) continue;
      const name = level.level ? `Level ${quoted(level.level.value)}` : 'This level';
      report({ message: `${name} has no examples.`, span: level.level?.node ?? node.pairs[0]?.key ?? node });
    }
  },
};

export const missingExamplesPage: RulePage = {
  what:
    'A level without examples, neither of the level as a whole nor of one of its criteria. A track that extends another ' +
    'is passed over, since its levels inherit examples.',
  why:
    'Criteria are general, and two people read them differently. One thing that someone has done shows what is meant. ' +
    'The rule is off unless it is turned on, since examples mostly come later.',
  wrong: {
    'acme.ladder.yaml': `framework: acme
name: Acme
lint:
  missing-examples: hint
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 1
        criteria:
          - Makes small configuration changes that can be rolled back
`,
  },
  right: {
    'acme.ladder.yaml': `framework: acme
name: Acme
lint:
  missing-examples: hint
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 1
        criteria:
          - Makes small configuration changes that can be rolled back
        examples:
          - Added a missing index after checking its cost with a colleague
`,
  },
};
