import { levelBriefly } from '../../server/service/text/level-words';
import { counted } from '../../server/service/text/wording';
import type { CriteriaGraph, GraphCriterion } from '../../server/criteria-protocol';
import type { TrackPlace } from '../../server/protocol';
import type { CriteriaLayout } from '../../server/picture/criteria-layout';
import { isFound, searchWords } from './search';

/** Which criteria each one is linked to, by their keys, in the graph's order. */
export interface Relations {
  /** What it builds on. */
  readonly bases: ReadonlyMap<string, readonly string[]>;
  /** What builds on it. */
  readonly builders: ReadonlyMap<string, readonly string[]>;
}

/** The links of a graph, from both ends. */
export function relationsOf({ links }: CriteriaGraph): Relations {
  const bases = new Map<string, string[]>();
  const builders = new Map<string, string[]>();
  for (const { from, to } of links) {
    bases.set(to, [...(bases.get(to) ?? []), from]);
    builders.set(from, [...(builders.get(from) ?? []), to]);
  }
  return { bases, builders };
}

/** All that links lead to from a criterion, directly or by way of others; itself only where they come back. */
export function reach(from: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(next.get(from) ?? [])];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    waiting.push(...(next.get(key) ?? []));
  }
  return reached;
}

/** The keys of the criteria that match a search by their text, id or track; undefined while nothing is searched for. */
export function foundIn(graph: CriteriaGraph, search: string): ReadonlySet<string> | undefined {
  const words = searchWords(search);
  if (words.length === 0) return undefined;
  const names = new Map(graph.tracks.map(({ id, name }) => [id, name]));
  const found = graph.criteria.filter(({ text, id = '', track }) =>
    isFound(`${text} ${id} ${track} ${names.get(track) ?? ''}`, words),
  );
  return new Set(found.map(({ key }) => key));
}

/** The level that a criterion is on, as the preview opens it; its track, where no level is written yet. */
export function levelPlace({ track, level }: GraphCriterion): TrackPlace {
  return level === '' ? { track } : { track, level };
}

/** Where a criterion stands: "Foundations, level 3". */
export function placeOf({ tracks, levels }: CriteriaGraph, { track, level }: GraphCriterion): string {
  const name = tracks.find(({ id }) => id === track)?.name ?? track;
  const known = levels.find((each) => each.level === level) ?? { level };
  return level === '' ? name : `${name}, ${levelBriefly(known)}`;
}

/** What a criterion says; of one that says nothing yet, its id. */
export function wordsOf({ text, id }: GraphCriterion): string {
  return text === '' ? (id ?? 'No text yet') : text;
}

/** "1 criterion", "12 criteria". */
export function criteriaTold(count: number): string {
  return counted(count, 'criterion', 'criteria');
}

/** "1 link", "12 links". */
export function linksTold(count: number): string {
  return counted(count, 'link');
}

/** What is shown of a graph, in numbers. */
export function countsText(
  { criteria, links }: CriteriaGraph,
  found: ReadonlySet<string> | undefined,
): string {
  if (!found) return `${criteriaTold(criteria.length)}, ${linksTold(links.length)}`;
  return found.size === 0 ? 'Nothing matches' : `${found.size} of ${criteriaTold(criteria.length)}`;
}

/** The criterion that a key leads to in the picture; undefined for a key that leads nowhere. */
export function criterionAfter(
  { groups }: CriteriaLayout,
  { bases, builders }: Relations,
  from: string,
  key: string,
): string | undefined {
  const boxes = groups.flatMap((group) => group.boxes);
  const box = boxes.find(({ criterion }) => criterion.key === from);
  if (!box) return undefined;
  const middle = box.y + box.height / 2;
  const away = (other: typeof box): number => Math.abs(other.y + other.height / 2 - middle);
  const nearest = (some: typeof boxes): typeof box | undefined =>
    some.reduce<typeof box | undefined>(
      (best, each) => (best && away(best) <= away(each) ? best : each),
      undefined,
    );
  const column = boxes.filter((each) => each.column === box.column).sort((a, b) => a.y - b.y);
  const linked = (keys: readonly string[] = []) =>
    nearest(boxes.filter((each) => each !== box && keys.includes(each.criterion.key)));
  const beside = (step: 1 | -1): typeof box | undefined => {
    const columns = [...new Set(boxes.map((each) => each.column))].sort((a, b) => a - b);
    const next = columns[columns.indexOf(box.column) + step];
    return nearest(boxes.filter((each) => each.column === next));
  };
  const targets: Readonly<Record<string, () => typeof box | undefined>> = {
    ArrowUp: () => column[column.indexOf(box) - 1],
    ArrowDown: () => column[column.indexOf(box) + 1],
    Home: () => column[0],
    End: () => column.at(-1),
    // What it is linked to, or else what is nearest in the next column.
    ArrowLeft: () => linked(bases.get(from)) ?? beside(-1),
    ArrowRight: () => linked(builders.get(from)) ?? beside(1),
  };
  return targets[key]?.()?.criterion.key;
}
