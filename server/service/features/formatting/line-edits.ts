import type { Range, TextDocument, TextEdit } from 'vscode-languageserver-textdocument';
import { lineEnd, lineEndOf } from '../../edit/lines';
import type { LineChange } from './formatter';

/** The edit by which a change of lines is made. Lines that are new end as the document's first line does. */
export function lineEdit(document: TextDocument, { start, end, lines }: LineChange): TextEdit {
  const eol = lineEndOf(document);
  const from = { line: start, character: 0 };
  if (end < document.lineCount) {
    const range = { start: from, end: { line: end, character: 0 } };
    return { range, newText: lines.map((line) => line + eol).join('') };
  }
  const to = document.positionAt(document.getText().length);
  const isReplaced = lines.length > 0 && start < end;
  if (isReplaced || start === 0) return { range: { start: from, end: to }, newText: lines.join(eol) };
  // The last line has no end of its own: with it goes, or before it comes, the end of the one before.
  const before = lineEnd(document.getText(), document.offsetAt({ line: start - 1, character: 0 }));
  const range = { start: document.positionAt(before), end: to };
  return { range, newText: lines.map((line) => eol + line).join('') };
}

/** Whether a change is of lines that a range holds something of, or puts new ones among or right beside them. */
export function touches({ start, end }: LineChange, range: Range): boolean {
  const first = range.start.line;
  // A range that ends where a line starts holds nothing of that line.
  const last = range.end.character === 0 && range.end.line > first ? range.end.line - 1 : range.end.line;
  return start === end ? first <= start && start <= last + 1 : start <= last && first < end;
}
