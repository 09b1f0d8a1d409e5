/** A stretch of a text, in UTF-16 units, its end not included. */
export interface Stretch {
  start: number;
  end: number;
}

/** The words of what is searched for, as they are compared; none while nothing is. */
export function searchWords(search: string): readonly string[] {
  return folded(search)
    .text.split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether a text has all words of a search, capitals and accents left out; every text has those of none. */
export function isFound(text: string, words: readonly string[]): boolean {
  const { text: comparable } = folded(text);
  return words.every((word) => comparable.includes(word));
}

/** Where in a text words of a search stand, in order; words that overlap or touch are one stretch. */
export function findWords(text: string, words: readonly string[]): Stretch[] {
  if (words.length === 0) return [];
  const { text: comparable, places } = folded(text);
  const found = words.flatMap((word) => occurrences(comparable, word));
  return merged(
    found.flatMap(({ start, end }) => {
      const [first, last] = [places[start], places[end - 1]];
      return first && last ? [{ start: first.start, end: last.end }] : [];
    }),
  );
}

/** Stretches in order, those that overlap or touch made one. */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const next of [...stretches].sort((one, other) => one.start - other.start)) {
    const last = all.at(-1);
    if (last && next.start <= last.end) last.end = Math.max(last.end, next.end);
    else all.push({ ...next });
  }
  return all;
}

function occurrences(text: string, word: string): Stretch[] {
  const found: Stretch[] = [];
  for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + 1)) {
    found.push({ start, end: start + word.length });
  }
  return found;
}

/**
 * A text without what people leave out when they search, capitals and accents, and for each of its UTF-16 units the
 * stretch of the text that it comes from.
 */
function folded(text: string): { text: string; places: Stretch[] } {
  let comparable = '';
  const places: Stretch[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const bare = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const before = places.at(-1);
    // An accent of its own belongs to the letter before it.
    if (bare === '' && before) before.end = end;
    for (let unit = 0; unit < bare.length; unit++) places.push({ start, end });
    comparable += bare;
    start = end;
  }
  return { text: comparable, places };
}
