/** Makes the text such as the parser reads it, without moving a character, and says what an author should mend. */

/** Something in the text that is no YAML whatever stands around it: `start` to `end` in UTF-16 units of the text. */
export interface TextFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export interface NormalisedText {
  /** As long as the author's text: every offset means the same in both. */
  readonly text: string;
  /** In the order of the text. */
  readonly faults: readonly TextFault[];
}

/** The lines that Git leaves around the two sides of a conflict. Only `\n` and `\r` part lines in YAML. */
const conflictMark = /(?<=^|\n)(?:[<>]{7} [^\r\n]*|={7} ?|\|{7}(?: [^\r\n]*)?)(?=\r?\n|\r?$)/g;

/** Control characters other than tab, line ends and the next-line character, which YAML does not allow. */
const controlCharacters = /[^\P{Cc}\t\n\r\u0085]+/gu;

/**
 * Turns each lone `\r` into `\n`, since the parser takes no such line end; the marks of a Git conflict into blank
 * lines, so that both sides can still be read; and control characters into replacement characters.
 */
export function normalise(source: string): NormalisedText {
  let text = source;
  const faults: TextFault[] = [];
  if (text.includes('\r')) text = text.replace(/\r(?!\n)/g, '\n');
  if (text.includes('<<<<<<< ')) {
    text = text.replace(conflictMark, (mark, start: number) => {
      const message = 'Git left this mark of a conflict: choose one side, then delete the marks.';
      faults.push({ start, end: start + mark.trimEnd().length, message });
      return '\n'.repeat(mark.length);
    });
  }
  let lineEnd = -1;
  const readable = text.replace(controlCharacters, (found, start: number) => {
    // One fault a line is enough for a text, and not too many for what is none.
    if (start > lineEnd) {
      faults.push({ start, end: start + found.length, message: controlMessage(found) });
      lineEnd = text.indexOf('\n', start);
      if (lineEnd === -1) lineEnd = text.length;
    }
    return '\uFFFD'.repeat(found.length);
  });
  return { text: readable, faults: faults.sort((a, b) => a.start - b.start) };
}

/** Whether a run of lines is left as it is by {@link normalise}, whatever the lines around it are. */
export function isNormal(lines: string): boolean {
  if (/\r(?!\n)/.test(lines) || lines.search(conflictMark) !== -1) return false;
  return lines.search(controlCharacters) === -1;
}

function controlMessage(found: string): string {
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `An invisible control character (U+${code}) stands here, which YAML does not allow: delete it.`;
}
