import type { Sourced } from '../model/fields';
import { quoted } from '../text/wording';
import type { RulePage } from './page';
import type { Rule } from './rule';

/** A level that a track has twice. */
export const duplicateLevel: Rule = {
  name: 'duplicate-level',
  severity: 'error',
  track: ({ levels }, report) => {
    const first = new Map<string, Sourced<string>>();
    for (const { level } of levels) {
      if (!level) continue;
      const before = first.get(level.value);
      if (!before) {
        first.set(level.value, level);
        continue;
      }
      report({
        message: `This track has the level ${quoted(level.value)} already.`,
        span: level.node,
        related: [{ span: before.node, message: 'It stands here first.' }],
      });
    }
  },
};

export const duplicateLevelPage: RulePage = {
  what: 'A level that a track has twice. `3` and `"3"` are the same level.',
  why:
    'A table has one column a level, and a reference such as `foundations@3` must mean one thing. Mostly a level was ' +
    'copied to start the next one: give it its own number, or join the two.',
  wrong: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    summary: Changes existing systems safely
  - level: 1
    summary: Extends the platform
`,
  },
  right: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    summary: Changes existing systems safely
  - level: 2
    summary: Extends the platform
`,
  },
};
