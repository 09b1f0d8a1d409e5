import type { Document, YAMLError } from 'yaml';
import {
  afterBlanks,
  lineBefore,
  lineEnd,
  nextLine,
  openingBracket,
  openingQuote,
  wordEnd,
} from './fault-places';
import { spanIn, type SyntaxFault } from './nodes';
import type { Piece } from './piece';

/** Where to look, and what to do there. */
interface Advice {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** A complaint of the parser: its text, the parser's words, and where it stumbled (UTF-16 units of the text). */
interface Complaint {
  readonly text: string;
  readonly said: RegExpExecArray;
  readonly at: number;
}

const badIndent = 'This line is indented differently from the lines it belongs with.';
const unknownDirective =
  'A line that starts with `%` has a meaning of its own in YAML, and this one is not known.';
const doesNotFit = 'This does not fit with what stands above it: check the indentation.';

/**
 * What the parser's complaints mean to someone who writes a framework, by the parser's words. The first that fits is
 * taken; of others, the code tells (see `words`).
 */
const advisers: readonly (readonly [RegExp, (complaint: Complaint) => Advice])[] = [
  [/^Missing closing (["'])/, unclosedQuote],
  [/^Flow (map|sequence) .*end with a (.)/, unclosedBracket],
  [/^Implicit keys need to be on a single line|^Implicit map keys need to be followed/, missingColon],
  [/^Nested mappings are not allowed in compact|^Block collections are not allowed/, unexpectedPair],
  [/^Unexpected \S+ at node end/, afterTheEnd],
  [/^Unexpected (?:scalar|flow-\w+-start) token in YAML/, afterTheEnd],
  [/^(?:Not a YAML token|Block scalar header includes)/, afterBlockHeader],
  [/^Sequence item without - indicator/, ofWord(badIndent)],
  [/^Unexpected block-seq-ind on same line/, ofWord('A list starts on the line below its key.')],
  [/^Plain value cannot start with (?:.* )?(\S+)$/, needsQuotes],
  [/^Unexpected flow-(?:map|seq)-end/, ofWord('This bracket closes nothing.')],
  [/^Unexpected [,:]|^Missing , /, ofWord('A comma or a value is missing here.')],
  [/^Comments must be separated/, ofWord('A space is missing before this `#`.')],
  [/^Missing directives-end/, directive],
  [/^Unexpected .* in YAML (?:stream|document)/, ofWord(doesNotFit)],
];

/** By the parser's own codes (https://eemeli.org/yaml/#errors). */
const words: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'Text that starts with `&` or `*` needs quotes.',
  BAD_DIRECTIVE: unknownDirective,
  BAD_DQ_ESCAPE:
    'Within double quotes `\\` starts an escape, and this is none: write `\\\\`, or use single quotes.',
  BAD_INDENT: badIndent,
  BLOCK_AS_IMPLICIT_KEY: badIndent,
  BLOCK_IN_FLOW: 'Between `{…}` or `[…]`, only commas part the entries: this does not belong there.',
  KEY_OVER_1024_CHARS: 'This key is too long.',
  MULTIPLE_ANCHORS: 'A value has one anchor at most.',
  MULTIPLE_DOCS: 'A ladder file holds one document.',
  MULTIPLE_TAGS: 'A value has one tag at most.',
  TAB_AS_INDENT: 'Tabs do not indent in YAML: use spaces.',
  TAG_RESOLVE_FAILED: 'Text that starts with `!` needs quotes. Tags have no meaning in a ladder file.',
};

/** A closing bracket that stands level with its key is read everywhere, and so is it here. */
const harmless = /^Flow end indicator should be more indented/;

/** The parser's complaints about a document, as faults in the author's words. */
export function faultsOf(piece: Piece, document: Document.Parsed): SyntaxFault[] {
  return [...document.errors, ...document.warnings]
    .filter((error) => !harmless.test(error.message))
    .map((error) => {
      const { start, end, message } = advise(piece.text, error);
      return { ...spanIn(piece, start, end), message };
    });
}

function advise(text: string, error: YAMLError): Advice {
  const at = Math.min(error.pos[0], text.length);
  for (const [pattern, adviser] of advisers) {
    const said = pattern.exec(error.message);
    if (said) return adviser({ text, said, at });
  }
  const start = error.code === 'TAB_AS_INDENT' ? at : afterBlanks(text, at);
  const escapeEnd = error.code === 'BAD_DQ_ESCAPE' ? start + 2 : undefined;
  const end = escapeEnd ?? Math.max(wordEnd(text, start), Math.min(error.pos[1], lineEnd(text, start)));
  const message =
    words[error.code] ?? 'This can’t be read: check the quotes, brackets and indentation around it.';
  return { start, end, message };
}

function ofWord(message: string): (complaint: Complaint) => Advice {
  return ({ text, at }) => {
    const start = afterBlanks(text, at);
    return { start, end: wordEnd(text, start), message };
  };
}

/** The text from `start` to the end of its line. */
function ofLine(text: string, start: number, message: string): Advice {
  return { start, end: Math.max(wordEnd(text, start), lineEnd(text, start)), message };
}

function unclosedQuote({ text, said, at }: Complaint): Advice {
  const quote = said[1] ?? '';
  const message = `The quote that starts here is never closed: add a \`${quote}\`.`;
  return ofLine(text, openingQuote(text, quote, at), message);
}

function unclosedBracket({ text, said, at }: Complaint): Advice {
  const [, what, bracket = ''] = said;
  const is = what === 'map' ? 'map' : 'list';
  const start = openingBracket(text, at) ?? Math.max(0, at - 1);
  const message = `The ${is} that starts here lacks its closing \`${bracket}\`, or a line of it is not indented.`;
  return { start, end: start + 1, message };
}

function missingColon({ text, at }: Complaint): Advice {
  // What stands after a key of its own is that key's value, and the line below it is the one that does not fit.
  if (/[^\s-]/.test(lineBefore(text, at))) {
    return tightDash(text, at) ?? ofLine(text, nextLine(text, at) ?? at, badIndent);
  }
  const written = text.slice(at, lineEnd(text, at));
  const tight = /^[\w-]+:(?=[^\s/])/.exec(written)?.[0].length;
  if (tight !== undefined) {
    return { start: at, end: wordEnd(text, at), message: 'A space is missing after the colon.' };
  }
  if (/^-\w/.test(written)) return tightDash(text, at + 1) ?? ofLine(text, at, badIndent);
  return ofLine(
    text,
    at,
    'A colon is missing after this key. If this continues the text above, indent it further than the key there.',
  );
}

/** A colon, a dash or a `?` in a value; or a line below it that is indented as if it belonged to the value. */
function unexpectedPair({ text, at }: Complaint): Advice {
  const start = afterBlanks(text, at);
  const written = text.slice(start, lineEnd(text, start));
  if (written.startsWith('? ')) return ofLine(text, start, 'Text that starts with `?` needs quotes.');
  if (written.startsWith('- ')) return ofLine(text, start, 'A list starts on the line below its key.');
  const dash = tightDash(text, start);
  if (dash) return dash;
  if (/:(?:\s|$)/.test(written)) {
    if (openingBracket(lineBefore(text, start), start) !== undefined) {
      return ofLine(text, start, 'A comma is missing here, or this text needs quotes.');
    }
    return ofLine(text, start, 'There is a second `: ` on this line: put the whole text in quotes.');
  }
  return ofLine(text, nextLine(text, start) ?? start, badIndent);
}

/** A dash without a space that starts the line on which `offset` is. */
function tightDash(text: string, offset: number): Advice | undefined {
  const before = lineBefore(text, offset);
  const end = /^\s*-(?!\s|-)/.exec(before)?.[0].length;
  if (end === undefined) return undefined;
  const dash = offset - before.length + end - 1;
  return { start: dash, end: dash + 1, message: 'A space is missing after this dash.' };
}

/** Something that follows a value without being a part of it. */
function afterTheEnd({ text, at }: Complaint): Advice {
  const start = afterBlanks(text, at);
  const before = lineBefore(text, start);
  if (before.trim() === '') return ofLine(text, start, doesNotFit);
  const closing = before.trimEnd().at(-1) ?? '';
  if (closing === ']' || closing === '}') {
    const opening = closing === ']' ? '[' : '{';
    return ofLine(text, start, `Text that starts with \`${opening}\` needs quotes around all of it.`);
  }
  const isQuote = closing === '"' || closing === "'";
  if (isQuote && before.endsWith(closing)) {
    const escaped = closing === '"' ? '\\"' : "''";
    return ofLine(
      text,
      start,
      `The text in quotes ends before this: to write a quote within it, use \`${escaped}\`.`,
    );
  }
  return ofLine(
    text,
    start,
    isQuote
      ? 'This stands after the text in quotes: put quotes around all of it.'
      : 'This stands after the end of the value: put quotes around all of it.',
  );
}

function afterBlockHeader({ text, at }: Complaint): Advice {
  const start = afterBlanks(text, at);
  const message =
    'The text after `|` or `>` starts on the next line. Text that starts with one of these needs quotes.';
  return ofLine(text, start, message);
}

function needsQuotes({ text, said, at }: Complaint): Advice {
  const character = said[1] === '`' ? 'a backquote' : `\`${said[1] ?? ''}\``;
  return ofLine(text, afterBlanks(text, at), `Text that starts with ${character} needs quotes.`);
}

function directive({ text }: Complaint): Advice {
  return ofLine(text, Math.max(0, text.search(/^%/m)), unknownDirective);
}
