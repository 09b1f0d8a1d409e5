import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';

/** A text under its URI, and where in it things stand. */
export class Document {
  readonly #document: TextDocument;

  constructor(
    readonly uri: string,
    readonly text: string,
  ) {
    this.#document = TextDocument.create(uri, 'ladder', 0, text);
  }

  /** The place of the `|` in words that the text holds once. */
  at(marked: string): Position {
    const cut = marked.indexOf('|');
    const words = marked.replace('|', '');
    const offset = this.text.indexOf(words);
    assert(cut >= 0, `"${marked}" has a |`);
    assert(offset >= 0, `"${words}" stands in ${this.uri}`);
    assert.equal(this.text.lastIndexOf(words), offset, `"${words}" stands in ${this.uri} once`);
    return this.#document.positionAt(offset + cut);
  }

  /** What requests about a place are sent with. */
  place(marked: string): { textDocument: { uri: string }; position: Position } {
    return { textDocument: { uri: this.uri }, position: this.at(marked) };
  }

  /** The text of a range. */
  textAt(range: Range): string {
    return this.#document.getText(range);
  }

  /** The line that a range begins in, without the spaces around it. */
  lineAt(range: Range): string {
    return (this.text.split('\n')[range.start.line] ?? '').trim();
  }

  /** The text after edits. Throws when they overlap. */
  after(edits: readonly TextEdit[]): string {
    return TextDocument.applyEdits(this.#document, [...edits]);
  }
}
