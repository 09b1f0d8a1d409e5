import { URI } from 'vscode-uri';
import type { FileSystem } from '../../service/workspace/file-system';
import { isLadderFile } from '../../service/workspace/uris';
import type { Disk } from './disk';
import { shownPath } from './shown-path';

/** Stands in a text for bytes that are not UTF-8, unless the author wrote it. */
const replacement = '\uFFFD';

/** What is there and can't be read. */
export interface Unread {
  readonly kind: 'file' | 'folder';
  /** Which it is, and why: a sentence. */
  readonly message: string;
}

/**
 * The files of a disk, and which ladder files and folders among those that were asked for could not be read. An editor
 * looks at them again when they change; here, to pass them over would be to say that they are fine.
 */
export class NotedReading implements FileSystem {
  readonly #disk: Disk;
  readonly #unread = new Map<string, Unread['kind']>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  async readFile(uri: string): ReturnType<FileSystem['readFile']> {
    const text = await this.#disk.readFile(uri);
    // Whether the author wrote the character is looked into only where there may be a fault.
    if (isLadderFile(uri)) this.#note(uri, 'file', text !== undefined && !text.includes(replacement));
    return text;
  }

  async readFolder(uri: string): ReturnType<FileSystem['readFolder']> {
    const entries = await this.#disk.readFolder(uri);
    this.#note(uri, 'folder', entries !== undefined);
    return entries;
  }

  /**
   * The files and folders that are there and can't be read, by their paths. What is gone is nobody's fault.
   *
   * @param folder the working folder, from which paths are shown
   */
  async unread(folder: string): Promise<Unread[]> {
    const all = await Promise.all(
      [...this.#unread].sort().map(async ([uri, kind]): Promise<Unread | undefined> => {
        const fault = await this.#disk.faultOf(uri, kind);
        const path = shownPath(folder, URI.parse(uri).fsPath) || 'This folder';
        return fault === undefined ? undefined : { kind, message: `${path} ${fault}` };
      }),
    );
    return all.filter((each) => each !== undefined);
  }

  #note(uri: string, kind: Unread['kind'], wasRead: boolean): void {
    if (wasRead) this.#unread.delete(uri);
    else this.#unread.set(uri, kind);
  }
}
