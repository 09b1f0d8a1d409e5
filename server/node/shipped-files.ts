/** Files that ship with the program: this module's own place, built or not, is two folders deep. */
import { readFile } from 'node:fs/promises';

/** The JSON Schema of ladder files. */
export const schemaFile = new URL('../../schemas/ladder.schema.json', import.meta.url);

const templates = new URL('../../server/templates/', import.meta.url);

/** The text of a file of the library of templates, by its path in that. */
export function readTemplate(path: string): Promise<string> {
  return readFile(new URL(path, templates), 'utf8');
}

const rulesFile = new URL('../../docs/rules.md', import.meta.url);

/** The address of the page that explains a rule. */
export function rulePage(rule: string): string {
  return new URL(`#${rule}`, rulesFile).href;
}
