import picomatch from 'picomatch';
import { URI } from 'vscode-uri';
import type { EntryKind, FileSystem } from './file-system';
import { IgnoreRules } from './ignore-rules';
import { childUri, foldersAround, nameOf, parentUri } from './uris';

/** Folders that hold no author's work. */
const alwaysHidden: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** The name of the files that tell what else is hidden beside and below them. */
export const ignoreFileName = '.gitignore';

/** What counts for the things that are directly in one folder. */
interface Scope {
  /** The folder's path in the workspace's folder, with a `/` at its end; '' for that itself. */
  readonly path: string;
  readonly rules: IgnoreRules;
}

/** Tells what is hidden in one folder of the workspace: by the editor's `files.exclude`, and by `.gitignore` files. */
export class HiddenFiles {
  /** The folder of the workspace. */
  readonly folder: string;
  readonly #fileSystem: FileSystem;
  readonly #excludes: readonly string[];
  readonly #isExcluded: (path: string) => boolean;
  /** By folder, what is known of it; undefined of one that is hidden. */
  readonly #scopes = new Map<string, Promise<Scope | undefined>>();

  /** @param excludes globs that hide what they match, relative to the folder */
  constructor(fileSystem: FileSystem, folder: string, excludes: readonly string[]) {
    this.folder = folder;
    this.#fileSystem = fileSystem;
    this.#excludes = excludes;
    const globs = excludes.map((glob) => glob.replace(/\/$/, '')).filter((glob) => glob !== '');
    this.#isExcluded = picomatch(globs, { dot: true, nonegate: true });
  }

  /** The same, with every `.gitignore` to be read anew. */
  renewed(): HiddenFiles {
    return new HiddenFiles(this.#fileSystem, this.folder, this.#excludes);
  }

  /** Reads the `.gitignore`s of the folders `uris`, and of those below them, anew when these are asked of. */
  forget(uris: ReadonlySet<string>): void {
    for (const folder of this.#scopes.keys()) {
      if ([folder, ...foldersAround(folder)].some((each) => uris.has(each))) this.#scopes.delete(folder);
    }
  }

  /** Whether a file or folder somewhere below {@link folder} is hidden, or is in a folder that is. */
  async isHidden(uri: string, kind: EntryKind): Promise<boolean> {
    const scope = await this.#scopeOf(parentUri(uri));
    return scope === undefined || this.#hides(scope, nameOf(uri), kind);
  }

  /**
   * What is hidden of the things directly in a folder: a test of their names and kinds. Undefined where the folder
   * itself is hidden.
   *
   * @param hasIgnoreFile whether there is a `.gitignore` in it
   */
  async testOf(
    folder: string,
    hasIgnoreFile: boolean,
  ): Promise<((name: string, kind: EntryKind) => boolean) | undefined> {
    const scope = await this.#scopeOf(folder, hasIgnoreFile);
    return scope && ((name, kind) => this.#hides(scope, name, kind));
  }

  #hides({ path, rules }: Scope, name: string, kind: EntryKind): boolean {
    const own = path + name;
    return (
      alwaysHidden.has(name) || this.#isExcluded(own) || rules.ignores(kind === 'folder' ? `${own}/` : own)
    );
  }

  /** Of a folder whose content is not known, it has to be tried whether there is a `.gitignore`. */
  #scopeOf(folder: string, mayHaveIgnoreFile = true): Promise<Scope | undefined> {
    const known = this.#scopes.get(folder);
    if (known) return known;
    const scope = this.#readScope(folder, mayHaveIgnoreFile);
    this.#scopes.set(folder, scope);
    return scope;
  }

  async #readScope(folder: string, mayHaveIgnoreFile: boolean): Promise<Scope | undefined> {
    const outer = folder === this.folder ? { path: '', rules: IgnoreRules.none } : await this.#within(folder);
    if (!outer || !mayHaveIgnoreFile) return outer;
    const text = await this.#fileSystem.readFile(childUri(folder, ignoreFileName));
    if (text === undefined) return outer;
    return { path: outer.path, rules: outer.rules.with(text, outer.path.replace(/\/$/, '')) };
  }

  /** What the folders around a folder say of what is in it. */
  async #within(folder: string): Promise<Scope | undefined> {
    const parent = parentUri(folder);
    // Above the workspace's folder nothing is ours to look at; a path that leads there was never in it.
    if (URI.parse(parent).path.length >= URI.parse(folder).path.length) return undefined;
    const scope = await this.#scopeOf(parent);
    const name = nameOf(folder);
    if (!scope || this.#hides(scope, name, 'folder')) return undefined;
    return { path: `${scope.path}${name}/`, rules: scope.rules };
  }
}
