/** What cancels a question that is under way. */
export interface Cancellation<Token> {
  readonly token: Token;
  cancel(): void;
  dispose(): void;
}

/**
 * Asks a question again and again, of which only the newest answer counts: a new one cancels the one under way, and
 * of those that come meanwhile one waits.
 */
export class Latest<Token> {
  readonly #createCancellation: () => Cancellation<Token>;
  readonly #ask: (token: Token) => Promise<void>;
  #underWay: Cancellation<Token> | undefined;
  #again = false;

  /** @param ask asks and uses the answer, unless its token says that it came too late; never rejects */
  constructor(createCancellation: () => Cancellation<Token>, ask: (token: Token) => Promise<void>) {
    this.#createCancellation = createCancellation;
    this.#ask = ask;
  }

  /** Asks now, or as soon as the question under way has ended. */
  ask(): void {
    if (!this.#underWay) {
      void this.#run();
      return;
    }
    this.#again = true;
    this.#underWay.cancel();
  }

  /** Cancels what is under way and what waits. */
  dispose(): void {
    this.#again = false;
    this.#underWay?.cancel();
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      const cancellation = this.#createCancellation();
      this.#underWay = cancellation;
      try {
        await this.#ask(cancellation.token);
      } finally {
        this.#underWay = undefined;
        cancellation.dispose();
      }
      // The field changes while the answer is awaited.
    } while (this.#isWaiting());
  }

  #isWaiting(): boolean {
    return this.#again;
  }
}
