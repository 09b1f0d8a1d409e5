import type { Position, Range, TextDocument } from 'vscode-languageserver-textdocument';
import { ChunkedText } from './chunked-text';
import { changeBetween, composed, type TextChange } from './text-change';

/** What differs from the version whose mark is `of`. */
interface ChangeSince {
  readonly of: object;
  readonly change: TextChange;
}

/** Of how many versions before it is known what differs: a message may hold several edits. */
const knownChanges = 8;

/** A text in the place of what stands between two offsets (UTF-16 units). */
export interface DocumentEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * One version of a document's text. The library's own documents are altered by an edit, and else find their lines anew
 * for each version; these stay as they are, since earlier versions are still asked for places, and take over from the
 * version before what they know of lines outside of the edit.
 */
export class DocumentVersion implements TextDocument {
  readonly uri: string;
  readonly languageId = 'ladder';
  readonly version: number;
  /** The text, by parts. */
  readonly content: ChunkedText;
  #lineStarts: Uint32Array | undefined;
  /** What the lines are worked out from; let go of then, so that no version keeps all that were before it. */
  #before: { readonly version: DocumentVersion; readonly lineStarts: Uint32Array } | undefined;
  /** What differs from the versions before, the last of them first. */
  #changes: readonly ChangeSince[] = [];
  /** Stands for this version without keeping it. */
  readonly #mark = {};

  /** @param before another version, most often the last, which saves work where most lines are the same */
  constructor(uri: string, version: number, text: string | ChunkedText, before?: TextDocument) {
    this.uri = uri;
    this.version = version;
    this.content = typeof text === 'string' ? ChunkedText.of(text) : text;
    if (!(before instanceof DocumentVersion)) return;
    if (before.#lineStarts) this.#before = { version: before, lineStarts: before.#lineStarts };
  }

  /** The next version: with `text` in the place of what stands from offset `start` up to `end`. */
  edited(version: number, { start, end, text }: DocumentEdit): DocumentVersion {
    const after = new DocumentVersion(this.uri, version, this.content.replaced(start, end, text), this);
    const change = { start, endBefore: end, endAfter: start + text.length };
    const earlier = this.#changes.slice(0, knownChanges - 1);
    after.#changes = [
      { of: this.#mark, change },
      ...earlier.map(({ of, change: before }) => ({ of, change: composed(before, change) })),
    ];
    return after;
  }

  /** What differs from another version. */
  changeSince(before: TextDocument): TextChange {
    if (!(before instanceof DocumentVersion)) return changeBetween(before.getText(), this.getText());
    const known = this.#changes.find(({ of }) => of === before.#mark);
    if (known) return known.change;
    const change = changeBetween(before.getText(), this.getText());
    this.#changes = [{ of: before.#mark, change }];
    return change;
  }

  get lineCount(): number {
    return this.#starts().length;
  }

  getText(range?: Range): string {
    return range
      ? this.content.slice(this.offsetAt(range.start), this.offsetAt(range.end))
      : this.content.toString();
  }

  /** The position of an offset; of one within or behind a line's end, that before it. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.content.length));
    const starts = this.#starts();
    const line = countUpTo(starts, at) - 1;
    const start = starts[line] ?? 0;
    return { line, character: this.#beforeLineEnd(at, start) - start };
  }

  /** The offset of a position; of one behind a line's end, that of the end, and of one behind the text, its length. */
  offsetAt({ line, character }: Position): number {
    const starts = this.#starts();
    if (line < 0) return 0;
    const start = starts[line];
    if (start === undefined) return this.content.length;
    const next = starts[line + 1] ?? this.content.length;
    return this.#beforeLineEnd(Math.min(start + Math.max(0, character), next), start);
  }

  /** The range of a line without its end. */
  getLineRange(line: number): Range {
    if (line < 0) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const known = Math.min(line, this.lineCount - 1);
    const end = this.positionAt(this.offsetAt({ line: known, character: Number.MAX_SAFE_INTEGER }));
    return { start: { line: known, character: 0 }, end };
  }

  /** The line end that a line has: none, for the last. */
  getEOLCharacters(line: number): string {
    if (line < 0 || line >= this.lineCount) return '';
    const next = this.#starts()[line + 1] ?? this.content.length;
    return this.content.slice(this.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }), next);
  }

  #beforeLineEnd(offset: number, lineStart: number): number {
    let at = offset;
    while (at > lineStart && isLineEnd(this.content.charCodeAt(at - 1))) at--;
    return at;
  }

  #starts(): Uint32Array {
    if (this.#lineStarts) return this.#lineStarts;
    const before = this.#before;
    this.#lineStarts = before
      ? lineStartsAfter(before.lineStarts, this.content, this.changeSince(before.version))
      : Uint32Array.from([0, ...lineStartsIn(this.content, 0, this.content.length)]);
    this.#before = undefined;
    return this.#lineStarts;
  }
}

const lineFeed = 10;
const carriageReturn = 13;

function isLineEnd(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

/** Where lines start after the line ends from offset `from` up to `to`: `\n`, `\r\n` or `\r`. */
function lineStartsIn(text: ChunkedText, from: number, to: number): number[] {
  const starts: number[] = [];
  const part = text.slice(from, Math.min(to + 1, text.length));
  for (let at = 0; at < to - from; at++) {
    const code = part.charCodeAt(at);
    if (code === lineFeed || (code === carriageReturn && part.charCodeAt(at + 1) !== lineFeed)) {
      starts.push(from + at + 1);
    }
  }
  return starts;
}

/** The line starts of a text from those of the text before: only the lines that differ are looked at. */
function lineStartsAfter(starts: Uint32Array, after: ChunkedText, change: TextChange): Uint32Array {
  const { start, endBefore, endAfter } = change;
  // A line end right before or behind what differs may have become another: `\r` and `\n` are one if together.
  const kept = Math.max(1, countUpTo(starts, start - 1));
  const found = lineStartsIn(after, starts[kept - 1] ?? 0, endAfter);
  const moved = starts.subarray(countUpTo(starts, endBefore));
  const result = new Uint32Array(kept + found.length + moved.length);
  result.set(starts.subarray(0, kept));
  result.set(found, kept);
  const by = endAfter - endBefore;
  for (let at = 0; at < moved.length; at++) result[kept + found.length + at] = (moved[at] ?? 0) + by;
  return result;
}

/** How many of some numbers in ascending order are not above `limit`. */
function countUpTo(numbers: Uint32Array, limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
