import { relative, sep } from 'node:path';

/** How a path is shown to the user: from the working folder, with `/`. */
export function shownPath(folder: string, path: string): string {
  return relative(folder, path).replaceAll(sep, '/');
}
