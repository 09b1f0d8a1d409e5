import assert from 'node:assert/strict';
import type { Position, Range, TextDocument } from 'vscode';

/** The place of the `|` in words that a document holds once. */
export function placeIn(document: TextDocument, marked: string): Position {
  const cut = marked.indexOf('|');
  const words = marked.replace('|', '');
  const text = document.getText();
  const offset = text.indexOf(words);
  assert(cut >= 0, `"${marked}" has a |`);
  assert(offset >= 0, `"${words}" stands in ${document.uri.path}`);
  assert.equal(text.lastIndexOf(words), offset, `"${words}" stands in ${document.uri.path} once`);
  return document.positionAt(offset + cut);
}

/** The line that a range begins in, without the spaces around it. */
export function lineAt(document: TextDocument, range: Range): string {
  return document.lineAt(range.start.line).text.trim();
}
