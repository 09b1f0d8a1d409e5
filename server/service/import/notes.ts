import type { Sourced } from './draft/draft';

/** Where something comes from, in words: `Line 3`, or `Sheet “Skills”, row 3`. */
export function placeText({ line, part }: Pick<Sourced, 'line' | 'part'>): string {
  return part === undefined ? `Line ${line}` : `${part} ${line}`;
}

/** The comment that keeps what was not understood, by lines: `# Line 3: Templates`. */
export function noteLines(note: Sourced): string[] {
  const [first = '', ...more] = commentLines(`${placeText(note)}: ${note.text}`);
  // Further lines are moved in, so that one sees what they belong to.
  return [first, ...more.map((line) => line.replace('#', '#  '))];
}

// eslint-disable-next-line no-control-regex -- what YAML can't hold, in comments neither
const unwritable = /[\u0000-\u0008\u000B-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g;

/** A text as the lines of a comment. Characters that YAML can't hold are written as their escapes. */
export function commentLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => `# ${line.replace(unwritable, escaped)}`.trimEnd());
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
