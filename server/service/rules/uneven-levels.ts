import type { Level } from '../model/track';
import type { Span } from '../syntax/nodes';
import { quoted } from '../text/wording';
import type { RulePage } from './page';
import type { Rule } from './rule';

/** A level with less than half the criteria of each of the levels beside it. */
export const unevenLevels: Rule = {
  name: 'uneven-levels',
  severity: 'off',
  track: ({ levels, extends: base }, report) => {
    // What a level inherits is not known here, so its own criteria do not tell how many it has.
    if (base) return;
    levels.forEach((level, at) => {
      const beside = [levels[at - 1], levels[at + 1]].filter((each) => each !== undefined);
      const own = level.criteria.length;
      if (beside.length === 0 || beside.some(({ criteria }) => own * 2 >= criteria.length)) return;
      const least = Math.min(...beside.map(({ criteria }) => criteria.length));
      report({
        message: `${nameOf(level)} has ${counted(own)}, and the levels beside it have ${least} or more.`,
        span: placeOf(level),
        related: beside.map((each) => ({
          span: placeOf(each),
          message: `${nameOf(each)} has ${counted(each.criteria.length)}.`,
        })),
      });
    });
  },
};

function nameOf({ level }: Level): string {
  return level ? `Level ${quoted(level.value)}` : 'This level';
}

function counted(count: number): string {
  if (count === 0) return 'no criteria';
  return count === 1 ? 'one criterion' : `${count} criteria`;
}

function placeOf({ level, node }: Level): Span {
  return level?.node ?? node.pairs[0]?.key ?? node;
}

export const unevenLevelsPage: RulePage = {
  what:
    'A level with less than half as many criteria as the level before it and the level after it; at either end of the ' +
    'track, as the one level beside it. A track that extends another is passed over, since its levels inherit criteria.',
  why:
    'It may be all that there is to say, but often such a level was written in haste, and people at it wonder what is ' +
    'expected of them. The rule is off unless it is turned on.',
  wrong: {
    'acme.ladder.yaml': `framework: acme
name: Acme
lint:
  uneven-levels: hint
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 1
        criteria:
          - Makes small configuration changes that can be rolled back
          - Follows a runbook to the end
          - Asks before changing what others rely on
      - level: 2
        criteria:
          - Runs backfills that nobody outside the team notices
`,
  },
  right: {
    'acme.ladder.yaml': `framework: acme
name: Acme
lint:
  uneven-levels: hint
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 1
        criteria:
          - Makes small configuration changes that can be rolled back
          - Follows a runbook to the end
          - Asks before changing what others rely on
      - level: 2
        criteria:
          - Runs backfills that nobody outside the team notices
          - Describes infrastructure as code, so that it can be made again
`,
  },
};
