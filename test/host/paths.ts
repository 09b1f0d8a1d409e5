import { join } from 'node:path';

/** The folder of the checkout. */
export const root = join(__dirname, '..', '..');

/** An absolute path of something in the checkout, by its parts below the top folder. */
export function inRoot(...parts: string[]): string {
  return join(root, ...parts);
}
