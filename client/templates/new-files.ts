import { FileSystemError, Uri, workspace } from 'vscode';
import { takenBack } from '../../server/service/templates/take-back';
import type { NewFrameworkFile } from '../../server/template-protocol';

/** Of files that are to be written into a folder, those that are there already, by their paths in it. */
export async function existingFiles(folder: Uri, files: readonly NewFrameworkFile[]): Promise<string[]> {
  const found = await Promise.all(
    files.map(async ({ path }) => ((await exists(Uri.joinPath(folder, path))) ? [path] : [])),
  );
  return found.flat();
}

/**
 * Writes files that are not there yet: all of them, or none where one can't be written.
 *
 * @throws Error where the disk refuses; it names the files that could not be removed again
 */
export async function writeNewFiles(folder: Uri, files: readonly NewFrameworkFile[]): Promise<Uri[]> {
  const begun: string[] = [];
  try {
    for (const { path, text } of files) {
      // Before it is written: the disk may give up in the middle of it.
      begun.push(path);
      await workspace.fs.writeFile(Uri.joinPath(folder, path), new TextEncoder().encode(text));
    }
  } catch (error) {
    throw await takenBack(error, begun, async (path) => {
      const uri = Uri.joinPath(folder, path);
      if (await exists(uri)) await workspace.fs.delete(uri);
    });
  }
  return begun.map((path) => Uri.joinPath(folder, path));
}

/** What a disk says of a file that is not there; the second where a folder of its path is a file. */
const absent: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory']);

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && absent.has(error.code)) return false;
    throw error;
  }
}
