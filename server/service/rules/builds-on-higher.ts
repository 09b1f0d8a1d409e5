import { lineage, rankOf, resolve, scaleOf, type GraphReader } from '../graph/reader';
import type { Definition, Reference } from '../graph/symbols';
import { quoted } from '../text/wording';
import type { RulePage } from './page';
import type { Rule } from './rule';

/** A criterion that builds on one of a higher level of its track, or of a track that its track inherits from. */
export const buildsOnHigher: Rule = {
  name: 'builds-on-higher',
  severity: 'warning',
  entry: ({ source, references }, graph, report) => {
    if (source?.kind !== 'level' || source.track === undefined || !source.level.level) return;
    const own = source.level.level.value;
    for (const reference of references) {
      if (reference.role !== 'builds-on' || !reference.owner) continue;
      const higher = higherLevel(reference, source.track, own, graph);
      if (!higher?.level) continue;
      report({
        message: `This criterion of level ${quoted(own)} builds on one of level ${quoted(higher.level)}, which is higher.`,
        span: reference.whole,
        related: [
          {
            uri: higher.uri,
            span: higher.node,
            message: `${quoted(higher.key)} is a criterion of level ${quoted(higher.level)}.`,
          },
        ],
      });
    }
  },
};

/** The criterion that a reference names, where it is of the same track and of a higher level than `own`. */
function higherLevel(
  reference: Reference,
  track: string,
  own: string,
  graph: GraphReader,
): Definition | undefined {
  const ownRank = rankOf(own, scaleOf(graph));
  if (ownRank === undefined) return undefined;
  const [target, ...others] = resolve(graph, reference).filter(({ kind }) => kind === 'criterion');
  // Of a criterion that is there twice, `duplicate-id` tells, and nobody knows which is meant.
  if (target?.level === undefined || others.length > 0) return undefined;
  if (!lineage(graph, track).includes(target.owner ?? '')) return undefined;
  const rank = rankOf(target.level, scaleOf(graph));
  return rank !== undefined && rank > ownRank ? target : undefined;
}

export const buildsOnHigherPage: RulePage = {
  what:
    'A criterion that builds on one of a higher level of the same track. The framework’s scale says which is higher; ' +
    'without a scale, the numbers do. Criteria of other tracks may be of any level, as their levels are reached apart.',
  why:
    'A level is reached before those above it, so it cannot rest on one of them. Mostly the reference is the wrong way ' +
    'round: let the higher criterion build on the lower, or name a lower one.',
  wrong: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    criteria:
      - id: config-changes
        text: Makes small configuration changes that can be rolled back
        builds-on: foundations.backfills
  - level: 2
    criteria:
      - id: backfills
        text: Runs backfills that nobody outside the team notices
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
  - level: 2
    criteria:
      - id: backfills
        text: Runs backfills that nobody outside the team notices
        builds-on: foundations.config-changes
`,
  },
};
