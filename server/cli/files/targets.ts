import { stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { URI } from 'vscode-uri';
import { isBelow, isLadderFile } from '../../service/workspace/uris';
import { CannotRun } from '../exit-code';
import { reasonOf } from './system-error';
import { statOf } from './write-whole';

/** A path or glob as a user gave it, and which files it means. */
export interface Target {
  /** As written. */
  readonly written: string;
  readonly kind: 'file' | 'folder' | 'glob';
  /** The absolute path of the file or folder; of a glob, that of the folder that it starts from. */
  readonly path: string;
  /** Whether a file, by its canonical URI, is meant. */
  readonly means: (uri: string) => boolean;
}

/**
 * What paths and globs mean. A path that there is counts as one, whatever is in it; else it is a glob where it has the
 * form of one.
 *
 * @param folder the working folder, which they are relative to
 * @throws CannotRun for a path that there is not, and for what is no ladder file
 */
export async function targetsOf(written: readonly string[], folder: string): Promise<Target[]> {
  return Promise.all(written.map((each) => targetOf(each, folder)));
}

async function targetOf(written: string, folder: string): Promise<Target> {
  const path = resolve(folder, written);
  const uri = URI.file(path).toString();
  const kind = await kindOf(path, written);
  if (kind === 'folder') return { written, kind, path, means: (each) => isBelow(each, uri) };
  if (kind === 'file') {
    if (isLadderFile(uri)) return { written, kind, path, means: (each) => each === uri };
    throw new CannotRun(`${written} is no ladder file: their names end in .ladder.yaml or .ladder.yml.`);
  }
  return globTarget(written, folder);
}

/** Throws {@link CannotRun} where a folder that the user named is none. */
export async function assertFolder(written: string, folder: string): Promise<void> {
  const kind = await kindOf(resolve(folder, written), written);
  if (kind === undefined) throw new CannotRun(`There is no ${written}.`);
  if (kind === 'file') throw new CannotRun(`${written} is no folder.`);
}

/** Globs are written with `/`, whatever the system's own separator is. */
function globTarget(written: string, folder: string): Target {
  const { base, glob, isGlob } = picomatch.scan(written);
  if (!isGlob) throw new CannotRun(`There is no ${written}.`);
  const path = resolve(folder, base);
  const isMatch = picomatch(glob);
  return {
    written,
    kind: 'glob',
    path,
    means: (uri) => {
      const file = URI.parse(uri).fsPath;
      const start = path.endsWith(sep) ? path : path + sep;
      return file.startsWith(start) && isMatch(file.slice(start.length).replaceAll(sep, '/'));
    },
  };
}

async function kindOf(path: string, written: string): Promise<'file' | 'folder' | undefined> {
  const there = await statOf(path).catch((error: unknown) => {
    if (!(error instanceof Error)) throw error;
    throw new CannotRun(`${written} can't be read: ${reasonOf(error)}.`);
  });
  if (!there) return undefined;
  if (there.isDirectory()) return 'folder';
  // To read from a pipe or a device may take for ever.
  if (there.isFile() || !isLadderFile(URI.file(path).toString())) return 'file';
  throw new CannotRun(`${written} is no file: it is a pipe or a device.`);
}

/**
 * The folder in which files that belong together are looked for, as an absolute path: the repository that a target is
 * in; outside of any, the working folder where the target is a file or glob in it, else the target's own folder.
 *
 * @param folder the working folder
 */
export async function rootOf({ kind, path }: Target, folder: string): Promise<string> {
  const own = kind === 'file' ? dirname(path) : path;
  for (let at = own; ; at = dirname(at)) {
    if (await exists(resolve(at, '.git'))) return at;
    if (dirname(at) === at) break;
  }
  const isInWorkingFolder = isBelow(URI.file(own).toString(), URI.file(folder).toString());
  return kind !== 'folder' && isInWorkingFolder ? folder : own;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
