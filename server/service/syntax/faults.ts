import type { Document, YAMLError } from 'yaml';
import { spanIn, type SyntaxFault } from './nodes';
import type { Piece } from './piece';

/**
 * What each of the parser's complaints means to someone who writes a framework, by the parser's own codes
 * (https://eemeli.org/yaml/#errors). A complaint without an entry keeps the parser's words.
 */
const words: Readonly<Record<string, string>> = {
  BAD_INDENT: 'This line is indented differently from the lines it belongs with.',
  BLOCK_AS_IMPLICIT_KEY:
    'There is one colon too many on this line: put the text in quotes, or the key on a line of its own.',
  BLOCK_IN_FLOW: 'Within `{…}` and `[…]`, write everything in that form.',
  BAD_DQ_ESCAPE:
    'Within double quotes `\\` starts an escape, and this is none: write `\\\\`, or use single quotes.',
  BAD_DIRECTIVE: 'This line is read as a YAML directive and is not a known one.',
  BAD_ALIAS: 'This is not a usable anchor or alias name.',
  KEY_OVER_1024_CHARS: 'This key is too long.',
  MULTILINE_IMPLICIT_KEY: 'This is neither a key with a colon nor part of the text above it.',
  MULTIPLE_ANCHORS: 'A value has one anchor at most.',
  MULTIPLE_TAGS: 'A value has one tag at most.',
  TAB_AS_INDENT: 'Tabs do not indent in YAML: use spaces.',
  TAG_RESOLVE_FAILED: 'Tags (`!…`) have no meaning in a ladder file.',
};

const byPattern: readonly (readonly [RegExp, string])[] = [
  [/map keys need to be followed by map values/, 'A colon is missing after this key.'],
  [/Unexpected scalar at node end/, 'This stands after the end of the value: put the whole text in quotes.'],
  [/Unexpected block-seq-ind on same line/, 'A list starts on the line below its key.'],
  [/Flow sequence .* must be/, 'This list lacks its closing `]`, or is not indented under its key.'],
  [/Flow map .* must be/, 'This map lacks its closing `}`, or is not indented under its key.'],
  [
    /^Plain value cannot start with (?:reserved|directive indicator) character (.)/,
    'Text that starts with `$1` needs quotes.',
  ],
  [/^Unexpected (?:flow-(?:map|seq)-end)/, 'This bracket closes nothing.'],
  [
    /^Unexpected .* token in YAML stream/,
    'This does not fit with what stands above it: check the indentation.',
  ],
  [/^Flow (?:map|sequence) in block collection/, 'A bracket is not closed.'],
  [/Missing , /, 'A comma is missing.'],
];

/** The parser's complaints about a document, as faults in the author's words. */
export function faultsOf(piece: Piece, document: Document.Parsed): SyntaxFault[] {
  return [...document.errors, ...document.warnings].map((error) => fault(piece, error));
}

function fault(piece: Piece, error: YAMLError): SyntaxFault {
  const [start, end] = error.pos;
  const quote = /^Missing closing (["'])/.exec(error.message)?.[1];
  if (quote !== undefined) {
    const opening = openingQuote(piece.text, quote, start);
    return {
      ...spanIn(piece, opening, lineEnd(piece.text, opening)),
      message: `The quote that starts here is never closed: add a \`${quote}\`.`,
    };
  }
  const from = Math.min(start, piece.text.length);
  return {
    ...spanIn(piece, from, Math.max(from, Math.min(end, wordEnd(piece.text, from)))),
    message: inWords(error),
  };
}

function inWords(error: YAMLError): string {
  for (const [pattern, text] of byPattern) {
    const match = pattern.exec(error.message);
    if (match) return text.replace('$1', match[1] ?? '');
  }
  return words[error.code] ?? error.message;
}

/** The quote that opens the scalar which is still open at `before`: the first one that starts a value and stays open. */
function openingQuote(text: string, quote: string, before: number): number {
  const starts = new RegExp(`(?<=^|[:\\-?,[{]\\s*)${quote}`, 'gm');
  const closed = quote === '"' ? /"(?:[^"\\]|\\[^])*"/y : /'(?:[^']|'')*'/y;
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    if (match.index >= before) break;
    closed.lastIndex = match.index;
    if (!closed.test(text)) return match.index;
    starts.lastIndex = closed.lastIndex;
  }
  return Math.max(0, text.lastIndexOf(quote, before));
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline;
}

/** The parser often marks one character; the word there is easier to see and no wider than the fault. */
function wordEnd(text: string, offset: number): number {
  return offset + (/^[^\s,\]}]+/.exec(text.slice(offset, offset + 80))?.[0].length ?? 1);
}
