import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { DocumentVersion } from '../service/text/document';

/** The text of a document after the changes of one notification, applied in their order. */
export function applyChanges(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
): string {
  let current = document;
  for (const change of changes) {
    current = new DocumentVersion(document.uri, document.version, textAfter(current, change), current);
  }
  return current.getText();
}

function textAfter(document: TextDocument, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const ends = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  const text = document.getText();
  return text.slice(0, Math.min(...ends)) + change.text + text.slice(Math.max(...ends));
}
