import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeServerEntry } from './code-server-setup';
import { installExtension, startCodeServer } from './code-server';
import { writeProfile, type Settings } from './profile';
import { temporaryFolder } from './temporary-folder';

/** What a VS Code starts with. */
export interface HostOptions {
  /** The folder whose copy is opened. */
  readonly folder: string;
  /** Packaged extensions to install. */
  readonly extensions?: readonly string[];
  readonly settings?: Settings;
  /** Ids of commands that shall have a key. */
  readonly commands?: readonly string[];
  /** Environment variables for the server and the extension host. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** A VS Code that serves a fresh profile and a copy of a folder, on a port of its own. */
export interface Host extends AsyncDisposable {
  /** The absolute path of the copy that is open. */
  readonly folder: string;
  /** The absolute path of the folder in which VS Code keeps what is not saved; not there while nothing is. */
  readonly unsaved: string;
  /** The keys of the commands that were asked for, by their ids, in VS Code's notation. */
  readonly keys: ReadonlyMap<string, string>;
  /** Resolves when the server ends by itself, with what it wrote. */
  readonly ended: Promise<string>;
  /**
   * The address of the page.
   *
   * @param payload what the page is told beyond the folder: names and values, as VS Code's own links have them
   */
  address(payload?: readonly (readonly [name: string, value: string])[]): string;
  /** The address of a file or folder of this machine, as the page names it. */
  remote(path: string): string;
}

/**
 * Starts a VS Code. The folder that it opens is a copy, so that what one types changes neither the checkout nor what
 * others see. Several can run at once. To dispose of a host ends the server and all that it started, and removes its
 * folders. Throws when it does not start.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const { extensions = [], settings = {}, commands = [], variables = {} } = options;
  const entry = await codeServerEntry();
  const temporary = temporaryFolder();
  const folder = join(temporary.path, basename(options.folder));
  cpSync(options.folder, folder, { recursive: true });
  const folders = {
    entry,
    userData: join(temporary.path, 'user'),
    extensions: join(temporary.path, 'extensions'),
  };
  mkdirSync(folders.extensions);
  const keys = writeProfile(folders.userData, settings, commands);
  try {
    for (const vsix of extensions) await installExtension(folders, vsix);
    const server = await startCodeServer(folders, variables);
    const remote = (path: string): string => `vscode-remote://${server.authority}${path}`;
    return {
      folder,
      unsaved: join(folders.userData, 'User', 'Backups'),
      keys,
      ended: server.ended,
      remote,
      address: (payload = []) => {
        const query = new URLSearchParams({
          folder,
          ...(payload.length > 0 && { payload: JSON.stringify(payload) }),
        });
        return `http://${server.authority}/?${query.toString()}`;
      },
      [Symbol.asyncDispose]: async () => {
        await server.stop();
        temporary[Symbol.dispose]();
      },
    };
  } catch (error) {
    temporary[Symbol.dispose]();
    throw error;
  }
}
