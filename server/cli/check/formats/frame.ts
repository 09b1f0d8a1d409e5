import { codeFrameColumns, type BabelCodeFrameOptions } from '@babel/code-frame';
import type { Range } from '../../../protocol';
import type { Paint } from '../../output';
import { visible } from '../../visible';

const indent = '    ';

/** What the frame itself takes of a line: its indent, a mark, the number and a rule. */
const gutterWidth = indent.length + 10;

/** How much of a line is shown where nothing limits it: a file of one huge line is no reason to write it again and again. */
const longLine = 400;

/** How many lines are shown before and behind the one that is marked. */
const around = 1;

/**
 * The lines around the start of a range, indented, with what the range covers of its first line marked.
 *
 * @param lines all lines of the file, without their ends
 */
export function frameOf(
  lines: readonly string[],
  { start, end }: Range,
  style: Parameters<Paint>[0],
  { paint, columns }: { readonly paint: Paint; readonly columns: number | undefined },
): string {
  const first = Math.max(0, start.line - around);
  // What follows the last line end is no line, unless the problem is there.
  const count = lines.at(-1) === '' && start.line < lines.length - 1 ? lines.length - 1 : lines.length;
  const near = lines.slice(first, Math.min(start.line + around + 1, count));
  const length = lines[start.line]?.length ?? 0;
  const to = Math.max(start.character, end.line > start.line ? length : Math.min(end.character, length));
  const width = columns === undefined ? longLine : Math.max(20, columns - gutterWidth);
  const cut = start.character < width * 0.75 ? 0 : start.character - Math.floor(width / 3);
  // The library's types leave out `startLine`.
  const options: BabelCodeFrameOptions & { readonly startLine: number } = {
    startLine: first + 1,
    linesAbove: around,
    linesBelow: around,
    highlightCode: false,
  };
  const frame = codeFrameColumns(
    near.map((line) => visible(cropped(line, cut, width))).join('\n'),
    {
      start: { line: start.line + 1, column: start.character - cut + 1 },
      end: { line: start.line + 1, column: Math.min(to - cut, width) + 1 },
    },
    options,
  );
  return frame
    .split('\n')
    .map((line) => indent + painted(line, style, paint))
    .join('\n');
}

/** A line without its first `cut` characters, at most `width` wide; an ellipsis stands for what is left out. */
function cropped(line: string, cut: number, width: number): string {
  const rest = cut === 0 ? line : line.length > cut ? `…${line.slice(cut + 1)}` : '';
  return rest.length > width ? `${rest.slice(0, width - 1)}…` : rest;
}

/** The library's colours would be those of a program's text, which this is none of. */
function painted(line: string, style: Parameters<Paint>[0], paint: Paint): string {
  const [, mark = '', gutter = '', rest = ''] = /^([> ])( *\d* \|)(.*)$/s.exec(line) ?? [
    undefined,
    '',
    '',
    line,
  ];
  const isMarkerLine = !/\d/.test(gutter);
  const shownMark = mark === '>' ? paint(style, mark) : mark;
  return `${shownMark}${paint('dim', gutter)}${isMarkerLine ? paint(style, rest) : rest}`;
}
