import { Composer, type Document, LineCounter, Parser, type CST } from 'yaml';
import { collectComments } from './comments';
import { Converter } from './convert';
import { faultsOf } from './faults';
import type { Comment, SyntaxFault, SyntaxNode } from './nodes';
import { spanIn } from './nodes';
import type { Piece } from './piece';

interface ParsedPiece {
  readonly root: SyntaxNode | undefined;
  readonly faults: readonly SyntaxFault[];
  readonly comments: readonly Comment[];
}

/** Parses one piece's text; never throws. Repeated keys are kept: finding them is a rule's task, and linear there. */
export function parsePiece(piece: Piece, text: string): ParsedPiece {
  const tokens: CST.Token[] = [...new Parser().parse(text)];
  const documents = compose(tokens, text);
  const first = documents[0];
  const converter = new Converter(piece, text);
  const root = first ? converter.root(first) : undefined;
  const faults = first ? [...faultsOf(piece, first), ...converter.faults] : [];
  const second = documents[1];
  if (second) {
    const start = second.range[0];
    faults.push({
      ...spanIn(piece, markBefore(text, start), start),
      message: 'A ladder file holds one document: move what follows this `---` to a file of its own.',
    });
  }
  return { root, faults: onePerLine(faults, text), comments: collectComments(piece, tokens) };
}

function compose(tokens: CST.Token[], text: string): Document.Parsed[] {
  const composer = new Composer({
    keepSourceTokens: true,
    uniqueKeys: false,
    merge: true,
    logLevel: 'silent',
  });
  // Only the documents' own errors are used, whose positions are offsets, so no line counter is needed.
  return [...composer.compose(tokens, true, text.length)] as Document.Parsed[];
}

/** Where the `---` starts that stands before the document starting at `start`. */
function markBefore(text: string, start: number): number {
  const mark = text.lastIndexOf('---', start);
  return mark === -1 ? start : mark;
}

/** The parser often says several things of one mistake: of those on a line, the first is what the author can use. */
function onePerLine(faults: readonly SyntaxFault[], text: string): SyntaxFault[] {
  const lines = new LineCounter();
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  lines.addNewLine(0);
  const seen = new Set<number>();
  return [...faults]
    .sort((a, b) => a.start - b.start)
    .filter((fault) => {
      const line = lines.linePos(fault.start).line;
      if (seen.has(line)) return false;
      seen.add(line);
      return true;
    });
}
