import type { Position } from 'vscode-languageserver/node';

/**
 * The end of a criterion's text: of the one nearest to a place that is given as a share (0 to 1) of all lines. What is
 * typed there is prose, as most is.
 */
export function proseAt(text: string, share: number): Position {
  return nearestLine(text, share, /^ +text: /);
}

/** The end of a track's `status: …` near such a place: a value that the schema knows, too. */
export function statusAt(text: string, share: number): Position {
  return nearestLine(text, share, /^ +status: /);
}

function nearestLine(text: string, share: number, pattern: RegExp): Position {
  const lines = text.split('\n');
  const wanted = share * lines.length;
  let best: Position | undefined;
  for (const [line, content] of lines.entries()) {
    if (!pattern.test(content)) continue;
    if (best && Math.abs(best.line - wanted) <= Math.abs(line - wanted)) break;
    best = { line, character: content.length };
  }
  if (best === undefined) throw new Error(`No line is like ${pattern.source}.`);
  return best;
}
