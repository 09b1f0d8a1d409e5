import type { Sourced } from './draft/draft';

/** Where something comes from, in words: `Line 3`, or `Sheet “Skills”, row 3`. */
export function placeText({ line, part }: Pick<Sourced, 'line' | 'part'>): string {
  return part === undefined ? `Line ${line}` : `${part} ${line}`;
}

/** The comment that keeps what was not understood, by lines: `# Line 3: Templates`. */
export function noteLines(note: Sourced): string[] {
  const [first = '', ...more] = note.text.split('\n');
  return [`# ${placeText(note)}: ${first}`, ...more.map((line) => `#   ${line}`)].map((line) =>
    line.trimEnd(),
  );
}
