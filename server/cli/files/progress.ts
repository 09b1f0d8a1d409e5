import type { Output } from '../output';

/** Work that takes no longer, in milliseconds, than this is not worth a word. */
const patience = 400;

/** Shows how far long work has come, on a terminal, in a line that is gone at the end. */
export class Progress {
  readonly #output: Output;
  readonly #title: string;
  readonly #start = performance.now();
  #isShown = false;

  constructor(output: Output, title: string) {
    this.#output = output;
    this.#title = title;
  }

  /** Tells how many steps of how many are done. */
  report(done: number, total: number): void {
    if (!this.#output.isTerminal || performance.now() - this.#start < patience) return;
    this.#isShown = true;
    this.#output.write(`\r\u001B[K${this.#title}: ${done} of ${total}`);
  }

  /** Takes the line away. The work may go on, and tell again. */
  end(): void {
    if (this.#isShown) this.#output.write('\r\u001B[K');
    this.#isShown = false;
  }
}
