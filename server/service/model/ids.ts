/** An id's form, from the format: kebab-case. */
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The longest id that the format allows, in characters. */
export const maxIdLength = 64;

export function isId(text: string): boolean {
  return text.length <= maxIdLength && kebabCase.test(text);
}

/**
 * The id that says most nearly what a text says: `Back_Fills é` gives `back-fills-e`. Cut at a word where too long;
 * empty where the text has no letter or digit that an id can have.
 */
export function toId(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= maxIdLength) return plain;
  const cut = plain.slice(0, maxIdLength + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0)) || plain.slice(0, maxIdLength);
}
