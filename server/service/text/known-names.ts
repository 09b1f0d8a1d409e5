import { nearest } from './nearest';
import { listed } from './wording';

/** How many names one reads through. */
const most = 12;

/**
 * What to say to who wrote a name that there is not, as sentences: the nearest that there is, and all that there are, or
 * of many the first.
 */
export function knownNames(written: string, known: readonly string[]): string {
  const near = nearest(written, known);
  return `${near === undefined ? '' : `Did you mean ${near}? `}${thereAre(known)}`;
}

function thereAre(known: readonly string[]): string {
  if (known.length === 0) return 'There is none.';
  const shown = known.length > most ? known.slice(0, most - 1) : known;
  const more = known.length - shown.length;
  return `There ${known.length === 1 ? 'is' : 'are'} ${listed(more > 0 ? [...shown, `${more} more`] : shown)}.`;
}
