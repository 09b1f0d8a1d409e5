import { readFile, realpath, rename, rm } from 'node:fs/promises';
import { CannotRun } from '../exit-code';
import { writeBeside } from './write-whole';

/** A text that is to be put in the place of a file's. Both are without a byte order mark. */
export interface ChangedFile {
  /** An absolute path. */
  readonly path: string;
  /** What was read from it. */
  readonly before: string;
  readonly after: string;
}

const byteOrderMark = '\uFEFF';

/**
 * Writes files, each at once or not at all, and none before all could be written. A byte order mark stays, as do links
 * and permissions.
 *
 * @throws CannotRun where a file is not UTF-8, or no longer what was read
 */
export async function saveFiles(files: readonly ChangedFile[]): Promise<void> {
  const written: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const file of files) written.push(await writeAnew(file));
    for (const { from, to } of written) await rename(from, to);
  } catch (error) {
    await Promise.all(written.map(({ from }) => rm(from, { force: true })));
    throw error;
  }
}

/** Writes the new text into a file beside the old one. */
async function writeAnew({ path, before, after }: ChangedFile): Promise<{ from: string; to: string }> {
  const to = await realpath(path);
  const old = decoded(path, await readFile(to));
  const mark = old.startsWith(byteOrderMark) ? byteOrderMark : '';
  if (old !== mark + before) throw new CannotRun(`${path} was changed meanwhile; nothing is written.`);
  return { from: await writeBeside(to, mark + after), to };
}

function decoded(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CannotRun(
      `${path} is not UTF-8, and to write it would lose what can't be read; nothing is written.`,
    );
  }
}
