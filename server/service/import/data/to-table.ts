import type { Table } from '../tables/table';
import type { DataNode } from './tree';

/**
 * A list of maps of texts as a table, whose header is their keys: what spreadsheets are turned into. Undefined where it
 * holds more than texts.
 */
export function tableOf(node: DataNode): Table | undefined {
  if (node.kind !== 'list' || node.items.length === 0) return undefined;
  const header = new Set<string>();
  for (const item of node.items) {
    const isFlat =
      item.kind === 'map' &&
      item.entries.every(({ value }) => value.kind === 'text' || value.kind === 'nothing');
    if (!isFlat) return undefined;
    for (const { key } of item.entries) header.add(key);
  }
  const columns = [...header];
  const rows = node.items.map((item) => ({
    line: item.line,
    cells: columns.map((key) => {
      const entry = item.kind === 'map' ? item.entries.find((each) => each.key === key) : undefined;
      return entry?.value.kind === 'text' ? entry.value.text : '';
    }),
  }));
  return { rows: [{ line: 0, cells: columns }, ...rows] };
}
