/** An id's form, from the format: kebab-case. */
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The longest id that the format allows, in characters. */
export const maxIdLength = 64;

export function isId(text: string): boolean {
  return text.length <= maxIdLength && kebabCase.test(text);
}

/**
 * The Latin letters of today's alphabets that are no letter with a mark, so that NFKD leaves them whole, by what
 * Unicode's transform Latin-ASCII writes for each (CLDR, common/transforms/Latin-ASCII.xml). It has no `ə` and `ɔ`:
 * here they are written as the letters that they were made from.
 */
const plainLetters = new Map(
  'ßss æae œoe þth ɓb ƈc đd ðd ɖd ɗd əe ɛe ƒf ǥg ħh ıi ɨi ƙk łl ŋn ɲn øo ɔo ƥp ĸq ŧt ƭt ʉu ʋv ƴy ƶz'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/**
 * The id that says most nearly what a text says: `Back_Fills é` gives `back-fills-e`, `Straße` gives `strasse`. Cut at
 * a word where too long; empty where the text has no letter or digit that an id can have.
 */
export function toId(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-')
    .toLowerCase()
    .replace(/\P{ASCII}/gu, (letter) => plainLetters.get(letter) ?? letter)
    // Apostrophes, and the dot that Catalan has between two l.
    .replace(/[’'ʼ]|(?<=l)·(?=l)/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= maxIdLength) return plain;
  const cut = plain.slice(0, maxIdLength + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0)) || plain.slice(0, maxIdLength);
}
