const patience = 30_000;

/** Things that come one by one, and those who wait for one of a kind. The latest of a kind answers at once. */
export class Waiters<Thing> {
  readonly #seen: Thing[] = [];
  readonly #waiting = new Set<(thing: Thing) => void>();

  add(thing: Thing): void {
    this.#seen.push(thing);
    for (const waiter of [...this.#waiting]) waiter(thing);
  }

  /** All that came, in order. */
  get seen(): readonly Thing[] {
    return this.#seen;
  }

  /**
   * The latest that came and is wanted, else the next that comes. Throws when none comes in good time.
   *
   * @param what what is waited for, for the message
   */
  find(what: string, isWanted: (thing: Thing) => boolean): Promise<Thing> {
    const found = this.#seen.findLast(isWanted);
    if (found !== undefined) return Promise.resolve(found);
    return new Promise((resolve, reject) => {
      const waiter = (thing: Thing): void => {
        if (!isWanted(thing)) return;
        end();
        resolve(thing);
      };
      const deadline = setTimeout(() => {
        end();
        reject(new Error(`Waited in vain for ${what}. What came: ${JSON.stringify(this.#seen, null, 2)}`));
      }, patience);
      const end = (): void => {
        clearTimeout(deadline);
        this.#waiting.delete(waiter);
      };
      this.#waiting.add(waiter);
    });
  }
}
