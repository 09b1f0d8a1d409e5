import type { Value } from '../model/value';
import type { Path } from './lookup';

/** The steps of a JSON pointer into `root`; those into lists as numbers. */
export function pathOf(pointer: string, root: Value): Path {
  const path: (string | number)[] = [];
  let current = root;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = Array.isArray(current) ? Number(key) : key;
    path.push(step);
    current = valueAt(current, [step]);
  }
  return path;
}

/** The value at `path` in `root`; null where there is none. */
export function valueAt(root: Value, path: Path): Value {
  let current: Value | undefined = root;
  for (const step of path) {
    if (Array.isArray(current)) current = current[Number(step)];
    else if (typeof current === 'object' && current !== null) current = current[step];
    else return null;
  }
  return current ?? null;
}
