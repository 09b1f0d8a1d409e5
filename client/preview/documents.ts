import { workspace } from 'vscode';
import { claimedKind, type FileKind } from './document-facts';
import type { Subject } from './messages';

/** The kind of the file that a place is in; undefined where it has none, or is not open. */
export function kindOf({ uri }: Subject): FileKind | undefined {
  const document = workspace.textDocuments.find((each) => each.uri.toString() === uri);
  return document && claimedKind(document.getText());
}
