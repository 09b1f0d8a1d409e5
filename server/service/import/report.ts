import { counted, listed } from '../text/wording';
import { notesOf, type Draft, type Sourced } from './draft/draft';
import { levelKeys } from './draft/keys';

/** What came out of an import, in numbers, and what was not understood. */
export interface ImportReport {
  readonly tracks: number;
  /** Each counts once, however many tracks have it. */
  readonly levels: number;
  readonly criteria: number;
  readonly examples: number;
  readonly ladders: number;
  /** What was not understood and is kept in comments, in the order of the text that was made. */
  readonly kept: readonly Sourced[];
}

/** Counts what a draft holds. */
export function reportOn(draft: Draft): ImportReport {
  const levels = draft.tracks.flatMap((track) => track.levels);
  const criteria = levels.flatMap((level) => level.criteria);
  const examples = [...criteria, ...levels].flatMap((each) => each.examples);
  return {
    tracks: draft.tracks.length,
    levels: new Set([...levelKeys(draft).values()].map(({ key }) => key)).size,
    criteria: criteria.length,
    examples: examples.length,
    ladders: draft.ladders.length,
    kept: notesOf(draft),
  };
}

/** How many places of what was kept are named. */
const maxPlaces = 12;

/** The report as a sentence: `1 track, 5 levels, 15 criteria, 15 examples; 2 lines kept as comments: 3, 7`. */
export function reportText({ tracks, levels, criteria, examples, ladders, kept }: ImportReport): string {
  const counts = [
    counted(tracks, 'track'),
    counted(levels, 'level'),
    counted(criteria, 'criterion', 'criteria'),
    counted(examples, 'example'),
    ...(ladders === 0 ? [] : [counted(ladders, 'ladder')]),
  ].join(', ');
  if (kept.length === 0) return `${counts}; nothing is left over`;
  const places = placesOf(kept);
  const what = kept.some(({ part }) => part !== undefined) ? 'place' : 'line';
  const form = places.length === 1 ? 'a comment' : 'comments';
  return `${counts}; ${counted(places.length, what)} kept as ${form}: ${shortened(places)}`;
}

function shortened(places: readonly string[]): string {
  if (places.length <= maxPlaces) return places.join(', ');
  return listed([...places.slice(0, maxPlaces), `${places.length - maxPlaces} more`]);
}

/** The places of notes, each once, in the order of the source. */
function placesOf(kept: readonly Sourced[]): string[] {
  const ordered = [...kept].sort((a, b) => (a.part ?? '').localeCompare(b.part ?? '') || a.line - b.line);
  return [...new Set(ordered.map(({ part, line }) => (part === undefined ? `${line}` : `${part} ${line}`)))];
}
