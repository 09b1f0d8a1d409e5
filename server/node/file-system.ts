import { readFile } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { URI } from 'vscode-uri';
import type { FileSystem } from '../service/workspace/file-system';

/** Folders that hold no author's work. */
const ignore = ['**/node_modules/**', '**/.git/**'];

/** The files of this machine. URIs of other schemes have no files here. */
export const nodeFileSystem: FileSystem = {
  async readFile(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      // The decoder, unlike `readFile`'s own, takes a byte order mark off, as editors do.
      return new TextDecoder().decode(await readFile(path));
    } catch (error) {
      // Files come and go under us; one that cannot be read is as good as absent, and is tried again when it changes.
      if (isFileError(error)) return undefined;
      throw error;
    }
  },
  async findLadderFiles(folder) {
    const cwd = pathOf(folder);
    if (cwd === undefined) return [];
    const paths = await glob('**/*.ladder.{yaml,yml}', { cwd, ignore, absolute: true, dot: true });
    return paths.map((path) => URI.file(path).toString());
  },
};

function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
