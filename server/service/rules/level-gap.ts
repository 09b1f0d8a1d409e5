import { knowsLineage, lineage, rankOf, scaleOf, type GraphReader } from '../graph/reader';
import type { Reference } from '../graph/symbols';
import { listed, quoted } from '../text/wording';
import type { RulePage } from './page';
import type { Report, Rule } from './rule';

/** A level of a track; `written` where the track has it itself, whether or not it inherits it as well. */
interface Ranked {
  readonly id: string;
  readonly rank: number;
  readonly written: Reference | undefined;
  readonly isInherited: boolean;
}

/** A level that is skipped between two that a track has. Inherited levels count as levels that it has. */
export const levelGap: Rule = {
  name: 'level-gap',
  severity: 'hint',
  entry: ({ source, references }, graph, report) => {
    if (source?.kind !== 'levels') return;
    // What a track inherits from one that isn't there can't be known, and that is said of its `extends`.
    if (source.track !== undefined && !knowsLineage(graph, source.track)) return;
    const scale = scaleOf(graph);
    let low: Ranked | undefined;
    for (const high of inOrder(references, inherited(source.track, graph), scale)) {
      if (low && high.rank > low.rank + 1) reportGap(low, high, scale, report);
      low = high;
    }
  },
};

function reportGap(low: Ranked, high: Ranked, scale: readonly string[], report: Report): void {
  const at = high.written ?? low.written;
  // A gap between two levels that are both inherited is the base's, where it is told.
  if (!at || (low.isInherited && high.isInherited)) return;
  const below = high.written && low.written;
  report({
    message: gapMessage(low, high, scale),
    span: at.span,
    ...(below ? { related: [{ span: below.span, message: 'This is the level below the gap.' }] } : {}),
  });
}

function inherited(track: string | undefined, graph: GraphReader): string[] {
  if (track === undefined) return [];
  const bases = lineage(graph, track).slice(1);
  return bases
    .flatMap((base) => graph.ownMembers(base))
    .flatMap(({ kind, id }) => (kind === 'level' ? [id] : []));
}

/** The levels that have a place in the order, lowest first, each once. */
function inOrder(
  own: readonly Reference[],
  others: readonly string[],
  scale: readonly string[],
): readonly Ranked[] {
  const levels = new Map<number, Ranked>();
  const add = (id: string, written?: Reference): void => {
    const rank = rankOf(id, scale);
    if (rank === undefined || levels.has(rank)) return;
    levels.set(rank, { id, rank, written, isInherited: others.includes(id) });
  };
  for (const reference of own) add(reference.id, reference);
  for (const id of others) add(id);
  return [...levels.values()].sort((a, b) => a.rank - b.rank);
}

/** More than these are only counted. */
const maxNamed = 3;

function gapMessage(low: Ranked, high: Ranked, scale: readonly string[]): string {
  const count = high.rank - low.rank - 1;
  const between = `between ${quoted(low.id)} and ${quoted(high.id)}`;
  if (count > maxNamed) return `This track skips ${count} levels ${between}.`;
  const ranks = Array.from({ length: count }, (_, at) => low.rank + 1 + at);
  const names = ranks.map((rank) => quoted(scale[rank] ?? String(rank)));
  return `This track skips the level${count === 1 ? '' : 's'} ${listed(names)} ${between}.`;
}

export const levelGapPage: RulePage = {
  what:
    'A level that is skipped between two levels of a track: one that the scale has between them or, without a scale, a ' +
    'whole number. Levels that the track inherits by `extends` count as levels that it has. A track need not start at ' +
    'the bottom of the scale, nor go up to its top.',
  why:
    'A gap is allowed, and may be meant. But often a level was forgotten, and people wonder what is between the two. ' +
    'Write the level, or silence the rule here.',
  fix: 'inserts the level',
  wrong: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    summary: Changes existing systems safely
  - level: 3
    summary: Decides how systems are built
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
  - level: 3
    summary: Decides how systems are built
`,
  },
};
