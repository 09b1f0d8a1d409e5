/** What authors are told of faults. Places are named by their key, or, in a list, by the schema's title of the item. */
import type { Value } from '../model/value';
import { nearest } from '../text/nearest';
import { listed, quoted, sentenceCase } from '../text/wording';
import { itemOf, keysOf, titlesWithKey, typesOf, type Path, type SchemaDefinition } from './lookup';

/** "A level needs `level`: which level this is, …" The meaning is the first sentence of the key's description. */
export function missingKey(definition: SchemaDefinition, key: string): string {
  const description = keysOf(definition).find((known) => known.key === key)?.definition.description ?? '';
  const meaning = /^.*?(?=\.(?:\s|$))/s.exec(description)?.[0] ?? description;
  const explained = meaning === '' ? '' : `: ${meaning.charAt(0).toLowerCase()}${meaning.slice(1)}`;
  return `${sentenceCase(titleOf(definition))} needs ${quoted(key)}${explained}.`;
}

/**
 * @param absent the keys that the map may have and has not
 * @param near of these, the one that is probably meant, if any
 */
export function unknownKey(
  definition: SchemaDefinition,
  key: string,
  absent: readonly string[],
  near: string | undefined,
): string {
  const what = `${quoted(shortened(key))} is not a key of ${titleOf(definition)}`;
  if (near !== undefined) return `${what}. Did you mean ${quoted(near)}?`;
  const owners = titlesWithKey(key).filter((title) => title !== definition.title);
  // More owners than two say nothing about where the key was meant to stand.
  if (owners.length === 1 || owners.length === 2) {
    return `${what}; it is one of ${listed(owners, 'or')}. Is it indented too far, or not far enough?`;
  }
  // More keys than one can take in are left to completion.
  if (absent.length === 0 || absent.length > 12) return `${what}.`;
  return `${what}. It may have ${listed(absent.map(quoted), 'or')}.`;
}

/** The value has not the type that the place asks for; null is a value that is not written. */
export function wrongType(path: Path, definition: SchemaDefinition, value: Value): string {
  const what = subject(path, definition);
  if (value === null) {
    if (typeof path.at(-1) === 'number') return 'Nothing is written after this dash.';
    return `${what} has no value.${emptyAdvice(definition)}`;
  }
  return `${what} must be ${expected(definition, value)}.`;
}

function emptyAdvice(definition: SchemaDefinition): string {
  if (isList(definition)) return ` ${sentenceCase(listAdvice(definition))}.`;
  const [example] = definition.examples ?? [];
  if (typeof example !== 'string' || !example.startsWith('#')) return '';
  return ` Write it in quotes, such as \`"${example}"\`: without them, \`#\` starts a comment.`;
}

function expected(definition: SchemaDefinition, value: Value): string {
  const types = typesOf(definition);
  if (types.includes('integer')) return 'a whole number, or an id such as `senior`';
  if (types.includes('boolean')) return '`true` or `false`';
  if (types.includes('number')) return 'a number';
  if (isList(definition)) {
    return types.includes('string') ? (definition.title ?? 'a list') : `a list: ${listAdvice(definition)}`;
  }
  if (types.includes('string')) return text(value);
  return `keys with values, such as ${quoted(exampleEntry(definition))}, not ${kindOf(value)}`;
}

function text(value: Value): string {
  // The number itself is not shown: `2026.10` has become 2026.1 by now.
  return typeof value === 'object' ? `text, not ${kindOf(value)}` : 'text: put it in quotes';
}

/** "`status` must be `draft`, `active` or `deprecated`, not `live`." */
export function notOneOf(path: Path, definition: SchemaDefinition, value: Value): string {
  const allowed = listed((definition.enum ?? []).map(quoted), 'or');
  if (value === null) return `${subject(path, definition)} has no value: write ${allowed}.`;
  const is = typeof value === 'object' ? kindOf(value) : quoted(shortened(String(value)));
  return `${subject(path, definition)} must be ${allowed}, not ${is}.`;
}

/** A list that asks for at least one item has none. */
export function emptyList(path: Path, definition: SchemaDefinition): string {
  return `${subject(path, definition)} is empty: write at least one ${itemNoun(definition)}.`;
}

/** A number below its least, or a text that has not its form: the schema's example shows the right one. */
export function badForm(path: Path, definition: SchemaDefinition): string {
  const what = subject(path, definition);
  if (typesOf(definition).includes('integer')) return `${what} must be 0 or more.`;
  const example = definition.examples?.[0];
  return typeof example === 'string'
    ? `${what} must look like ${quoted(example)}.`
    : `${what} has the wrong form.`;
}

/** A range that ends before it starts. */
export function endsTooSoon(min: number): string {
  return `\`max\` must not be less than \`min\`, which is ${quoted(String(min))}.`;
}

export const splitText =
  'This text has `: ` in it, so it reads as a key with a value. Put the whole text in quotes.';

/** Whether the author meant a text, and YAML saw a key with a value in it: `- Leads by example: asks for help`. */
export function isSplitText(definition: SchemaDefinition, value: Value): boolean {
  // References and the like have a form, and no text of that form would be read as a key.
  if (!typesOf(definition).includes('string') || definition.pattern !== undefined) return false;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const [key, ...others] = Object.keys(value);
  if (key === undefined || others.length > 0) return false;
  const known = Object.keys(definition.properties ?? {});
  return !known.includes(key) && nearest(key, known) === undefined;
}

/** What a sentence about the place starts with. */
function subject(path: Path, definition: SchemaDefinition): string {
  const last = path.at(-1);
  return typeof last === 'string' ? quoted(shortened(last)) : sentenceCase(titleOf(definition));
}

function titleOf(definition: SchemaDefinition): string {
  return definition.title ?? 'this';
}

function isList(definition: SchemaDefinition): boolean {
  return typesOf(definition).includes('array');
}

function listAdvice(definition: SchemaDefinition): string {
  return `put each ${itemNoun(definition)} on a line of its own, starting with \`- \``;
}

/** What one item is called, without the article. */
function itemNoun(definition: SchemaDefinition): string {
  return itemOf(definition)?.title?.replace(/^an? /, '') ?? 'item';
}

/** An entry that the map might start with: `foundations: 3`. */
function exampleEntry(definition: SchemaDefinition): string {
  const [whole] = definition.examples ?? [];
  if (typeof whole === 'object' && whole !== null) {
    const [entry] = Object.entries(whole);
    if (entry) return `${entry[0]}: ${String(entry[1])}`;
  }
  const keys = keysOf(definition);
  const first = keys.find((each) => each.required) ?? keys[0];
  const [example] = first?.definition.examples ?? [];
  const shown = typeof example === 'string' || typeof example === 'number' ? example : '…';
  return `${first?.key ?? 'id'}: ${shown}`;
}

function kindOf(value: Value): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  return typeof value === 'string' ? 'text' : quoted(String(value));
}

/** What an author wrote may be long; a message names it by its beginning. */
function shortened(written: string): string {
  return written.length > 40 ? `${written.slice(0, 39)}…` : written;
}
