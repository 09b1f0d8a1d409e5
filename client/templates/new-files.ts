import { FileSystemError, Uri, workspace } from 'vscode';
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
 * @throws FileSystemError where the disk refuses
 */
export async function writeNewFiles(folder: Uri, files: readonly NewFrameworkFile[]): Promise<Uri[]> {
  const written: Uri[] = [];
  try {
    for (const { path, text } of files) {
      const uri = Uri.joinPath(folder, path);
      await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      written.push(uri);
    }
  } catch (error) {
    await Promise.all(written.map((uri) => workspace.fs.delete(uri)));
    throw error;
  }
  return written;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
