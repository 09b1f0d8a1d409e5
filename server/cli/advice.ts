import { nearest } from '../service/text/nearest';

/** Advice to who wrote a name that there is not: the nearest that there is, and where all are listed. */
export function adviceFor(written: string, known: readonly string[], whereAllAre: string): string {
  const near = nearest(written, known);
  return near === undefined ? whereAllAre : `Did you mean ${near}? ${whereAllAre}`;
}
