import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileSystem } from './file-system';
import { LadderFile } from './ladder-file';
import type { Project } from './project';
import { Projects, type ProjectChanges } from './projects';
import { canonicalUri, isLadderFile } from './uris';

/** What one step changed: the files whose own text changed, came or went, and what followed from it in the graphs. */
export interface WorkspaceChange {
  readonly uris: ReadonlySet<string>;
  readonly projects: ProjectChanges;
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
  /** For each file that is being read, which reading is the last. */
  readonly #readings = new Map<string, number>();
  #readingCount = 0;
  #folders: readonly string[] = [];

  /** @param changed called after each step, when all is up to date again */
  constructor(fileSystem: FileSystem, changed: (change: WorkspaceChange) => void) {
    this.#fileSystem = fileSystem;
    this.#changed = changed;
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

  /** The frameworks that a file belongs to, or the project that it makes by itself; none for an unknown file. */
  projectsOf(uri: string): readonly Project[] {
    return this.#projects.of(canonicalUri(uri));
  }

  projects(): readonly Project[] {
    return this.#projects.all();
  }

  /** A document was opened in an editor, or its text changed there. */
  setOpenDocument(uri: string, version: number, text: string): void {
    const key = canonicalUri(uri);
    this.#open.add(key);
    this.#put(key, version, text);
    this.#step([key]);
  }

  /** A document was closed in the editor: from now on, what is on disk counts. */
  async closeDocument(uri: string): Promise<void> {
    const key = canonicalUri(uri);
    this.#open.delete(key);
    await this.refresh([key]);
  }

  /** Files were created, altered or deleted on disk. Open documents stay as their editor has them. */
  async refresh(uris: readonly string[]): Promise<void> {
    const keys = [...new Set(uris.map(canonicalUri))].filter((key) => !this.#open.has(key));
    const reading = ++this.#readingCount;
    for (const key of keys) this.#readings.set(key, reading);
    const texts = await Promise.all(keys.map((key) => this.#read(key)));
    // A file that was asked for again meanwhile is left to that later reading: this one may hold an older text.
    const changed = keys.filter(
      (key, index) => this.#readings.get(key) === reading && this.#putFromDisk(key, texts[index]),
    );
    for (const key of keys) if (this.#readings.get(key) === reading) this.#readings.delete(key);
    if (changed.length > 0) this.#step(changed);
  }

  /** Takes `folders` as the workspace: reads all ladder files in them, and forgets closed files that are in none. */
  async setFolders(folders: readonly string[]): Promise<void> {
    this.#folders = folders.map(canonicalUri);
    const found = await Promise.all(this.#folders.map((folder) => this.#fileSystem.findLadderFiles(folder)));
    const present = new Set(found.flat().map(canonicalUri));
    const gone = [...this.#files.keys()].filter((uri) => !present.has(uri));
    await this.refresh([...present, ...gone]);
  }

  async #read(key: string): Promise<string | undefined> {
    return this.#inFolders(key) && isLadderFile(key) ? this.#fileSystem.readFile(key) : undefined;
  }

  #inFolders(key: string): boolean {
    return this.#folders.some(
      (folder) => key === folder || key.startsWith(folder.endsWith('/') ? folder : `${folder}/`),
    );
  }

  /** Answers whether anything changed. A document that was opened while its file was read keeps its editor's text. */
  #putFromDisk(key: string, text: string | undefined): boolean {
    if (this.#open.has(key)) return false;
    if (text === undefined) return this.#files.delete(key);
    if (this.#files.get(key)?.document.getText() === text) return false;
    this.#put(key, 0, text);
    return true;
  }

  #put(key: string, version: number, text: string): void {
    const document = TextDocument.create(key, 'ladder', version, text);
    this.#files.set(key, new LadderFile(key, document, this.#files.get(key)));
  }

  #step(uris: readonly string[]): void {
    this.#changed({ uris: new Set(uris), projects: this.#projects.update(uris) });
  }
}
