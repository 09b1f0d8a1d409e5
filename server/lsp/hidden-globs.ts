import type { Connection } from 'vscode-languageserver';
import { hiddenGlobsOf } from './settings';

/** The globs of the setting `files.exclude`, which may differ from folder to folder. */
export class HiddenGlobs {
  readonly #connection: Connection;
  readonly #canAsk: boolean;
  readonly #known = new Map<string, readonly string[]>();

  constructor(connection: Connection, canAsk: boolean) {
    this.#connection = connection;
    this.#canAsk = canAsk;
  }

  /** The globs for a folder; none where the editor can't tell. */
  async read(folder: string): Promise<readonly string[]> {
    const globs = await this.#ask(folder);
    this.#known.set(folder, globs);
    return globs;
  }

  /** Whether any of the folders that were asked for has other globs now. */
  async haveChanged(): Promise<boolean> {
    const before = [...this.#known];
    const now = await Promise.all(before.map(([folder]) => this.#ask(folder)));
    return before.some(([, globs], index) => JSON.stringify(globs) !== JSON.stringify(now[index]));
  }

  async #ask(folder: string): Promise<readonly string[]> {
    if (!this.#canAsk) return [];
    try {
      const item = { scopeUri: folder, section: 'files.exclude' };
      return hiddenGlobsOf(await this.#connection.workspace.getConfiguration(item));
    } catch (error) {
      this.#connection.console.error(`Reading files.exclude failed: ${String(error)}`);
      return [];
    }
  }
}
