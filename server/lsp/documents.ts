import type { Connection } from 'vscode-languageserver';
import type { LadderWorkspace } from '../service/workspace/ladder-workspace';
import { canonicalUri } from '../service/workspace/uris';
import { applyChanges } from './apply-changes';

/** A document that an editor has open: its URI in the editor's own form, and the version of its text. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
}

/** The open documents by canonical URI. */
export type OpenDocuments = ReadonlyMap<string, OpenDocument>;

/**
 * Hands the editor's documents to the workspace, as they are opened, edited and closed. Of those that the workspace does
 * not serve, such as copies under `git:`, nothing is known, so requests for them are answered with nothing.
 */
export function registerDocuments(connection: Connection, workspace: LadderWorkspace): OpenDocuments {
  const open = new Map<string, OpenDocument>();
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    if (!workspace.serves(uri)) return;
    open.set(canonicalUri(uri), { uri, version });
    workspace.setOpenDocument(uri, version, text);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const before = open.get(canonicalUri(uri));
    const document = workspace.file(uri)?.document;
    if (!before || !document) return;
    open.set(canonicalUri(uri), { uri: before.uri, version });
    workspace.editOpenDocument(applyChanges(document, version, contentChanges));
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    open.delete(canonicalUri(uri));
    workspace.closeDocument(uri).catch((error: unknown) => {
      connection.console.error(`Closing ${uri} failed: ${String(error)}`);
    });
  });
  return open;
}
