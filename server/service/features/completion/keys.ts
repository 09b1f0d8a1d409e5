import { keyText } from '../../model/fields';
import {
  itemOf,
  keysOf,
  typesOf,
  type Path,
  type SchemaDefinition,
  type ThingKind,
} from '../../schema/lookup';
import type { MapNode } from '../../syntax/nodes';
import { isInFlow, type Cursor } from './cursor';
import { CompletionItemKind, type Proposal } from './items';
import type { Layout } from '../../edit/layout';

/**
 * The keys that a map may have and does not have yet, in the order in which they are best written.
 * @param path the steps to the map from the top of the file of the given kind
 * @param present the map as far as it is written
 */
export function keyProposals(
  definition: SchemaDefinition,
  { path, kind }: { readonly path: Path; readonly kind: ThingKind },
  present: MapNode | undefined,
  cursor: Cursor,
  layout: Layout,
): Proposal[] {
  const taken = new Set(present?.pairs.filter((pair) => pair.key !== cursor.place.node).map(keyText));
  return keysOf(definition)
    .filter(({ key }) => !taken.has(key))
    .map(({ key, required, definition: value }) => ({
      label: key,
      kind: CompletionItemKind.Property,
      detail: required ? 'required' : undefined,
      text: cursor.hasColon ? key : `${key}:${valueSnippet(value, cursor, layout)}`,
      isSnippet: !cursor.hasColon,
      thenSuggest: !cursor.hasColon && hasChoices(key, value),
      data: { key: { path: [...path, key], kind } },
    }));
}

/** What follows a key's colon: a place for the value, on the lines below for a list or map. */
function valueSnippet(definition: SchemaDefinition, cursor: Cursor, layout: Layout): string {
  const types = typesOf(definition);
  if (isInFlow(cursor)) {
    if (types.includes('string') || types.includes('integer')) return ' $0';
    return types.includes('array') ? ' [$0]' : types.includes('object') ? ' { $0 }' : ' $0';
  }
  if (types.includes('array') && !types.includes('string')) {
    const item = itemOf(definition);
    return `\n${' '.repeat(cursor.column + layout.dash)}- ${item ? firstKey(item) : ''}$0`;
  }
  if (types.includes('object') && !types.includes('string')) {
    return `\n${' '.repeat(cursor.column + layout.step)}${firstKey(definition)}$0`;
  }
  return ' $0';
}

/** The start of a map: its first required key. A thing that may be text alone starts as text. */
function firstKey(definition: SchemaDefinition): string {
  if (typesOf(definition).includes('string')) return '';
  const first = keysOf(definition).find(({ required }) => required);
  return first ? `${first.key}: ` : '';
}

const withChoices: ReadonlySet<string> = new Set([
  'category',
  'extends',
  'levels', // which starts with the first `level`
  'scale',
  'level',
  'requires',
  'optional',
  'not-required',
  'emphasises',
  'builds-on',
  'see',
  'include',
  'lint',
]);

/** Whether the value of a key is something to choose. */
function hasChoices(key: string, definition: SchemaDefinition): boolean {
  return withChoices.has(key) || definition.enum !== undefined || typesOf(definition).includes('boolean');
}
