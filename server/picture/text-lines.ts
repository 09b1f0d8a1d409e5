/**
 * What lets a line of a picture run as its own words do, from whichever side these are read, whatever shows the picture.
 * It does not pass on to lines within, so that each has it.
 */
export const runsAsRead = { 'unicode-bidi': 'plaintext' } as const;

/** What lines have room for. */
export interface Room {
  /** In the units of the picture. */
  width: number;
  /** The size of the letters, in the same units. */
  size: number;
  /** The most lines. */
  lines: number;
}

/**
 * Breaks a text into lines. How wide it is drawn is not known where a picture is made, so letters count as wide as they
 * are in the wider of the usual fonts. What has no room ends in an ellipsis.
 */
export function textLines(text: string, room: Room): string[] {
  const space = emsOf(' ') * room.size;
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const word of wordsOf(text, room)) {
    const width = widthOf(word, room.size);
    if (line !== '' && filled + space + width <= room.width) {
      line += ` ${word}`;
      filled += space + width;
    } else {
      if (line !== '') lines.push(line);
      line = word;
      filled = width;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= room.lines) return lines;
  const kept = lines.slice(0, room.lines);
  return [...kept.slice(0, -1), shortened(kept.at(-1) ?? '', room)];
}

/** A text on one line, its end left out where it is too wide. */
export function oneLine(text: string, width: number, size: number): string {
  return textLines(text, { width, size, lines: 1 })[0] ?? '';
}

/** How wide a text is drawn, or somewhat less. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += emsOf(letter);
  return ems * size;
}

/** Whether a text runs from right to left: its first letter tells. */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter);
}

/** The words of a text; one that is wider than a line is cut between what its readers see as letters. */
function wordsOf(text: string, { width, size }: Room): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => (widthOf(word, size) <= width ? [word] : pieces(word, width, size)));
}

function pieces(word: string, width: number, size: number): string[] {
  const cut: string[] = [];
  let piece = '';
  for (const letter of lettersOf(word)) {
    if (piece !== '' && widthOf(piece + letter, size) > width) {
      cut.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...cut, piece];
}

function shortened(line: string, { width, size }: Room): string {
  const letters = lettersOf(line);
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

function lettersOf(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

/** How wide the letters of most texts are, by their code. */
const asciiEms = Array.from({ length: 128 }, (_, code) => measuredEms(String.fromCharCode(code)));

/** How wide a letter is, as a part of its height. */
function emsOf(letter: string): number {
  return asciiEms[letter.codePointAt(0) ?? 0] ?? measuredEms(letter);
}

function measuredEms(letter: string): number {
  if (/[\p{M}\p{Cf}]/u.test(letter)) return 0;
  if (/[iljtfrI.,:;'’|!()[\]\s-]/.test(letter)) return 0.36;
  if (/[mwMW@%—]/.test(letter)) return 0.95;
  if (/\p{Lu}/u.test(letter)) return 0.72;
  // Emoji, and the letters of East Asia, are as wide as they are high.
  if (/[\p{Extended_Pictographic}\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFF60]/u.test(letter))
    return 1.05;
  return 0.59;
}
