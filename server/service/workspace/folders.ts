import type { FileSystem } from './file-system';
import { findLadderFiles } from './find-files';
import { ignoreFileName, type HiddenFiles } from './hidden-files';
import { isBelow, isLadderFile, nameOf, parentUri } from './uris';

/**
 * The folders of a workspace, and which files they show. A folder may be inside another: what one of them shows is
 * shown.
 */
export class Folders {
  readonly #fileSystem: FileSystem;
  readonly #hidden: readonly HiddenFiles[];

  constructor(fileSystem: FileSystem, hidden: readonly HiddenFiles[]) {
    this.#fileSystem = fileSystem;
    this.#hidden = hidden;
  }

  /** The same folders, with every `.gitignore` to be read anew. */
  renewed(): Folders {
    return new Folders(
      this.#fileSystem,
      this.#hidden.map((each) => each.renewed()),
    );
  }

  /** Looks anew at the folders `uris`, and at those below them, when these are asked of: they may be others now. */
  forget(uris: ReadonlySet<string>): void {
    for (const each of this.#hidden) each.forget(uris);
  }

  /** All ladder files, each once. */
  async ladderFiles(): Promise<ReadonlySet<string>> {
    const found = await Promise.all(this.#hidden.map((each) => findLadderFiles(this.#fileSystem, each)));
    return new Set(found.flat());
  }

  /** The ladder files below `uri`, where that is a folder. */
  async ladderFilesBelow(uri: string): Promise<readonly string[]> {
    const found = await Promise.all(
      this.#around(uri).map((each) => findLadderFiles(this.#fileSystem, each, uri)),
    );
    return found.flat();
  }

  /** Whether `uri` is a ladder file, there or not, that the workspace shows. */
  async shows(uri: string): Promise<boolean> {
    if (!isLadderFile(uri)) return false;
    const hidden = await Promise.all(this.#around(uri).map((each) => each.isHidden(uri, 'file')));
    return hidden.includes(false);
  }

  /** Whether `uri` is a `.gitignore` that has a say in what is shown. */
  async isIgnoreFile(uri: string): Promise<boolean> {
    if (nameOf(uri) !== ignoreFileName) return false;
    const folder = parentUri(uri);
    const hidden = await Promise.all(
      this.#around(uri).map(
        async (each) => each.folder !== folder && (await each.isHidden(folder, 'folder')),
      ),
    );
    return hidden.includes(false);
  }

  #around(uri: string): readonly HiddenFiles[] {
    return this.#hidden.filter(({ folder }) => uri === folder || isBelow(uri, folder));
  }
}
