import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

/** The text of a document after the changes of one notification, applied in their order. */
export function applyChanges(text: string, changes: readonly TextDocumentContentChangeEvent[]): string {
  let current = text;
  for (const change of changes) {
    if (!('range' in change)) {
      current = change.text;
      continue;
    }
    const document = TextDocument.create('', '', 0, current);
    current = TextDocument.applyEdits(document, [{ range: change.range, newText: change.text }]);
  }
  return current;
}
