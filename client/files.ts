import { Uri, workspace } from 'vscode';

/** The name of a file or folder, without the folders that it is in. */
export function nameOf({ path }: Uri): string {
  return path.split('/').at(-1) ?? path;
}

/** The folder that goes with a file: the workspace's that it is in, else the workspace's first, else its own. */
export function folderFor(file: Uri): Uri | undefined {
  const folder = workspace.getWorkspaceFolder(file) ?? workspace.workspaceFolders?.[0];
  if (folder) return folder.uri;
  return file.scheme === 'untitled' ? undefined : Uri.joinPath(file, '..');
}
