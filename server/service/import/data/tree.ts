/** Data as JSON, YAML and literals in programs have it, each part with the line that it is written on. */

/** One-based line. */
interface Lined {
  readonly line: number;
}

export interface DataText extends Lined {
  readonly kind: 'text';
  /** A number, a truth value or a date as it is written. */
  readonly text: string;
}

export interface DataList extends Lined {
  readonly kind: 'list';
  readonly items: readonly DataNode[];
}

export interface DataMap extends Lined {
  readonly kind: 'map';
  readonly entries: readonly DataEntry[];
}

export interface DataEntry extends Lined {
  readonly key: string;
  readonly value: DataNode;
}

/** Nothing: `null`, or a key without a value. */
export interface DataNothing extends Lined {
  readonly kind: 'nothing';
}

export type DataNode = DataText | DataList | DataMap | DataNothing;

/** How deep data may be nested, and how many parts it may have once aliases are followed. */
export const maxDepth = 64;
export const maxNodes = 300_000;

/** A key without its capitals, spaces and marks: `displayName`, `display_name` and `Display name` are the same. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The entry of the first of some keys, in their {@link plainKey} form, that a map has. */
export function entryOf(map: DataMap, keys: readonly string[]): DataEntry | undefined {
  for (const key of keys) {
    const found = map.entries.find((entry) => plainKey(entry.key) === key);
    if (found) return found;
  }
  return undefined;
}

/** The items of a list, or the values of a map; a single thing is one of its own. */
export function itemsOf(node: DataNode): readonly DataNode[] {
  if (node.kind === 'list') return node.items;
  if (node.kind === 'map') return node.entries.map(({ value }) => value);
  return node.kind === 'nothing' ? [] : [node];
}

/** The items of a list, or the values of a map with their keys. */
export function membersOf(node: DataNode): readonly { readonly key?: string; readonly value: DataNode }[] {
  if (node.kind === 'list') return node.items.map((value) => ({ value }));
  return node.kind === 'map' ? node.entries : [];
}

/** What a part says, as lines of `key: value` that can stand in a comment. */
export function dataLines(node: DataNode): string[] {
  if (node.kind === 'text') return node.text.split('\n');
  if (node.kind === 'nothing') return [];
  if (node.kind === 'list') return node.items.flatMap((item) => under('- ', dataLines(item)));
  return node.entries.flatMap(({ key, value }) => entryLines(key, value));
}

function entryLines(key: string, value: DataNode): string[] {
  const lines = dataLines(value);
  if (lines.length === 1 && value.kind === 'text') return [`${key}: ${lines[0] ?? ''}`];
  return [`${key}:`, ...lines.map((line) => `  ${line}`)];
}

function under(start: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? start : ' '.repeat(start.length)) + line);
}
