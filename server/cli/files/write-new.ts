import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { takenBack } from '../../service/templates/take-back';
import { statOf, writeNew } from './write-whole';

/** A file that is to be written, by its absolute path. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Of paths, those at which there is something already. */
export async function existingFiles(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(async (path) => ((await statOf(path)) ? [path] : [])));
  return found.flat();
}

/**
 * Writes files that are not there yet, with their folders: all of them, or none where one fails. Throws what failed, with
 * the names of files that could not be removed again.
 */
export async function writeNewFiles(files: readonly NewFile[]): Promise<void> {
  const written: string[] = [];
  try {
    for (const { path, text } of files) {
      await mkdir(dirname(path), { recursive: true });
      await writeNew(path, text);
      written.push(path);
    }
  } catch (error) {
    throw await takenBack(error, written, (path) => rm(path, { force: true }));
  }
}
