import type { TextChange } from '../../edit/change';
import { fittingLines, itemInsertion, pairInsertion } from '../../edit/items';
import { layoutOf } from '../../edit/layout';
import { flowItemSource } from '../../edit/scalar';
import { fieldsOf, keyText } from '../../model/fields';
import { keysOf, type SchemaDefinition } from '../../schema/lookup';
import type { MapNode } from '../../syntax/nodes';
import type { LadderFile } from '../../workspace/ladder-file';

/**
 * The zero-based place of the pair after which a new key of a map belongs, in the order of the format; -1 where it
 * belongs in front of all.
 * @param definition what the schema says of the map
 * @param gone a key that is taken out at the same time, so that nothing can be put behind it
 */
export function placeFor(map: MapNode, definition: SchemaDefinition, key: string, gone?: string): number {
  const order = keysOf(definition).map((known) => known.key);
  const own = order.indexOf(key);
  return map.pairs.findLastIndex((pair) => {
    const place = order.indexOf(keyText(pair));
    return place !== -1 && place < own && keyText(pair) !== gone;
  });
}

/**
 * Adds an item to the list under a key of a map, and the key with it where it is not there.
 * @param lines the item without its dash, further lines as at the left margin
 * @param gone a key of the map that is taken out at the same time
 * @returns undefined where the list is written in a form to which no line can be added
 */
export function itemAddition(
  file: LadderFile,
  map: MapNode,
  definition: SchemaDefinition,
  key: string,
  lines: readonly string[],
  gone?: string,
): TextChange | undefined {
  const { tree } = file;
  const pair = fieldsOf(map).pair(key);
  if (pair && map.pairs.includes(pair)) {
    const list = pair.value;
    const fitting = list?.kind === 'list' ? fittingLines(tree, list, lines) : undefined;
    return list?.kind === 'list' && fitting
      ? itemInsertion(tree, list, list.items.length, fitting)
      : undefined;
  }
  const after = placeFor(map, definition, key, gone);
  if (map.flow) {
    const [item] = fittingLines(tree, map, lines) ?? [];
    if (item === undefined) return undefined;
    return pairInsertion(tree, map, after, [`${key}: [${flowItemSource(item, true)}]`]);
  }
  return pairInsertion(tree, map, after, [`${key}:`, ...asItem(lines, layoutOf(file).dash)]);
}

/** The lines of an item with its dash, which stands in by `indent` spaces. */
export function asItem(lines: readonly string[], indent: number): string[] {
  const margin = ' '.repeat(indent);
  return lines.map((line, at) => (line === '' ? line : `${margin}${at === 0 ? '- ' : '  '}${line}`));
}
