import { isUtf8 } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { FileSystem } from '../../service/workspace/file-system';
import { isLadderFile } from '../../service/workspace/uris';
import { codeOf } from './system-error';

/** Stands in a text for bytes that are not UTF-8, unless the author wrote it. */
const replacement = '\uFFFD';

/**
 * The files of a machine, and which ladder files and folders among those that were asked for could not be read. An
 * editor looks at them again when they change; here, to pass them over would be to say that they are fine.
 */
export class NotedReading implements FileSystem {
  readonly #fileSystem: FileSystem;
  readonly #unread = new Map<string, 'file' | 'folder'>();

  constructor(fileSystem: FileSystem) {
    this.#fileSystem = fileSystem;
  }

  async readFile(uri: string): ReturnType<FileSystem['readFile']> {
    const text = await this.#fileSystem.readFile(uri);
    // Whether the author wrote the character is looked into only where there may be a fault.
    if (isLadderFile(uri)) this.#note(uri, 'file', text !== undefined && !text.includes(replacement));
    return text;
  }

  async readFolder(uri: string): ReturnType<FileSystem['readFolder']> {
    const entries = await this.#fileSystem.readFolder(uri);
    this.#note(uri, 'folder', entries !== undefined);
    return entries;
  }

  /** Why files and folders that are there can't be read: a message each. What is gone is nobody's fault. */
  async faults(): Promise<string[]> {
    const faults = await Promise.all([...this.#unread].map(([uri, kind]) => faultOf(uri, kind)));
    return faults.filter((fault) => fault !== undefined);
  }

  #note(uri: string, kind: 'file' | 'folder', wasRead: boolean): void {
    if (wasRead) this.#unread.delete(uri);
    else this.#unread.set(uri, kind);
  }
}

async function faultOf(uri: string, kind: 'file' | 'folder'): Promise<string | undefined> {
  const path = URI.parse(uri).fsPath;
  try {
    if (kind === 'folder') await readdir(path);
    else if (!isUtf8(await readFile(path))) return `${path} is not UTF-8: save it as such.`;
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return codeOf(error) === 'ENOENT' ? undefined : error.message;
  }
}
