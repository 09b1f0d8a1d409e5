import { Beyond, trimmedEnd } from './direct-lines';
import { scalarIn, type ScalarNode } from './nodes';
import type { Piece } from './piece';

/** A plain key up to its colon. */
export const keyPattern = /[A-Za-z0-9_][\w./@-]{0,100}:(?=[ \r\n]|$)/y;

/** A number as the core schema has it, without signs, fractions and other bases: those are left to the package. */
const wholeNumber = /^(?:0|[1-9][0-9]{0,14})$/;
/** What may be a number of another form, or a date: nothing that a word or sentence begins with. */
const numberLike = /^[-+.0-9][^ ]*$/;
const words: ReadonlyMap<string, null | boolean> = new Map<string, null | boolean>([
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** A plain scalar's node. `folded` is its value where it stands on several lines: that is text in any case. */
export function scalarNode(
  piece: Piece,
  text: string,
  start: number,
  end: number,
  folded?: string,
): ScalarNode {
  const source = text.slice(start, end);
  return scalarIn(piece, start, end, { value: folded ?? plainValue(source), source, style: 'plain' });
}

/** What a plain scalar on one line means by YAML's core schema (https://yaml.org/spec/1.2.2/#103-core-schema). */
function plainValue(source: string): ScalarNode['value'] {
  if (source.length < 6) {
    const word = words.get(source);
    if (word !== undefined) return word;
  }
  if (!numberLike.test(source)) return source;
  if (!wholeNumber.test(source)) throw new Beyond();
  return Number(source);
}

/** Whether plain text may start at an offset: with a character that means nothing else in YAML. */
export function isPlainStart(text: string, at: number): boolean {
  return !'-?:,[]{}#&*!|>\'"%@`~=<'.includes(text.charAt(at));
}

/** Where plain text ends that starts at `at`, on a line that ends at `lineEnd`: there, or in front of a comment. */
export function plainEnd(
  text: string,
  at: number,
  lineEnd: number,
): { readonly offset: number; readonly isLineEnd: boolean } {
  let end = lineEnd;
  const line = text.slice(at, lineEnd);
  const comment = line.indexOf(' #');
  if (comment !== -1) end = at + comment;
  const colon = line.indexOf(':');
  if (colon !== -1 && /:(?: |$)/.test(line)) throw new Beyond();
  return { offset: trimmedEnd(text, at, end), isLineEnd: comment === -1 };
}

/** Quoted text without escapes that ends on its line. */
export function quotedScalar(piece: Piece, text: string, at: number, lineEnd: number): ScalarNode {
  const quote = text.charAt(at);
  let close = text.indexOf(quote, at + 1);
  while (quote === "'" && close !== -1 && text.charAt(close + 1) === quote)
    close = text.indexOf(quote, close + 2);
  if (close === -1 || close >= lineEnd) throw new Beyond();
  const inner = text.slice(at + 1, close);
  if (quote === '"' && inner.includes('\\')) throw new Beyond();
  return scalarIn(piece, at, close + 1, {
    value: quote === "'" ? inner.replaceAll("''", "'") : inner,
    source: text.slice(at, close + 1),
    style: quote === "'" ? 'single-quoted' : 'double-quoted',
  });
}
