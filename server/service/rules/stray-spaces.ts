import { spanIn, type ScalarNode, type Span } from '../syntax/nodes';
import { contentStart } from '../syntax/scalars';

/** Spaces that do not belong in a text, and where in it they are. */
export interface StraySpaces {
  readonly span: Span;
  readonly where: 'start' | 'end' | 'line-end' | 'between';
}

/** A run of spaces: offsets in a scalar's source. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly where: StraySpaces['where'];
}

/** The spaces too many in a text, in its order. Looked for as written, so that each has its place. */
export function straySpaces(node: ScalarNode): readonly StraySpaces[] {
  const isQuoted = node.style === 'single-quoted' || node.style === 'double-quoted';
  const runs = isQuoted ? inQuotes(node) : between(node, contentStart(node), node.source.length);
  return runs.map(({ start, end, where }) => ({
    span: spanIn(node.from, node.start + start, node.start + end),
    where,
  }));
}

function inQuotes(node: ScalarNode): readonly Run[] {
  const text = node.source.slice(1, -1);
  if (text.trim() === '') return []; // that a text is empty is said by `placeholder-text`
  const first = 1 + text.length - text.trimStart().length;
  const last = 1 + text.trimEnd().length;
  const runs: readonly Run[] = [
    { start: 1, end: first, where: 'start' },
    ...between(node, first, last),
    { start: last, end: 1 + text.length, where: 'end' },
  ];
  return runs.filter(({ start, end }) => start < end);
}

/** Markdown code, in which every space counts. */
const code = /(`+)[^]*?\1/g;
/** What sets out a line, as a list or a quotation. */
const setting = /^\s*(?:(?:[-*+>]|\d+[.)])\s+)*/;

/** The spaces too many within a part of a scalar's source, line by line. Tables keep theirs. */
function between({ source, style }: ScalarNode, from: number, to: number): readonly Run[] {
  // As in nearly every text.
  if (style !== 'folded' && !source.includes('  ')) return [];
  const runs: Run[] = [];
  const text = source.slice(from, to).replace(code, (found) => found.replace(/[^\r\n]/g, '`'));
  let start = from;
  for (const written of text.split('\n')) {
    const line = written.replace(/\r$/, '');
    const indent = setting.exec(line)?.[0].length ?? 0;
    if (line.charAt(indent) !== '|') {
      for (const { 0: spaces, index } of line.slice(indent).matchAll(/(?<=\S) {2,}(?=\S)/g)) {
        const at = start + indent + index;
        runs.push({ start: at, end: at + spaces.length, where: 'between' });
      }
      // Where lines are folded, their ends are spaces themselves. In a literal text, two spaces break the line.
      const end = start + line.trimEnd().length;
      if (style === 'folded' && end > start && end < start + line.length) {
        runs.push({ start: end, end: start + line.length, where: 'line-end' });
      }
    }
    start += written.length + 1;
  }
  return runs;
}
