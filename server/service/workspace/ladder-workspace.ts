import { DocumentVersion } from '../text/document';
import { askInBatches, partsOf } from './batches';
import type { FileSystem } from './file-system';
import { Folders } from './folders';
import { HiddenFiles } from './hidden-files';
import { LadderFile } from './ladder-file';
import type { Project } from './project';
import { Projects } from './projects';
import { Reading, type Read } from './reading';
import { canonicalUri, foldersAround, isLadderFile, outermost, schemeOf } from './uris';
import { changeOfText, merged, type WorkspaceChange } from './workspace-change';

export type { WorkspaceChange } from './workspace-change';

/** What the host has to say to the reading of its folders. */
export interface FoldersOptions {
  /** The globs, relative to a folder, of what the editor hides in it. */
  readonly excludes?: (folder: string) => Promise<readonly string[]>;
  /** Called while files are read: how many are done, of how many. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * All ladder files, in editors and on disk. What an editor holds counts for as long as it is open there. Documents are
 * given in any form of their URI and known by the canonical one.
 */
export class LadderWorkspace {
  readonly #fileSystem: FileSystem;
  readonly #changed: (change: WorkspaceChange) => void;
  readonly #files = new Map<string, LadderFile>();
  readonly #projects = new Projects(this.#files);
  readonly #open = new Set<string>();
  readonly #reading: Reading;
  #schemes: ReadonlySet<string> = ownSchemes;
  #folders: Promise<Folders>;
  /** What changed while all folders are read: it is told of when they have been. */
  readonly #untold: WorkspaceChange[] = [];
  /** Counts the readings of all folders: only the last is of interest. */
  #indexing = 0;
  #isComplete = true;
  /** Called once the folders have been read for the first time. */
  readonly #waiting: (() => void)[] = [];

  /** @param changed called after each step, when all is up to date again */
  constructor(fileSystem: FileSystem, changed: (change: WorkspaceChange) => void) {
    this.#fileSystem = fileSystem;
    this.#changed = changed;
    this.#folders = Promise.resolve(new Folders(fileSystem, []));
    this.#reading = new Reading({
      text: async (key) =>
        (await (await this.#folders).shows(key)) ? this.#fileSystem.readFile(key) : undefined,
      known: (key) => this.#files.get(key),
      isOpen: (key) => this.#open.has(key),
    });
  }

  file(uri: string): LadderFile | undefined {
    return this.#files.get(canonicalUri(uri));
  }

  files(): readonly LadderFile[] {
    return [...this.#files.values()];
  }

  isOpen(uri: string): boolean {
    return this.#open.has(canonicalUri(uri));
  }

  /** False while the folders are read for the first time: what is not found may be found yet. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Resolves when all is known: at once, but while the folders are read for the first time. */
  whenComplete(): Promise<void> {
    return this.#isComplete ? Promise.resolve() : new Promise((resolve) => void this.#waiting.push(resolve));
  }

  /**
   * Whether a document is looked at: one that was not saved yet, or a file of a scheme that the workspace's files have.
   * Copies, such as those that version control shows under `git:`, are none.
   */
  serves(uri: string): boolean {
    return this.#schemes.has(schemeOf(uri));
  }

  /** The frameworks that a file belongs to, or the project that it makes by itself; none for an unknown file. */
  projectsOf(uri: string): readonly Project[] {
    return this.#projects.of(canonicalUri(uri));
  }

  projects(): readonly Project[] {
    return this.#projects.all();
  }

  /** A copy in which changes can be tried: it has the same files, and what happens in it stays in it. */
  fork(changed: (change: WorkspaceChange) => void): LadderWorkspace {
    const copy = new LadderWorkspace(this.#fileSystem, changed);
    copy.#schemes = this.#schemes;
    for (const [key, file] of this.#files) copy.#files.set(key, file);
    copy.#projects.update([...copy.#files.keys()]);
    return copy;
  }

  /** A document was opened in an editor, or has another text there. One that is not served is passed over. */
  setOpenDocument(uri: string, version: number, text: string): void {
    if (!this.serves(uri)) return;
    const key = canonicalUri(uri);
    this.#open.add(key);
    this.#set(new DocumentVersion(key, version, text, this.#files.get(key)?.document));
  }

  /** An open document was edited: `document` was made from the version that is known. */
  editOpenDocument(document: DocumentVersion): void {
    this.#set(document);
  }

  #set(document: DocumentVersion): void {
    const key = document.uri;
    this.#files.set(key, new LadderFile(key, document, this.#files.get(key)));
    this.#tell(this.#update([key]));
  }

  /** A document was closed in the editor: from now on, what is on disk counts. */
  async closeDocument(uri: string): Promise<void> {
    const key = canonicalUri(uri);
    if (!this.#open.delete(key)) return;
    // That it is closed is a change by itself, even where the text is as on disk.
    this.#tell(this.#takeOver([await this.#reading.read([key])], [key]));
  }

  /**
   * Files or folders were created, altered or deleted by another program, or hidden files may have been. What is there
   * now is read, in folders everything below them; what is gone is forgotten, in one step. Open documents stay as their
   * editor has them.
   */
  async refresh(uris: readonly string[]): Promise<void> {
    const keys = new Set(uris.map(canonicalUri));
    const files = [...keys].filter(isLadderFile);
    const others = [...keys].filter((key) => !isLadderFile(key));
    const below = [...this.#files.keys()].filter((known) =>
      foldersAround(known).some((key) => keys.has(key)),
    );
    // Before anything is read: a folder that was replaced may hide other files than the one before.
    const looking = this.#folders.then((all) => {
      all.forget(keys);
      return all;
    });
    this.#folders = looking;
    const own = this.#reading.read([...new Set([...files, ...below])]);
    const folders = await looking;
    const areIgnoreFiles = await askInBatches(others, (key) => folders.isIgnoreFile(key));
    if (areIgnoreFiles.includes(true)) {
      this.#folders = this.#folders.then((all) => all.renewed());
      this.#tell(this.#takeOver([await own]));
      await this.#readFolders();
      return;
    }
    const found = await askInBatches(outermost(others), (key) => folders.ladderFilesBelow(key));
    this.#tell(this.#takeOver([await own, await this.#reading.read([...new Set(found.flat())])]));
  }

  /**
   * Reads closed files anew, of whose changes the host may not have told yet. Answers whether all of them, the open ones
   * among `uris` included, still are as they were when this was called. Where not, they are known as they are now, or the
   * caller asks again.
   */
  async confirm(uris: readonly string[]): Promise<boolean> {
    const before = new Map(uris.map(canonicalUri).map((key) => [key, this.#files.get(key)]));
    const read = await this.#reading.read([...before.keys()]);
    // Another reading may have come in between: then what was read here may not count, and is yet of interest.
    const isAsRead = [...read.files].every(([key, file]) => before.get(key) === file);
    this.#tell(this.#takeOver([read]));
    return isAsRead && [...before].every(([key, file]) => this.#files.get(key) === file);
  }

  /** Takes `folders` as the workspace: reads all ladder files in them, and forgets closed files that are in none. */
  async setFolders(folders: readonly string[], { excludes, progress }: FoldersOptions = {}): Promise<void> {
    const keys = [...new Set(folders.map((folder) => canonicalUri(folder).replace(/(?<=[^/])\/$/, '')))];
    this.#schemes = new Set([...ownSchemes, ...keys.map(schemeOf)]);
    if (this.#indexing === 0) this.#isComplete = false;
    const hidden = keys.map(
      async (key) => new HiddenFiles(this.#fileSystem, key, (await excludes?.(key)) ?? []),
    );
    this.#folders = Promise.all(hidden).then((all) => new Folders(this.#fileSystem, all));
    await this.#readFolders(progress);
  }

  async #readFolders(progress?: FoldersOptions['progress']): Promise<void> {
    const indexing = ++this.#indexing;
    try {
      const shown = await (await this.#folders).ladderFiles();
      const all = [...new Set([...shown, ...this.#files.keys()])];
      let done = 0;
      for (const part of partsOf(all)) {
        if (indexing !== this.#indexing) return;
        const read = await this.#reading.read(part);
        if (indexing !== this.#indexing) return;
        this.#untold.push(...this.#takeOver([read]));
        progress?.((done += part.length), all.length);
      }
    } finally {
      // Even where reading failed: no more will be found.
      if (indexing === this.#indexing) this.#complete();
    }
  }

  /** Now that all is known, it is told of as one step, with the files that were held back from judgement before. */
  #complete(): void {
    const waiting = this.#isComplete ? [] : [changeOfText(this.#files.keys())];
    this.#isComplete = true;
    this.#tell([...this.#untold.splice(0), ...waiting]);
    for (const tell of this.#waiting.splice(0)) tell();
  }

  /** Puts what was read in the place of what was known; `also` names files that are to be told of in any case. */
  #takeOver(reads: readonly Read[], also: readonly string[] = []): WorkspaceChange[] {
    const changed = new Set(also);
    for (const [key, file] of reads.flatMap((read) => this.#reading.settle(read))) {
      if (this.#files.get(key) === file) continue;
      if (file) this.#files.set(key, file);
      else this.#files.delete(key);
      changed.add(key);
    }
    return this.#update([...changed]);
  }

  #update(uris: readonly string[]): WorkspaceChange[] {
    return uris.length === 0 ? [] : [{ uris: new Set(uris), projects: this.#projects.update(uris) }];
  }

  #tell(changes: readonly WorkspaceChange[]): void {
    if (changes.length > 0) this.#changed(merged(changes));
  }
}

/** The schemes of documents that are looked at whatever the workspace's folders are. */
const ownSchemes: ReadonlySet<string> = new Set(['file', 'untitled']);
