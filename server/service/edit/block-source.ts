import { Document, Scalar } from 'yaml';
import type { ScalarNode, ScalarStyle } from '../syntax/nodes';
import type { TextChange } from './change';
import { foldWidth } from './fold';
import { lineEnd, lineEndOf } from './lines';
import type { ScalarPlace } from './text-source';

/** Whether the style is a block's, whose text stands on lines of its own. */
export function isBlockStyle(style: ScalarStyle): boolean {
  return style === 'literal' || style === 'folded';
}

/** As a block. A comment on the scalar's line moves to the block's head; what was in the head stays. */
export function blockChange(
  place: ScalarPlace,
  text: string,
  style: 'literal' | 'folded',
): TextChange | undefined {
  const { node, tree } = place;
  const document = tree.document.getText();
  const start = tree.offsetOf(node.from, node.start);
  const end = tree.offsetOf(node.to, node.end);
  const own = isBlockStyle(node.style) ? ownHead(document, node, end) : newHead(document, end);
  const indent = ownIndent(node) ?? place.indent;
  const body = text.replace(/\n+$/, '');
  const lines = style === 'literal' ? body.split('\n') : foldedLines(body, foldWidth(tree) - indent);
  if (!lines) return undefined;
  const ends = text.length - body.length;
  const head = `${style === 'literal' ? '|' : '>'}${own.digit}${chomping[Math.min(ends, 2)] ?? ''}${own.comment}`;
  const blankLines = Array.from({ length: Math.max(0, ends - 1) }, () => '');
  const written = [...indented([head, ...lines], indent), ...blankLines];
  return { start, end: end + own.further, newText: written.join(lineEndOf(tree.document)) };
}

/** The mark in a block's head, by how many line ends the text has at its end; two stand for more. */
const chomping = ['-', '', '+'];

/** A block's head: its marks, and the comment behind them. */
const blockHead = /^[|>]([-+\d]*)([ \t]+#[^\r\n]*)?/;

/** The comment in a block's head, with the blanks in front of it; empty where there is none. */
export function headComment({ style, source }: ScalarNode): string {
  return isBlockStyle(style) ? (blockHead.exec(source)?.[2] ?? '') : '';
}

/** What is kept of the line on which a block begins. */
interface BlockHead {
  /** How far its lines stand in, where the author says so. */
  readonly digit: string;
  /** With the blanks in front of it. */
  readonly comment: string;
  /** How much behind the scalar gives way with it, in UTF-16 units. */
  readonly further: number;
}

/** Of a block. One that keeps the blank lines behind it has them as a part of its text. */
function ownHead(document: string, { source }: ScalarNode, end: number): BlockHead {
  const [, marks = '', comment = ''] = blockHead.exec(source) ?? [];
  const further = marks.includes('+') ? blankLinesBehind(document, end) : 0;
  return { digit: marks.replace(/\D/g, ''), comment, further };
}

/** Of what is no block yet: a comment behind it would be in the way of its lines. */
function newHead(document: string, end: number): BlockHead {
  const comment = /^[ \t]+#.*$/.exec(document.slice(end, lineEnd(document, end)))?.[0] ?? '';
  return { digit: '', comment, further: comment.length };
}

/** The column at which a block's lines stand; undefined for what is no block, or has no lines. */
function ownIndent({ source, style, value }: ScalarNode): number | undefined {
  if (!isBlockStyle(style)) return undefined;
  const first = source
    .split(/\r?\n/)
    .slice(1)
    .find((line) => line.trim() !== '');
  const said = String(value)
    .split('\n')
    .find((line) => line.trim() !== '');
  if (first === undefined || said === undefined) return undefined;
  return blanksOf(first) - blanksOf(said);
}

function blanksOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** How long the blank lines behind an offset are, without the last line end. */
function blankLinesBehind(text: string, offset: number): number {
  return (/^(?:[ \t]*(?:\r\n|\n|\r)(?=[ \t]*(?:\r|\n|$)))*/.exec(text.slice(offset))?.[0] ?? '').length;
}

/** The lines of a folded block; undefined for a text that can't be one. */
function foldedLines(body: string, width: number): string[] | undefined {
  const scalar = new Scalar(body);
  scalar.type = Scalar.BLOCK_FOLDED;
  const [head, ...lines] = new Document({ k: scalar })
    .toString({ lineWidth: width + 2, minContentWidth: Math.min(20, width) })
    .replace(/\n$/, '')
    .split('\n');
  return head === 'k: >-' ? lines.map((line) => line.slice(2)) : undefined;
}

/** Lines of which all but the first are moved in by `indent` columns. */
export function indented(lines: readonly string[], indent: number): string[] {
  const margin = ' '.repeat(indent);
  return lines.map((line, at) => (at === 0 || line === '' ? line : margin + line));
}
