/** An id's form, from the format: kebab-case. */
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The longest id that the format allows, in characters. */
export const maxIdLength = 64;

export function isId(text: string): boolean {
  return text.length <= maxIdLength && kebabCase.test(text);
}
