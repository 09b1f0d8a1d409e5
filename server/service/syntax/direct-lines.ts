import { spanIn, type Comment } from './nodes';
import type { Piece } from './piece';

/** Something in the text that {@link readDirectly} leaves to the `yaml` package. */
export class Beyond extends Error {}

const space = 0x20;
const hash = 0x23;
const dash = 0x2d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Walks a text from one line with content to the next, and gathers the comments that it meets. */
export class DirectLines {
  readonly #piece: Piece;
  readonly #text: string;
  readonly comments: Comment[] = [];
  /** Where the present line starts and ends (without its line end), in UTF-16 units. */
  start = 0;
  end = 0;
  /** The present line's indentation; -1 behind the last line. */
  indent = -1;
  #next = 0;

  constructor(piece: Piece, text: string) {
    this.#piece = piece;
    this.#text = text;
  }

  /** Whether there is no line with content any more. */
  get isDone(): boolean {
    return this.indent === -1;
  }

  /** Whether the present line is a list's item. */
  get isDash(): boolean {
    const at = this.start + this.indent;
    return this.#text.charCodeAt(at) === dash && (at + 1 === this.end || this.#code(at + 1) === space);
  }

  /** Goes on to the next line that is neither blank nor a comment. */
  advance(): void {
    while (this.#read()) {
      const at = this.start + this.indent;
      if (at === this.end) continue;
      if (this.#code(at) !== hash) return;
      this.#comment(at);
    }
  }

  /**
   * Goes on to the next line with content where it is indented more than `column` and no comment comes before it. Answers
   * the number of blank lines between; undefined, with the present line kept, where it is not.
   */
  continues(column: number): number | undefined {
    const { start, end, indent } = this;
    const next = this.#next;
    for (let gap = 0; this.#read(); gap++) {
      const at = this.start + this.indent;
      if (at === this.end) continue;
      if (this.indent > column && this.#code(at) !== hash) return gap;
      break;
    }
    Object.assign(this, { start, end, indent });
    this.#next = next;
    return undefined;
  }

  /** Goes on to the next line, whatever it is; false where there is none. */
  raw(): boolean {
    return this.#read();
  }

  /** Goes back, so that the line that starts at an offset is the next one. */
  backTo(offset: number): void {
    this.#next = offset;
  }

  /** The offset of what follows `from` on the present line after blanks; undefined for nothing, or a comment alone. */
  afterBlanks(from: number): number | undefined {
    let at = from;
    while (at < this.end && this.#code(at) === space) at++;
    if (at === this.end) return undefined;
    if (this.#code(at) !== hash) return at;
    if (at === from) throw new Beyond();
    this.#comment(at);
    return undefined;
  }

  /** The value ends at `from`, so that only a comment may follow on the present line; goes on to the next line. */
  finish(from: number): void {
    if (this.afterBlanks(from) !== undefined) throw new Beyond();
    this.advance();
  }

  #comment(at: number): void {
    this.comments.push({ ...spanIn(this.#piece, at, this.end), text: this.#text.slice(at, this.end) });
  }

  #code(at: number): number {
    return this.#text.charCodeAt(at);
  }

  #read(): boolean {
    const text = this.#text;
    const start = this.#next;
    this.start = start;
    if (start >= text.length) {
      this.end = start;
      this.indent = -1;
      return false;
    }
    const newline = text.indexOf('\n', start);
    let end = newline === -1 ? text.length : newline;
    this.#next = newline === -1 ? text.length : newline + 1;
    if (newline !== -1 && end > start && this.#code(end - 1) === carriageReturn) end--;
    let at = start;
    while (at < end && this.#code(at) === space) at++;
    this.end = end;
    this.indent = at - start;
    return true;
  }
}

/** The offset behind the last character of `start` to `end` that is no blank or line end. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start) {
    const code = text.charCodeAt(at - 1);
    if (code !== space && code !== lineFeed && code !== carriageReturn) break;
    at--;
  }
  return at;
}
