import { workspace } from 'vscode';
import type { Subject } from './messages';
import { claimedKind, type DocumentFacts } from './view';

/** The kind of the file that a place is in; undefined where it has none, or is not open. */
export function kindOf({ uri }: Subject): DocumentFacts['kind'] {
  const document = workspace.textDocuments.find((each) => each.uri.toString() === uri);
  return document && claimedKind(document.getText());
}
