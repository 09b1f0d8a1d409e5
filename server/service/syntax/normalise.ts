/** Makes the text such as the parser reads it, without moving a character, and says what an author should mend. */

/** A mark that Git leaves in a file: `start` to `end` in UTF-16 units of the text. */
export interface ConflictMark {
  readonly start: number;
  readonly end: number;
}

export interface NormalisedText {
  /** As long as the author's text: every offset means the same in both. */
  readonly text: string;
  readonly conflictMarks: readonly ConflictMark[];
}

/**
 * Turns each lone `\r` into `\n`, since the parser takes no such line end, and the marks of a Git conflict into
 * comments, so that both sides can still be read.
 */
export function normalise(source: string): NormalisedText {
  let text = source;
  if (text.includes('\r')) text = text.replace(/\r(?!\n)/g, '\n');
  const conflictMarks: ConflictMark[] = [];
  if (text.includes('<<<<<<< ')) {
    text = text.replace(/^(?:<{7} .*|={7} ?|>{7} .*|\|{7} .*)$/gm, (mark, start: number) => {
      conflictMarks.push({ start, end: start + mark.trimEnd().length });
      return `#${' '.repeat(mark.length - 1)}`;
    });
  }
  return { text, conflictMarks };
}
