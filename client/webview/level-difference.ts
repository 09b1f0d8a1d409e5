import type { TableCriterion, TableLevel, TablePart } from '../../server/protocol';
import { wordDifference } from './word-difference';

/** What became of a text from one level to another. */
export type Change = 'same' | 'new' | 'changed' | 'dropped';

/** A text of a level beside the one that stands for it on the level that it is compared with. */
export interface Compared<Part extends TablePart = TablePart> {
  change: Change;
  /** The text on the later level; of a dropped one, that on the earlier. */
  part: Part;
  /** The one that it stands for on the earlier level; none for what is new, or dropped. */
  before?: Part;
}

/** A criterion, with what became of its examples. */
export interface ComparedCriterion extends Compared<TableCriterion> {
  examples: Compared[];
}

/** How a level differs from another. */
export interface LevelDifference {
  summary?: Compared;
  /** In the order of the later level; those that were dropped stand last. */
  criteria: ComparedCriterion[];
  examples: Compared[];
}

/**
 * How the level `after` differs from `before`. Criteria are the same by their id, else by their text, else by most of
 * its words; examples by their text.
 *
 * @param cumulative whether `after` includes what the levels below it ask for: then nothing of `before` is dropped
 */
export function levelDifference(before: TableLevel, after: TableLevel, cumulative: boolean): LevelDifference {
  const summary = compareSummaries(before.summary, after.summary, cumulative);
  return {
    ...(summary ? { summary } : {}),
    criteria: compareCriteria(before.criteria, after.criteria, cumulative),
    examples: compareExamples(before.examples, after.examples, cumulative),
  };
}

/** Whether a criterion says nothing that the other level does not say. */
export function isSame({ change, examples }: ComparedCriterion): boolean {
  return change === 'same' && examples.every((example) => example.change === 'same');
}

function compareSummaries(
  before: TablePart | undefined,
  after: TablePart | undefined,
  cumulative: boolean,
): Compared | undefined {
  if (after) return before ? compareTexts(before, after) : { change: 'new', part: after };
  return before && !cumulative ? { change: 'dropped', part: before } : undefined;
}

function compareCriteria(
  before: readonly TableCriterion[],
  after: readonly TableCriterion[],
  cumulative: boolean,
): ComparedCriterion[] {
  const pairs = pairsOf(before, after);
  const compared = after.map((criterion): ComparedCriterion => {
    const other = pairs.get(criterion);
    if (!other) return { change: 'new', part: criterion, examples: criterion.examples.map(asNew) };
    return {
      ...compareTexts(other, criterion),
      examples: compareExamples(other.examples, criterion.examples, cumulative),
    };
  });
  const kept = new Set(pairs.values());
  const gone = cumulative ? [] : before.filter((criterion) => !kept.has(criterion));
  return [
    ...compared,
    ...gone.map((part) => ({ change: 'dropped' as const, part, examples: part.examples.map(asDropped) })),
  ];
}

function compareExamples(
  before: readonly TablePart[],
  after: readonly TablePart[],
  cumulative: boolean,
): Compared[] {
  const compared = after.map((part): Compared => {
    const other = before.find((each) => comparable(each) === comparable(part));
    return other ? { change: 'same', part, before: other } : asNew(part);
  });
  const present = new Set(after.map(comparable));
  const gone = cumulative ? [] : before.filter((part) => !present.has(comparable(part)));
  return [...compared, ...gone.map(asDropped)];
}

function compareTexts<Part extends TablePart>(before: Part, after: Part): Compared<Part> {
  return { change: comparable(before) === comparable(after) ? 'same' : 'changed', part: after, before };
}

function asNew(part: TablePart): Compared {
  return { change: 'new', part };
}

function asDropped(part: TablePart): Compared {
  return { change: 'dropped', part };
}

/** A text without what may differ although it says the same. */
function comparable({ text }: TablePart): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** How much of two texts must be the same for one to have become the other. */
const enough = 0.65;

/** For each criterion of the later level, the one that it was: each stands for one other at most. */
function pairsOf(
  before: readonly TableCriterion[],
  after: readonly TableCriterion[],
): ReadonlyMap<TableCriterion, TableCriterion> {
  const pairs = new Map<TableCriterion, TableCriterion>();
  const left = new Set(before);
  const pair = (later: TableCriterion, earlier: TableCriterion | undefined): void => {
    if (!earlier || pairs.has(later) || !left.has(earlier)) return;
    pairs.set(later, earlier);
    left.delete(earlier);
  };
  for (const later of after) {
    if (later.id !== undefined)
      pair(
        later,
        before.find(({ id }) => id === later.id),
      );
  }
  for (const later of after) {
    pair(
      later,
      [...left].find((earlier) => comparable(earlier) === comparable(later)),
    );
  }
  const alike = after
    .filter((later) => !pairs.has(later))
    .flatMap((later) =>
      [...left].map((earlier) => ({
        later,
        earlier,
        share: wordDifference(earlier.text, later.text).alike,
      })),
    )
    .filter(({ share }) => share >= enough)
    .sort((one, other) => other.share - one.share);
  for (const { later, earlier } of alike) pair(later, earlier);
  return pairs;
}
