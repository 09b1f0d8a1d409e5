import type { Sourced } from '../model/fields';
import { partSpan } from './text-part';
import type { Problem } from './rule';

/** How a text ends: with a full stop, without one, or so that nothing can be made of it. */
type Ending = 'stop' | 'none' | 'other';

/**
 * The texts of a list that end with a full stop where most of the others have none, or the other way round. The stop is
 * marked or, where it is missing, the last word.
 * @param what the texts are, for messages: `criteria` or `examples`
 */
export function oddStops(texts: readonly Sourced<string>[], what: string): readonly Omit<Problem, 'rule'>[] {
  const endings = texts.map((text) => ({ text, ending: endingOf(text.value) }));
  const stops = endings.filter(({ ending }) => ending === 'stop').length;
  const nones = endings.filter(({ ending }) => ending === 'none').length;
  if (stops === nones) return [];
  const odd: Ending = stops > nones ? 'none' : 'stop';
  return endings.flatMap(({ text, ending }) => {
    if (ending !== odd) return [];
    if (odd === 'none') {
      const message = `Most ${what} of this level end with a full stop, and this one does not.`;
      return [{ message, span: lastWord(text) }];
    }
    if (hasSeveralSentences(text.value)) return []; // the sentences before it have theirs
    const message = `Most ${what} of this level end without a full stop, and this one has one.`;
    return [{ message, span: partSpan(text.node, stopIn(text.value), 1) }];
  });
}

/** Marks that may close a text after its full stop: quotes, brackets, emphasis. */
const closing = '["\'”’)\\]*_]*';
const stop = new RegExp(`\\.${closing}\\s*$`);
const wordEnd = new RegExp(`[\\p{L}\\p{N}]${closing}\\s*$`, 'u');
/** A full stop at the end that belongs to a word, whether a sentence ends there or not. */
const abbreviation = /\b(?:etc|e\.g|i\.e|inc|ltd|vs|approx|[A-Z])\.\W*$|\.\.\W*$/i;

function endingOf(text: string): Ending {
  // Of lists and other texts of several lines, each line may end as it likes.
  if (text.trim().includes('\n') || abbreviation.test(text)) return 'other';
  if (stop.test(text)) return 'stop';
  return wordEnd.test(text) ? 'none' : 'other';
}

/** Whether a text ends with a full stop. */
export function hasStop(text: string): boolean {
  return stop.test(text);
}

/** A text without the full stop that it ends with, or with one where it has none. */
export function withOtherEnding(text: string): string {
  const at = stopIn(text);
  return at === -1 ? `${text.trimEnd()}.` : text.slice(0, at) + text.slice(at + 1);
}

function stopIn(text: string): number {
  return text.search(stop);
}

function hasSeveralSentences(text: string): boolean {
  return /[.!?]\s+\S/.test(text);
}

function lastWord({ value, node }: Sourced<string>): Problem['span'] {
  const end = value.trimEnd().length;
  const start = value.slice(0, end).search(/\S+$/);
  return partSpan(node, start, end - start);
}
