import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file, whole or not at all.
 * @param path an absolute path
 * @param overwrite whether one that is there is overwritten
 * @returns false, and nothing is written, where one is there that is not to be overwritten
 */
export async function writeWhole(path: string, text: string, overwrite: boolean): Promise<boolean> {
  if (!overwrite) return writeIfAbsent(path, text);
  const from = join(dirname(path), `.ladder-${process.pid}-${crypto.randomUUID()}.tmp`);
  try {
    await writeFile(from, text, { flag: 'wx' });
    await rename(from, path);
    return true;
  } catch (error) {
    await rm(from, { force: true });
    throw error;
  }
}

async function writeIfAbsent(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
