import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ImportSource } from '../../service/import/import';
import type { Context } from '../context';
import { CannotRun } from '../exit-code';
import { codeOf } from '../files/system-error';

/** More is not even read. */
const maxBytes = 20_000_000;

/**
 * Reads files, and standard input where `-` stands for it.
 * @throws CannotRun for what is not there, is no file, or is unreasonably big
 */
export async function readSources(context: Context, files: readonly string[]): Promise<ImportSource[]> {
  if (files.filter((file) => file === '-').length > 1) {
    throw new CannotRun('Standard input can be read once: name `-` once.');
  }
  return Promise.all(
    files.map(async (name) =>
      name === '-'
        ? { name: '', bytes: await readInput(context) }
        : { name, bytes: await readSource(resolve(context.folder, name), name) },
    ),
  );
}

async function readSource(path: string, name: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > maxBytes) throw new CannotRun(tooBig(name));
    return await readFile(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new CannotRun(`There is no ${name}.`);
    if (code === 'EISDIR') throw new CannotRun(`${name} is a folder: name the files in it.`);
    throw error;
  }
}

async function readInput({ stdin }: Context): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stdin) {
    size += part.length;
    if (size > maxBytes) throw new CannotRun(tooBig('Standard input'));
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooBig(name: string): string {
  return `${name} is too big to be a framework: more than ${maxBytes / 1_000_000} megabytes.`;
}
