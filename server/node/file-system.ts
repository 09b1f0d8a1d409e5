import { readFile as readFileWith, type Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { URI } from 'vscode-uri';
import { askInBatches } from '../service/workspace/batches';
import type { EntryKind, FileSystem, FolderEntry } from '../service/workspace/file-system';

// That of `node:fs/promises` takes more than twice the time: it makes a handle of each file.
const readFile = promisify(readFileWith);

/** The files of this machine. URIs of other schemes have no files here. */
export const nodeFileSystem: FileSystem = {
  async readFile(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    // The decoder, unlike `readFile`'s own, takes a byte order mark off, as editors do.
    return unlessGone(async () => new TextDecoder().decode(await readFile(path)));
  },
  async readFolder(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    const entries = await unlessGone(() => readdir(path, { withFileTypes: true }));
    if (entries === undefined) return undefined;
    const known = await askInBatches(entries, (entry) => entryOf(path, entry));
    return known.filter((entry) => entry !== undefined);
  },
};

async function entryOf(folder: string, entry: Dirent): Promise<FolderEntry | undefined> {
  const { name } = entry;
  if (!entry.isSymbolicLink()) {
    const kind = kindOf(entry);
    return kind && { name, kind };
  }
  const path = join(folder, name);
  const kind = await unlessGone(async () => kindOf(await stat(path)));
  if (kind !== 'folder') return kind && { name, kind };
  const target = await unlessGone(() => realpath(path));
  return target === undefined ? undefined : { name, kind, target: URI.file(target).toString() };
}

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory'>): EntryKind | undefined {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : undefined;
}

/**
 * Files come and go under us: one that cannot be read is as good as absent, and is tried again when it changes. Any other
 * error is thrown.
 */
async function unlessGone<Answer>(read: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return undefined;
    throw error;
  }
}

function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}
