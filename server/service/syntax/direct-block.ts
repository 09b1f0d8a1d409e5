import { Beyond, trimmedEnd, type DirectLines } from './direct-lines';
import { scalarIn, type ScalarNode } from './nodes';
import type { Piece } from './piece';

const header = /[|>][-+]?(?=\n)/y;

/**
 * Block text (`|` or `>`) whose header stands at an offset of the present line, under a key or dash in `column`. Leaves
 * the lines at what follows it. Without an indentation of its own in the header, and without lines indented further.
 */
export function blockScalar(
  piece: Piece,
  text: string,
  lines: DirectLines,
  at: number,
  column: number,
): ScalarNode {
  header.lastIndex = at;
  if (!header.test(text)) throw new Beyond();
  const isFolded = text.charAt(at) === '>';
  const chomping = text.charAt(at + 1);
  const { content, blanksBehind, end } = contentLines(text, lines, column, isFolded);
  const body = isFolded ? folded(content) : content.join('\n');
  const ending = chomping === '-' ? '' : chomping === '+' ? '\n'.repeat(blanksBehind + 1) : '\n';
  const sourceEnd = trimmedEnd(text, at, end);
  return scalarIn(piece, at, sourceEnd, {
    value: body + ending,
    source: text.slice(at, sourceEnd),
    style: isFolded ? 'folded' : 'literal',
  });
}

interface BlockContent {
  /** The lines without their indentation, up to the last that is not blank. */
  readonly content: readonly string[];
  readonly blanksBehind: number;
  /** The offset of the last line's end. */
  readonly end: number;
}

/** The lines that are indented more than `column`; the next line after that is the present one afterwards. */
function contentLines(text: string, lines: DirectLines, column: number, isFolded: boolean): BlockContent {
  const content: string[] = [];
  let blanks = 0;
  let indent: number | undefined;
  let end = lines.end;
  let back = text.length;
  while (lines.raw()) {
    const isBlank = lines.start + lines.indent === lines.end;
    if (!isBlank && lines.indent <= column) {
      back = lines.start;
      break;
    }
    if (isBlank) {
      // Blanks may be text here, which depends on the lines that follow.
      if (lines.indent > 0) throw new Beyond();
      blanks++;
      continue;
    }
    indent ??= lines.indent;
    if (lines.indent < indent || (isFolded && lines.indent > indent)) throw new Beyond();
    content.push(...Array<string>(blanks).fill(''), text.slice(lines.start + indent, lines.end));
    blanks = 0;
    end = lines.end;
  }
  if (indent === undefined || text.charAt(end) !== '\n') throw new Beyond();
  lines.backTo(back);
  lines.advance();
  return { content, blanksBehind: blanks, end };
}

/** Lines as folded text: a line end is a blank, and blank lines are line ends. */
function folded(content: readonly string[]): string {
  let value = '';
  let blanks = 0;
  for (const [index, line] of content.entries()) {
    if (line === '') blanks++;
    else {
      const isFirst = blanks === index;
      if (blanks > 0) value += '\n'.repeat(blanks);
      else if (!isFirst) value += ' ';
      value += line;
      blanks = 0;
    }
  }
  return value;
}
