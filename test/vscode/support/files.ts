import assert from 'node:assert/strict';
import { commands, Uri, window, workspace, type TextEditor } from 'vscode';

/** The URI of a file of the workspace, by its path in it. The workspace is a copy of `examples/`. */
export function uriOf(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, path);
}

/** Shows a file of the workspace in an editor. */
export async function show(path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(uriOf(path)));
}

/** Writes a file of the workspace, as a program other than the editor does. */
export async function write(path: string, text: string): Promise<Uri> {
  const uri = uriOf(path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Deletes a file or folder of the workspace. */
export async function remove(path: string): Promise<void> {
  await workspace.fs.delete(uriOf(path), { recursive: true });
}

/** The text of a file on disk. */
export async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uriOf(path)));
}

/** The path of a file in the workspace. */
export function pathOf(uri: Uri): string {
  return workspace.asRelativePath(uri, false);
}

/** Closes all editors; what was typed and not saved is lost. */
export async function closeEditors(): Promise<void> {
  while (window.activeTextEditor)
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
}
