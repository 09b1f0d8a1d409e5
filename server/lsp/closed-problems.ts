import type { ProblemLimit } from '../protocol';

/**
 * Which files that are not open show their problems. An old framework may have thousands, and nobody reads those, so only
 * as many are shown as the limit allows; the others are held back until there is room.
 */
export class ClosedProblems {
  readonly #limit: ProblemLimit;
  /** How many problems each file shows. */
  readonly #shown = new Map<string, number>();
  readonly #heldBack = new Set<string>();
  #total = 0;
  #hasNewRoom = false;

  constructor(limit: ProblemLimit) {
    this.#limit = limit;
  }

  /** Whether some files' problems are held back. */
  get isFull(): boolean {
    return this.#heldBack.size > 0;
  }

  /** Whether a closed file may show its `count` problems. One that may not is held back. */
  admit(uri: string, count: number): boolean {
    this.forget(uri);
    if (this.#shown.size >= this.#limit.files || this.#total + count > this.#limit.problems) {
      this.#heldBack.add(uri);
      return false;
    }
    this.#shown.set(uri, count);
    this.#total += count;
    return true;
  }

  /** A file has no problems any more, or was opened: then it counts no longer. */
  forget(uri: string): void {
    this.#heldBack.delete(uri);
    const count = this.#shown.get(uri);
    if (count === undefined) return;
    this.#shown.delete(uri);
    this.#total -= count;
    this.#hasNewRoom = true;
  }

  /** The files to be tried again, if there is more room than when this was last asked. */
  takeNext(): string[] {
    const room = this.#hasNewRoom ? this.#limit.files - this.#shown.size : 0;
    this.#hasNewRoom = false;
    return [...this.#heldBack].slice(0, room);
  }
}
