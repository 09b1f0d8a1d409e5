import { chmod, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from './system-error';

/**
 * Writes a file, whole or not at all. Of one that is there, links and permissions stay; what is no file, such as a pipe,
 * is written into.
 *
 * @param path an absolute path
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const there = await statOf(path);
  if (!there) {
    await writeNew(path, text);
    return;
  }
  if (!there.isFile()) {
    await writeFile(path, text);
    return;
  }
  const to = await realpath(path);
  const from = await writeBeside(to, text);
  try {
    await rename(from, to);
  } catch (error) {
    await rm(from, { force: true });
    throw error;
  }
}

/**
 * Writes a text into a new file in the folder of another, with that one's permissions, so that it can be put in its
 * place. Answers its path.
 *
 * @param path the absolute path of a file that is there, and no link
 */
export async function writeBeside(path: string, text: string): Promise<string> {
  const from = join(dirname(path), `.ladder-${process.pid}-${crypto.randomUUID()}.tmp`);
  await writeNew(from, text);
  try {
    await chmod(from, (await stat(path)).mode);
    return from;
  } catch (error) {
    await rm(from, { force: true });
    throw error;
  }
}

/** Writes a file that is not there yet, whole or not at all. Throws the system's error, EEXIST, where there is one. */
export async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** Like {@link writeNew}, but answers false, and writes nothing, where there is a file already. */
export async function writeIfAbsent(path: string, text: string): Promise<boolean> {
  try {
    await writeNew(path, text);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What a path leads to; undefined where that is nothing. */
export async function statOf(path: string): Promise<Awaited<ReturnType<typeof stat>> | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
