import { DocumentVersion } from '../text/document';
import { batchesOf, Pace } from './batches';
import { LadderFile } from './ladder-file';

/** What a reading asks of the workspace. Files go by canonical URIs. */
interface ReadingSources {
  /** The text that a file has on disk now; undefined where there is none that belongs to the workspace. */
  readonly text: (key: string) => Promise<string | undefined>;
  /** The file as it is known. */
  readonly known: (key: string) => LadderFile | undefined;
  readonly isOpen: (key: string) => boolean;
}

/** What one reading found, to be given to {@link Reading.settle}. */
export interface Read {
  readonly number: number;
  readonly files: ReadonlyMap<string, LadderFile | undefined>;
}

/**
 * Reads files from disk, without ever bringing an older text after a newer one: of several readings of a file the one
 * that was asked for last counts, and the text of an editor counts before any.
 */
export class Reading {
  readonly #sources: ReadingSources;
  /** For each file that is being read, which reading is the last. */
  readonly #last = new Map<string, number>();
  #count = 0;
  /** One for all readings: of several short ones in a row, too, others get their turn. */
  readonly #pace = new Pace();

  constructor(sources: ReadingSources) {
    this.#sources = sources;
  }

  /** Reads and parses files. Those that are open are left out. Nothing counts before {@link settle}. */
  async read(keys: readonly string[]): Promise<Read> {
    const closed = keys.filter((key) => !this.#sources.isOpen(key));
    const number = ++this.#count;
    for (const key of closed) this.#last.set(key, number);
    const files = new Map<string, LadderFile | undefined>();
    for (const batch of batchesOf(closed)) {
      const texts = await Promise.all(batch.map(this.#sources.text));
      for (const [index, key] of batch.entries()) {
        const text = texts[index];
        files.set(key, text === undefined ? undefined : this.#parsed(key, text));
        await this.#pace.breathe();
      }
    }
    return { number, files };
  }

  /**
   * What a reading found of the files that were neither asked for again nor opened meanwhile: the new file, the known
   * one where its text is the same, or undefined for one that is gone. The reading is over then.
   */
  settle({ number, files }: Read): [key: string, file: LadderFile | undefined][] {
    const current = [...files].filter(([key]) => this.#last.get(key) === number);
    for (const [key] of current) this.#last.delete(key);
    return current.filter(([key]) => !this.#sources.isOpen(key));
  }

  #parsed(key: string, text: string): LadderFile {
    const known = this.#sources.known(key);
    if (known?.document.getText() === text) return known;
    return new LadderFile(key, new DocumentVersion(key, 0, text, known?.document), known);
  }
}
