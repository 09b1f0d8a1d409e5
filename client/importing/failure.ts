import { FileSystemError, Position, Range, window, workspace, type Uri } from 'vscode';
import { nameOf } from '../files';
import type * as engineModule from './import';

type Engine = typeof engineModule;

const open = 'Open';
const showLine = 'Show Line';

/** Tells why files were not imported, and leads to the line where it is one line's. */
export async function showFailure(engine: Engine, error: unknown, uris: readonly Uri[]): Promise<void> {
  const [uri, ...others] = uris;
  const only = others.length === 0 ? uri : undefined;
  if (error instanceof FileSystemError) {
    void window.showErrorMessage(`Can’t be imported: ${error.message}`);
    return;
  }
  if (!(error instanceof engine.ImportError)) throw error;
  const isLadder = error instanceof engine.AlreadyLadderError;
  const { message, line } = error;
  const where = line === undefined ? '' : ` (line ${line})`;
  const said = `${only ? `${nameOf(only)}: ` : ''}${message}${where}`;
  const action = isLadder ? open : showLine;
  const actions = only && (isLadder || line !== undefined) ? [action] : [];
  const answer = await (isLadder
    ? window.showInformationMessage(said, ...actions)
    : window.showErrorMessage(said, ...actions));
  if (only && answer === action) await showAt(only, line ?? 1);
}

/** @param line one-based */
async function showAt(uri: Uri, line: number): Promise<void> {
  const position = new Position(line - 1, 0);
  await window.showTextDocument(await workspace.openTextDocument(uri), {
    selection: new Range(position, position),
  });
}
