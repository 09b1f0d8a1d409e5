import type { CriteriaGraph, CriteriaLink, GraphCriterion } from '../criteria-protocol';

/** Criteria that are linked with each other, directly or by way of others. */
export interface Component {
  /** In the graph's order. */
  readonly criteria: readonly GraphCriterion[];
  readonly links: readonly CriteriaLink[];
}

/** Takes a graph apart into what is linked, in the order of the first criterion of each. One that stands alone is one. */
export function componentsOf({ criteria, links }: Component): Component[] {
  const parents = new Map(criteria.map(({ key }) => [key, key]));
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) {
      // Halves the way for those that come later.
      parents.set(root, parents.get(next) ?? next);
      root = next;
    }
    return root;
  };
  const known = links.filter(({ from, to }) => parents.has(from) && parents.has(to));
  for (const { from, to } of known) parents.set(rootOf(to), rootOf(from));
  const components = new Map<string, { criteria: GraphCriterion[]; links: CriteriaLink[] }>();
  for (const criterion of criteria) {
    const root = rootOf(criterion.key);
    const component = components.get(root);
    if (component) component.criteria.push(criterion);
    else components.set(root, { criteria: [criterion], links: [] });
  }
  for (const link of known) components.get(rootOf(link.from))?.links.push(link);
  return [...components.values()];
}

/** Which column each criterion stands in, and which columns make a level. Columns are counted from zero. */
export interface Columns {
  readonly of: ReadonlyMap<string, number>;
  readonly levels: readonly LevelColumns[];
  readonly count: number;
}

/** The columns of one level, one behind the other: as many as there are steps within it. */
export interface LevelColumns {
  readonly level: string;
  readonly name?: string;
  readonly first: number;
  readonly count: number;
}

/**
 * Puts each criterion into a column of its level: the first one, or behind the criteria of the same level that it builds
 * on. A circle is cut where it closes.
 */
export function columnsOf({ levels, criteria, links }: CriteriaGraph): Columns {
  const steps = stepsWithinLevels(criteria, links);
  const most = new Map<string, number>();
  for (const { key, level } of criteria) most.set(level, Math.max(most.get(level) ?? 0, steps.get(key) ?? 0));
  let next = 0;
  const placed = levels.map((level): LevelColumns => {
    const count = (most.get(level.level) ?? 0) + 1;
    const first = next;
    next += count;
    return { ...level, first, count };
  });
  const firstOf = new Map(placed.map(({ level, first }) => [level, first]));
  const of = new Map(
    criteria.map(({ key, level }) => [key, (firstOf.get(level) ?? 0) + (steps.get(key) ?? 0)]),
  );
  return { of, levels: placed, count: next };
}

function stepsWithinLevels(
  criteria: readonly GraphCriterion[],
  links: readonly CriteriaLink[],
): ReadonlyMap<string, number> {
  const levelOf = new Map(criteria.map(({ key, level }) => [key, level]));
  const bases = new Map<string, string[]>();
  for (const { from, to } of links) {
    if (levelOf.get(from) === levelOf.get(to)) bases.set(to, [...(bases.get(to) ?? []), from]);
  }
  const steps = new Map<string, number>();
  const underWay = new Set<string>();
  const stepsTo = (key: string): number => {
    const known = steps.get(key);
    if (known !== undefined) return known;
    underWay.add(key);
    const before = (bases.get(key) ?? []).filter((base) => !underWay.has(base)).map(stepsTo);
    underWay.delete(key);
    const own = Math.max(-1, ...before) + 1;
    steps.set(key, own);
    return own;
  };
  // From the last, so that a circle starts with what is written first.
  for (const { key } of [...criteria].reverse()) stepsTo(key);
  return steps;
}
