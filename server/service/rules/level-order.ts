import { rankOf, scaleOf } from '../graph/reader';
import type { Reference } from '../graph/symbols';
import { quoted } from '../text/wording';
import type { RulePage } from './page';
import type { Rule } from './rule';

/**
 * Levels of a track that are not lowest first: by the framework's scale, or by number where there is none. Said once a
 * track, of the first level that is out of place.
 */
export const levelOrder: Rule = {
  name: 'level-order',
  severity: 'warning',
  entry: (entry, graph, report) => {
    const levels = entry.references.filter((reference) => reference.role === 'scale-level');
    if (levels.length < 2) return;
    const scale = scaleOf(graph);
    const found = firstMisplaced(levels, (level) => rankOf(level.id, scale));
    if (!found) return;
    const [low, high] = [quoted(found.low.id), quoted(found.high.id)];
    const order = scale.length > 0 ? 'in the order of the scale, lowest first' : 'lowest first';
    report({
      message: `Level ${low} belongs before level ${high}: levels stand ${order}.`,
      span: found.low.span,
      related: [{ span: found.high.span, message: `Level ${low} belongs before this one.` }],
    });
  },
};

/** The first level that comes after a higher one, and the first of those higher ones. */
function firstMisplaced(
  levels: readonly Reference[],
  rank: (level: Reference) => number | undefined,
): { readonly low: Reference; readonly high: Reference } | undefined {
  const before: { readonly level: Reference; readonly rank: number }[] = [];
  for (const level of levels) {
    const own = rank(level);
    if (own === undefined) continue; // it has no place in the order, which other rules tell
    const high = before.find((other) => other.rank > own);
    if (high) return { low: level, high: high.level };
    before.push({ level, rank: own });
  }
  return undefined;
}

export const levelOrderPage: RulePage = {
  what:
    'Levels of a track that do not stand lowest first. The framework’s scale says which is lower; without a scale, the ' +
    'numbers do. It is said once a track, of the first level that is out of place.',
  why:
    'Tables show the levels in the order in which they are written, and people read a track as a way up. Move the level ' +
    'to its place.',
  fix: 'sorts the levels',
  wrong: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 2
    summary: Extends the platform
  - level: 1
    summary: Changes existing systems safely
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
