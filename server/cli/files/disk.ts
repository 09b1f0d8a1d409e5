import { isUtf8 } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { nodeFileSystem } from '../../node/file-system';
import type { FileSystem } from '../../service/workspace/file-system';
import { codeOf, reasonOf } from './system-error';

/** Files, and why one of them can't be read. */
export interface Disk extends FileSystem {
  /**
   * Why a file or folder that is there can't be read, as what is said of it; undefined where it can be by now, or is gone.
   */
  faultOf(uri: string, kind: 'file' | 'folder'): Promise<string | undefined>;
}

/** The files of this machine. */
export const nodeDisk: Disk = {
  ...nodeFileSystem,
  async faultOf(uri, kind) {
    const path = URI.parse(uri).fsPath;
    try {
      if (kind === 'folder') await readdir(path);
      else if (!isUtf8(await readFile(path))) return 'is not UTF-8: save it as such.';
      return undefined;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return codeOf(error) === 'ENOENT' ? undefined : `can't be read: ${reasonOf(error)}.`;
    }
  },
};
