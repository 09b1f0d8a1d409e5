import type { Range, TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument, type SyntaxTree } from '../../syntax/tree';
import type { LadderFile } from '../../workspace/ladder-file';
import { placeAt, type Place } from '../place';

/**
 * Stands for what is about to be written. Half a line seldom is YAML, but with a word in the place of the cursor it
 * mostly is, and the parser itself then tells where in the file's structure the cursor is: within flow maps, quotes,
 * block text or comments just as in plain lines. The characters are of Unicode's private use area.
 */
const mark = '\uE000\uE000';

/** A cursor in the structure of a file. */
export interface Cursor {
  /** The syntax of the text with a mark in the place of the word under the cursor. */
  readonly tree: SyntaxTree;
  /** Where the mark stands in it. */
  readonly place: Place;
  /** What is written of the word before the cursor. */
  readonly word: string;
  /** The whole word, in the document as it is: what a completion replaces. */
  readonly range: Range;
  /** What has to stand between the text before the word and what is inserted: nothing, a space or a dash. */
  readonly lead: '' | ' ' | '- ';
  /** The zero-based column at which the inserted text starts, `lead` left out. */
  readonly column: number;
  /** Whether a colon follows the word already. */
  readonly hasColon: boolean;
}

/** A word and its surroundings on its line. */
interface Word {
  readonly left: string;
  readonly right: string;
  /** What stands before it on the line. */
  readonly before: string;
  readonly hasColon: boolean;
  /** Whether a space is missing in front of it, after a colon or dash. */
  readonly needsSpace: boolean;
}

/**
 * The ways in which the cursor at `offset` (UTF-16 units) can be understood, the likeliest first: on a line without a
 * word, what comes may be a key or, with a dash, an item. Empty where nothing can be completed, as in a comment.
 */
export function cursorsAt(file: LadderFile, offset: number): Cursor[] {
  const word = wordAt(file.document, offset);
  const isLineStart = /^\s*(?:- +)*$/.test(word.before) && !word.needsSpace;
  const hasDash = word.before.includes('-');
  if (!isLineStart || word.hasColon || hasDash) {
    return [cursorWith(file, offset, word, word.needsSpace ? ' ' : '', '')].filter(isDefined);
  }
  const key = cursorWith(file, offset, word, '', ':');
  const item = cursorWith(file, offset, word, '- ', '');
  // Among the items of a list only a dash gives YAML; under a key mostly both do.
  return [key, item].filter(isDefined).sort((a, b) => a.tree.faults.length - b.tree.faults.length);
}

/**
 * The reference in double brackets that the cursor at `offset` is in, with what is written of it. Brackets that close
 * it directly are part of what is replaced, so that one goes on behind them.
 */
export function proseCursorAt(
  file: LadderFile,
  offset: number,
): (Cursor & { readonly hasLabel: boolean }) | undefined {
  const { left, right } = lineAround(file.document, offset);
  const word = /\[\[([^[\]|\n]*)$/.exec(left)?.[1];
  if (word === undefined) return undefined;
  const before = left.slice(0, left.length - word.length);
  // While the reference is not closed, only a word that goes on under the cursor is surely a part of it.
  const rest = /^[^[\]|\s]*(?:\]\]|(?=\|[^\]]*\]\]))|^[\w-]*/.exec(right)?.[0] ?? '';
  const found = cursorWith(
    file,
    offset,
    { left: word, right: rest, before, hasColon: false, needsSpace: false },
    '',
    '',
  );
  return found && { ...found, hasLabel: /^\|[^\]]*\]\]/.test(right.slice(rest.length)) };
}

function cursorWith(
  { document, tree: present }: LadderFile,
  offset: number,
  word: Word,
  lead: Cursor['lead'],
  follow: '' | ':',
): Cursor | undefined {
  const start = offset - word.left.length;
  const end = offset + word.right.length;
  const marked = document.edited(0, { start, end, text: `${lead}${mark}${follow}` });
  const tree = parseDocument(marked, present);
  const at = start + lead.length;
  const place = placeAt(tree, at + 1);
  // Elsewhere than in a scalar, the mark is in a comment or in what the parser could make nothing of.
  if (place?.node.kind !== 'scalar' || !place.node.source.includes(mark)) return undefined;
  return {
    tree,
    place,
    word: word.left,
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    lead,
    column: tree.document.positionAt(at).character,
    hasColon: word.hasColon,
  };
}

/** Whether the word under the cursor is all that stands there, so that completing it makes sense. */
export function isWholeWord({ place: { node } }: Cursor): boolean {
  if (node.kind !== 'scalar') return false;
  if (node.style === 'literal' || node.style === 'folded') return false;
  return node.source.replace(/^["']|["']$/g, '') === mark;
}

/** Whether quotes stand around the word, or before it at least. */
export function isQuoted({ place: { node } }: Cursor): boolean {
  return node.kind === 'scalar' && (node.style === 'single-quoted' || node.style === 'double-quoted');
}

/** Whether the place is within `{…}` or `[…]`. */
export function isInFlow({ place: { parents } }: Cursor): boolean {
  return parents.at(-1)?.flow === true;
}

function wordAt(document: TextDocument, offset: number): Word {
  const { left: line, right: rest } = lineAround(document, offset);
  let left = /[^\s,[\]{}"']*$/.exec(line)?.[0] ?? '';
  let before = line.slice(0, line.length - left.length);
  let needsSpace = false;
  // `status:dr` and `-dr`: the space that YAML asks for is not written yet.
  const glued = /^(?:-|[\w-]+:(?!\/\/))/.exec(left)?.[0];
  if (glued !== undefined && /(?:^|[\s{,])$/.test(before) && (glued !== '-' || left === '-')) {
    before += glued;
    left = left.slice(glued.length);
    needsSpace = true;
  }
  const run = /^[^\s,[\]{}"']*/.exec(rest)?.[0] ?? '';
  const right = run.replace(/:$/, '');
  const hasColon = /^["']?\s*:(?:\s|$)/.test(rest.slice(right.length));
  return { left, right, before, hasColon, needsSpace };
}

/** The text of a line before and after an offset in it, without the line's end. */
function lineAround(document: TextDocument, offset: number): { left: string; right: string } {
  const { line, character } = document.positionAt(offset);
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return { left: text.slice(0, character), right: text.slice(character).replace(/[\r\n]+$/, '') };
}

function isDefined<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
