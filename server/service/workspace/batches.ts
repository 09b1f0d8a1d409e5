/** How many files or folders are asked of the file system at once. */
const batchSize = 32;

/** How long, in milliseconds, work goes on before other work, such as a keystroke's, gets its turn. */
const slice = 10;

/** How many files are taken into the graphs at once. */
const partSize = 100;

/** Items in groups of as many as may be worked on without a break. */
export function partsOf<Item>(items: readonly Item[]): Iterable<readonly Item[]> {
  return chunks(items, partSize);
}

/** Items in groups of as many as may be asked for at once. */
export function batchesOf<Item>(items: readonly Item[]): Iterable<readonly Item[]> {
  return chunks(items, batchSize);
}

function* chunks<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** Asks something of each item, a bounded number at once. The answers come in the order of the items. */
export async function askInBatches<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const batch of batchesOf(items)) answers.push(...(await Promise.all(batch.map(ask))));
  return answers;
}

/** Long work that lets other work through: it calls `breathe` between its steps, which follow one another. */
export class Pace {
  #since = performance.now();

  /** Comes back at once, or when the time for one slice of work is over, after all that waits has had its turn. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#since < slice) return;
    await turn();
    this.#since = performance.now();
  }
}

/** Comes back when what waits now has had its turn. A message does that anywhere, and sooner than a timer. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
