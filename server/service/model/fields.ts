import {
  dereference,
  type ContentNode,
  type ListNode,
  type MapNode,
  type Pair,
  type ScalarNode,
  type SyntaxNode,
} from '../syntax/nodes';
import { memoByNode } from './memo';

/** A value that the author wrote, and the node that holds it. */
export interface Sourced<T> {
  readonly value: T;
  readonly node: ScalarNode;
}

/** The key of a pair as text, whatever it looks like: `3:` and `"3":` are the same key. */
export function keyText(pair: Pair): string {
  return scalarText(pair.key);
}

/** A scalar as the author reads it: a number is what is written, except that `3`, `"3"` and `03` are all `3`. */
export function scalarText(node: ScalarNode): string {
  if (typeof node.value === 'string') return node.value;
  return Number.isSafeInteger(node.value) ? String(node.value) : node.source;
}

/** The pairs of a map with those of the maps merged into it (`<<`) after them. */
export function pairsOf(map: MapNode): readonly Pair[] {
  const merged = mergedPairsOf(map);
  return merged.length === 0 ? ownPairsOf(map) : [...ownPairsOf(map), ...merged];
}

/** The pairs of a map but those that merge others into it. */
function ownPairsOf(map: MapNode): readonly Pair[] {
  return map.pairs.some(isMerge) ? map.pairs.filter((pair) => !isMerge(pair)) : map.pairs;
}

function mergedPairsOf(map: MapNode): readonly Pair[] {
  return map.pairs.some(isMerge)
    ? map.pairs.filter(isMerge).flatMap((pair) => mergedPairs(pair.value))
    : none;
}

const none: readonly never[] = [];

/** Whether a pair merges other maps into its own (`<<: *base`). */
export function isMerge(pair: Pair): boolean {
  return pair.key.source === '<<';
}

function mergedPairs(value: SyntaxNode | undefined): readonly Pair[] {
  const node = dereference(value);
  if (node?.kind === 'map') return pairsOf(node);
  if (node?.kind === 'list') return node.items.flatMap((item) => mergedPairs(item));
  return [];
}

/**
 * The values of a map by key, read leniently: a value of the wrong type counts as absent here, and the `schema` rule
 * tells the author. Of a key written twice the last counts, of a key both written and merged the written one.
 */
export class Fields {
  // No `Map`, which takes a hundred times more: most maps have a few keys, and there are very many of them.
  readonly #own: readonly Pair[];
  readonly #merged: readonly Pair[];

  constructor(map: MapNode) {
    this.#own = ownPairsOf(map);
    this.#merged = mergedPairsOf(map);
  }

  /** The pairs that count, in the order written, merged ones last. */
  get pairs(): readonly Pair[] {
    const byKey = new Map(this.#own.map((pair) => [keyText(pair), pair]));
    for (const pair of this.#merged) if (!byKey.has(keyText(pair))) byKey.set(keyText(pair), pair);
    return [...byKey.values()];
  }

  pair(key: string): Pair | undefined {
    const isNamed = (pair: Pair): boolean => keyText(pair) === key;
    return this.#own.findLast(isNamed) ?? this.#merged.find(isNamed);
  }

  node(key: string): ContentNode | undefined {
    return dereference(this.pair(key)?.value);
  }

  text(key: string): Sourced<string> | undefined {
    const node = this.node(key);
    return node?.kind === 'scalar' ? textOf(node) : undefined;
  }

  number(key: string): number | undefined {
    const node = this.node(key);
    return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
  }

  map(key: string): MapNode | undefined {
    const node = this.node(key);
    return node?.kind === 'map' ? node : undefined;
  }

  list(key: string): ListNode | undefined {
    const node = this.node(key);
    return node?.kind === 'list' ? node : undefined;
  }

  /** The items of the list under `key` that are maps. */
  maps(key: string): MapNode[] {
    return itemsOf(this.list(key)).filter((item) => item.kind === 'map');
  }

  /** The items of the list under `key` that are text; also the one text that stands in place of a list. */
  texts(key: string): Sourced<string>[] {
    const single = this.text(key);
    if (single) return [single];
    return itemsOf(this.list(key)).flatMap((item) => (item.kind === 'scalar' ? (textOf(item) ?? []) : []));
  }
}

/** The fields of a map: the same map always gives the same object. */
export const fieldsOf = memoByNode((map: MapNode) => new Fields(map));

/** The items of a list, aliases followed, empty ones left out. */
export function itemsOf(list: ListNode | undefined): ContentNode[] {
  return (list?.items ?? []).map(dereference).filter((item) => item !== undefined);
}

/** A scalar as sourced text; undefined for `null` (`~`). */
export function textOf(node: ScalarNode): Sourced<string> | undefined {
  return node.value === null ? undefined : { value: scalarText(node), node };
}
