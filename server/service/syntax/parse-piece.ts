import { Composer, Parser, type CST, type Document } from 'yaml';
import { collectComments } from './comments';
import { Converter, tooDeep } from './convert';
import { readDirectly } from './direct';
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
  const read = readDirectly(piece, text);
  return read ? { ...read, faults: [] } : parseThoroughly(piece, text);
}

/** Parses any text, as {@link parsePiece} does, by the `yaml` package; faults are told in an author's words. */
export function parseThoroughly(piece: Piece, text: string): ParsedPiece {
  try {
    return parse(piece, text);
  } catch (error) {
    // The parser goes down the call stack with the text's nesting; no other failure of it is known.
    if (!(error instanceof RangeError)) throw error;
    const end = /^[^\n]{0,80}/.exec(text)?.[0].length ?? 0;
    return { root: undefined, faults: [{ ...spanIn(piece, 0, end), message: tooDeep }], comments: [] };
  }
}

function parse(piece: Piece, text: string): ParsedPiece {
  const tokens: CST.Token[] = [...new Parser().parse(text)];
  const [first, second] = compose(tokens, text);
  if (first === undefined) return { root: undefined, faults: [], comments: collectComments(piece, tokens) };
  const converter = new Converter(piece, text);
  const root = converter.root(first);
  // Ours come first, since they know better what was meant.
  const faults = [...converter.faults, ...faultsOf(piece, first)];
  if (second) faults.push(secondDocument(piece, tokens, second));
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

/** The fault of a document after the first, at the `---` that starts it, or at its content where none is written. */
function secondDocument(piece: Piece, tokens: readonly CST.Token[], document: Document.Parsed): SyntaxFault {
  const token = tokens.filter((each) => each.type === 'document')[1];
  const mark = token?.start.find((part) => part.type === 'doc-start');
  const start = mark?.offset ?? document.contents?.range[0] ?? document.range[0];
  const end = start + (mark?.source.length ?? 1);
  const what = mark ? 'what follows this `---`' : 'what stands here';
  const message = `A ladder file holds one document: move ${what} to a file of its own.`;
  return { ...spanIn(piece, start, end), message };
}

/** The parser often says several things of one mistake: of those on a line, the first is what the author can use. */
function onePerLine(faults: readonly SyntaxFault[], text: string): SyntaxFault[] {
  const lines = new Set<number>();
  const kept = faults.filter(({ start }) => {
    const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
    if (lines.has(lineStart)) return false;
    lines.add(lineStart);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
