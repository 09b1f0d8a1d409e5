import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { DocumentVersion } from '../service/text/document';

/** A document after the changes of one notification, applied in their order. */
export function applyChanges(
  document: DocumentVersion,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
): DocumentVersion {
  let current = document;
  for (const change of changes) {
    if ('range' in change) {
      const { start, end } = change.range;
      const [from, to] = [current.offsetAt(start), current.offsetAt(end)];
      current = current.edited(version, {
        start: Math.min(from, to),
        end: Math.max(from, to),
        text: change.text,
      });
    } else current = new DocumentVersion(document.uri, version, change.text, current);
  }
  return current;
}
