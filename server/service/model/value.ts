import { dereference, type MapNode, type SyntaxNode } from '../syntax/nodes';
import { keyText, pairsOf } from './fields';

/** Plain data, as JSON has it. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/**
 * What a node says as plain data, aliases followed and merge keys merged; null for what is not written. Nodes never
 * form a circle and aliases are bounded (see `syntax/convert.ts`), so this ends. Data that is shared is not copied.
 */
export function valueOf(node: SyntaxNode | undefined, known = new Map<SyntaxNode, Value>()): Value {
  const target = dereference(node);
  if (target === undefined) return null;
  if (target.kind === 'scalar') return target.value;
  const before = known.get(target);
  if (before !== undefined) return before;
  const value =
    target.kind === 'list' ? target.items.map((item) => valueOf(item, known)) : mapValue(target, known);
  known.set(target, value);
  return value;
}

function mapValue(map: MapNode, known: Map<SyntaxNode, Value>): Value {
  const own = new Set(map.pairs);
  const value = new Map<string, Value>();
  for (const pair of pairsOf(map)) {
    const key = keyText(pair);
    if (own.has(pair) || !value.has(key)) value.set(key, valueOf(pair.value, known));
  }
  // `fromEntries` defines properties, so that a key such as `__proto__` is a key like any other.
  return Object.fromEntries(value);
}

/** The value of a map, in which the items of the lists under `lists` are left out: each stands as `null`. */
export function shellValueOf(map: MapNode, lists: ReadonlySet<string>): Value {
  const known = new Map<SyntaxNode, Value>();
  for (const pair of pairsOf(map)) {
    const list = lists.has(keyText(pair)) ? dereference(pair.value) : undefined;
    if (list?.kind === 'list')
      known.set(
        list,
        list.items.map(() => null),
      );
  }
  return valueOf(map, known);
}
