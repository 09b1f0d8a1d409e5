import type { TextDocument, TextEdit } from 'vscode-languageserver-textdocument';

/** A text to be put in the place of another: `start` to `end` (exclusive) in UTF-16 units of the document. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The changes as the protocol's edits of the document, in the order of its text. */
export function toTextEdits(document: TextDocument, changes: readonly TextChange[]): TextEdit[] {
  return [...changes]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, newText }) => ({
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      newText,
    }));
}
