import type { TextDocument } from 'vscode-languageserver-textdocument';

/** The line end that the document uses: that of its first line. */
export function lineEndOf(document: TextDocument): string {
  return /\r\n|\r|\n/.exec(document.getText())?.[0] ?? '\n';
}

/** The offset at which the line of `offset` starts. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text, at - 1)) at--;
  return at;
}

/** The offset at which the line of `offset` ends, its line end left out. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text, at)) at++;
  return at;
}

/** The offset at which the line after that of `offset` starts; the end of the text after the last. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  if (end === text.length) return end;
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/** The zero-based column of `offset` in its line, in UTF-16 units. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d;
}

/** The text with all lines but its first moved by `columns`, to the left where negative; blank ones stay as they are. */
export function shiftLines(text: string, columns: number): string {
  return text.replace(/(\r\n|\r|\n)([ ]*)(?=[^\s])/g, (_, eol: string, indent: string) => {
    return eol + ' '.repeat(Math.max(0, indent.length + columns));
  });
}
