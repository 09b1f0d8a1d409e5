import { nearest } from '../service/text/nearest';

/** Advice to who wrote a name that there is not: the nearest that there is; else `otherwise`. */
export function adviceFor(written: string, known: readonly string[], otherwise: string): string {
  const near = nearest(written, known);
  return near === undefined ? otherwise : `Did you mean ${near}?`;
}
