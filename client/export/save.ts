import { commands, env, UIKind, Uri, window } from 'vscode';
import { folderFor, nameOf } from '../files';
import { formats, type FileFormat } from './formats';

/** The folder that an export was last written to, while VS Code runs. */
export class LastFolder {
  #uri: Uri | undefined;

  /** The file's place in the last folder; before there is one, beside the document. */
  placeFor(fileName: string, document: Uri): Uri | undefined {
    const folder = this.#uri ?? folderFor(document);
    return folder && Uri.joinPath(folder, fileName);
  }

  /** Keeps the folder of a file that was written. */
  note(file: Uri): void {
    this.#uri = Uri.joinPath(file, '..');
  }
}

/** Asks where to write a file; undefined where its user thinks better of it. */
export async function askWhere(
  place: Uri | undefined,
  title: string,
  format: FileFormat,
): Promise<Uri | undefined> {
  const label = formats.find((each) => each.format === format)?.label ?? format;
  return window.showSaveDialog({
    title: `Export ${title}`,
    saveLabel: 'Export',
    filters: { [label]: [format] },
    ...(place ? { defaultUri: place } : {}),
  });
}

/** Says that a file was written, and offers to open it. */
export async function offerToOpen(file: Uri, title: string, format: FileFormat): Promise<void> {
  const said = `${title} was exported to ${nameOf(file)}.`;
  const picked = await window.showInformationMessage(said, open, reveal);
  if (picked === open) await openFile(file, format);
  if (picked !== reveal) return;
  await commands.executeCommand(isHere() ? 'revealFileInOS' : 'revealInExplorer', file);
}

const open = 'Open';
const reveal = 'Show in Folder';

/** Whether VS Code runs on the machine that its user sits at. */
function isHere(): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}

/** A page is for a browser, where one can get at the file; all else VS Code shows itself. */
async function openFile(file: Uri, format: FileFormat): Promise<void> {
  const isForBrowser = format === 'html' && file.scheme === 'file' && isHere();
  if (isForBrowser && (await env.openExternal(file))) return;
  await commands.executeCommand('vscode.open', file);
}
