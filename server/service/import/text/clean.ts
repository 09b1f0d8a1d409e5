/** Characters that nobody sees: marks of joining and direction, soft hyphens, the byte order mark. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
/** Control characters but for tab and line feed: what copying out of other programs leaves behind. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

// eslint-disable-next-line no-control-regex -- two of them break lines
const otherBreaks = /\r\n?|[\u0085\u2028\u2029\u000B\u000C]/g;

/** A text on one line: all white space as single spaces, nothing unseen, nothing around it. */
export function clean(text: string): string {
  return seen(text).replace(/\s+/g, ' ').trim();
}

/** A text whose lines are kept, each as {@link clean} leaves it, without blank lines around it. */
export function cleanLines(text: string): string {
  return linesOf(seen(text))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The text without what nobody sees. Joiners within words of other scripts stay. */
export function seen(text: string): string {
  return text
    .replace(otherBreaks, '\n')
    .replace(/(?<![\p{L}\p{M}\p{Emoji}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}\p{Emoji}])/gu, '')
    .replace(unseen, (found) => (found === '\u200C' || found === '\u200D' ? found : ''))
    .replace(controls, ' ');
}

export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}

/** Whether there is anything to read in a text: a letter, a digit, a sign such as an emoji. */
export function hasContent(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text);
}
