import type { Sourced } from '../model/fields';
import type { Level, Track } from '../model/track';
import { quoted } from '../text/wording';
import { comparable } from './comparable';
import type { RulePage } from './page';
import { isPlaceholder } from './placeholder-text';
import type { Report, Rule } from './rule';

/** A text, and the level that it stands on. */
interface Placed {
  readonly text: Sourced<string>;
  readonly level: Level;
}

/** A criterion or an example twice in a track, or a summary on two of its levels. Only what the track itself says counts. */
export const duplicateText: Rule = {
  name: 'duplicate-text',
  severity: 'warning',
  track: (track, report) => {
    check(
      'summary',
      placed(track, ({ summary }) => [summary]),
      report,
    );
    check(
      'criterion',
      placed(track, ({ criteria }) => criteria.map(({ text }) => text)),
      report,
    );
    check('example', placed(track, examplesOf), report);
  },
};

function placed(
  { levels }: Track,
  textsOf: (level: Level) => readonly (Sourced<string> | undefined)[],
): Placed[] {
  return levels.flatMap((level) => textsOf(level).flatMap((text) => (text ? [{ text, level }] : [])));
}

function examplesOf({ criteria, examples }: Level): readonly Sourced<string>[] {
  return [...criteria.flatMap((criterion) => criterion.examples), ...examples];
}

function check(what: string, texts: readonly Placed[], report: Report): void {
  const first = new Map<string, Placed>();
  for (const { text, level } of texts) {
    if (isPlaceholder(text.value)) continue; // they are alike, and `placeholder-text` tells of each
    const form = comparable(text.value);
    const before = first.get(form);
    if (!before) {
      first.set(form, { text, level });
      continue;
    }
    if (before.text.node === text.node) continue; // an alias repeats on purpose what is written once
    report({
      message: `This ${what} stands ${whereOf(before.level, level)} already.`,
      span: text.node,
      related: [{ span: before.text.node, message: 'It stands here first.' }],
    });
  }
}

function whereOf(before: Level, level: Level): string {
  if (before === level) return 'on this level';
  return before.level ? `on level ${quoted(before.level.value)}` : 'in this track';
}

export const duplicateTextPage: RulePage = {
  what:
    'A criterion or an example that a track has twice, or a summary that two of its levels share. White space and ' +
    'capitals make no difference. What a track inherits by `extends` is not compared.',
  why:
    'What two levels both ask for does not tell them apart, and in most frameworks a level includes those below it ' +
    'anyway. Mostly a level was copied to start the next one. Take one of them out, say how it grows, or refer to the ' +
    'first: `[[foundations.backfills]]`.',
  fix: 'removes it, or refers to the first instead',
  wrong: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    criteria:
      - Makes small configuration changes that can be rolled back
  - level: 2
    criteria:
      - Makes small configuration changes that can be rolled back
      - Runs backfills that nobody outside the team notices
`,
  },
  right: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    criteria:
      - Makes small configuration changes that can be rolled back
  - level: 2
    criteria:
      - Runs backfills that nobody outside the team notices
`,
  },
};
