/** How long a part of a text is when it is cut first, in UTF-16 units; an edited one may grow to twice that. */
const chunkSize = 4_096;

/**
 * A text in parts, so that an edit makes only the part anew that it touches, and no later text keeps a whole earlier one
 * alive. Never altered. Offsets count UTF-16 units.
 */
export class ChunkedText {
  readonly length: number;
  readonly #chunks: readonly string[];
  /** Where each part starts. */
  readonly #starts: readonly number[];
  #whole: string | undefined;

  private constructor(chunks: readonly string[], whole?: string) {
    const starts: number[] = [];
    let length = 0;
    for (const chunk of chunks) {
      starts.push(length);
      length += chunk.length;
    }
    this.#chunks = chunks;
    this.#starts = starts;
    this.#whole = whole;
    this.length = length;
  }

  static of(text: string): ChunkedText {
    return new ChunkedText(cut(text), text);
  }

  /** The text between two offsets, both of which are within the text. */
  slice(start: number, end = this.length): string {
    if (this.#whole !== undefined) return this.#whole.slice(start, end);
    if (start >= end) return '';
    const [first, last] = [this.#chunkAt(start), this.#chunkAt(end - 1)];
    const parts = this.#chunks.slice(first, last + 1);
    const last0 = parts.length - 1;
    parts[last0] = (parts[last0] ?? '').slice(0, end - this.#startOf(last));
    parts[0] = (parts[0] ?? '').slice(start - this.#startOf(first));
    return parts.join('');
  }

  /** The UTF-16 unit at an offset; NaN behind the end. */
  charCodeAt(offset: number): number {
    if (this.#whole !== undefined) return this.#whole.charCodeAt(offset);
    if (offset < 0 || offset >= this.length) return Number.NaN;
    const chunk = this.#chunkAt(offset);
    return (this.#chunks[chunk] ?? '').charCodeAt(offset - this.#startOf(chunk));
  }

  /** The text with `inserted` in the place of what stands between two offsets. */
  replaced(start: number, end: number, inserted: string): ChunkedText {
    const first = this.#chunkAt(start);
    const last = Math.max(first, this.#chunkAt(end));
    const before = (this.#chunks[first] ?? '').slice(0, start - this.#startOf(first));
    const after = (this.#chunks[last] ?? '').slice(end - this.#startOf(last));
    const changed = before + inserted + after;
    return new ChunkedText([
      ...this.#chunks.slice(0, first),
      ...(changed.length > 2 * chunkSize ? cut(changed) : [changed]),
      ...this.#chunks.slice(last + 1),
    ]);
  }

  /** All of the text, put together when it is first asked for. */
  toString(): string {
    return (this.#whole ??= this.#chunks.join(''));
  }

  #startOf(chunk: number): number {
    return this.#starts[chunk] ?? 0;
  }

  /** The part that holds an offset; for the text's end, the last. */
  #chunkAt(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function cut(text: string): string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length; at += chunkSize) chunks.push(text.slice(at, at + chunkSize));
  return chunks.length === 0 ? [''] : chunks;
}
