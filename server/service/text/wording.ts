/** Small helps for messages to authors. */

/** A word or id as messages show it: between backquotes. */
export function quoted(text: string): string {
  return `\`${text}\``;
}

/** `a, b and c`. */
export function listed(items: readonly string[], and: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;
}

/** A number of things in words: `1 skill`, `2 skills`. */
export function counted(count: number, word: string, words = `${word}s`): string {
  return `${count} ${count === 1 ? word : words}`;
}

/** The text with its first letter as at the start of a sentence. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
