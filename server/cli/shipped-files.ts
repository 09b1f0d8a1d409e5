/** Files that ship with the program: this module's own place, built or not, is two folders deep. */

/** The JSON Schema of ladder files. */
export const schemaFile = new URL('../../schemas/ladder.schema.json', import.meta.url);

const rulesFile = new URL('../../docs/rules.md', import.meta.url);

/** The address of the page that explains a rule. */
export function rulePage(rule: string): string {
  return new URL(`#${rule}`, rulesFile).href;
}
