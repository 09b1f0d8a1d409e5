import type { Sourced } from '../draft/draft';
import { cleanLines, hasContent } from '../text/clean';
import { dataLines, plainKey, type DataEntry, type DataMap, type DataNode } from './tree';

/** The fields of a map, of which each is read once; what is left at the end was not understood. */
export class DataFields {
  readonly #used = new Set<DataEntry>();

  constructor(readonly map: DataMap) {}

  /** The entry of the first of some keys, in the form of `plainKey`, that the map has and that was not read yet. */
  entry(keys: readonly string[], isFit: (entry: DataEntry) => boolean = () => true): DataEntry | undefined {
    for (const key of keys) {
      const found = this.map.entries.find(
        (entry) => !this.#used.has(entry) && plainKey(entry.key) === key && isFit(entry),
      );
      if (found) {
        this.#used.add(found);
        return found;
      }
    }
    return undefined;
  }

  /** The text of the first of some keys that has one. */
  text(keys: readonly string[]): string | undefined {
    return textOf(this.entry(keys, ({ value }) => textOf(value) !== undefined)?.value);
  }

  /** The entries that were not read. */
  rest(): DataEntry[] {
    return this.map.entries.filter((entry) => !this.#used.has(entry));
  }

  /** What was not read, as notes: `key: value`. */
  notes(): Sourced[] {
    return this.rest().flatMap(entryNotes);
  }
}

/** An entry as a note, `key: value`; none where it has no value. */
export function entryNotes({ key, line, value }: DataEntry): Sourced[] {
  const lines = dataLines(value).map((each) => each.trimEnd());
  if (!lines.some(hasContent)) return [];
  const isShort = lines.length === 1 && value.kind === 'text';
  return [{ line, text: isShort ? `${key}: ${lines[0] ?? ''}` : [`${key}:`, ...lines].join('\n') }];
}

/** What a part says, as a note. */
export function noteOf(node: DataNode): Sourced {
  return { line: node.line, text: dataLines(node).join('\n') };
}

/** The text of a part that is one, without what nobody sees; undefined for lists, maps and nothing. */
export function textOf(node: DataNode | undefined): string | undefined {
  if (node?.kind !== 'text') return undefined;
  const text = cleanLines(node.text);
  return text === '' ? undefined : text;
}
