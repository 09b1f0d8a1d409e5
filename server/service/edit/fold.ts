import type { SyntaxNode } from '../syntax/nodes';
import type { SyntaxTree } from '../syntax/tree';
import { lineStart } from './lines';

/**
 * Breaks a text into lines where one blank stands between two words, which is where YAML reads a line break as a blank.
 *
 * @param room how wide each line may be, in UTF-16 units; the first may have less room, as something stands before it
 */
export function foldLine(text: string, room: { readonly first: number; readonly further: number }): string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    const width = lines.length === 0 ? room.first : room.further;
    if (line === undefined) line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line ?? ''];
}

/** Narrower than this, lines are short for another reason than their width. */
const narrowest = 40;
const usual = 80;

/** The column at which the texts of a file that go on over lines are broken: that of the longest of these lines. */
export function foldWidth(tree: SyntaxTree): number {
  const document = tree.document.getText();
  let widest = 0;
  const visit = (node: SyntaxNode | undefined): void => {
    if (node?.kind === 'list') node.items.forEach(visit);
    else if (node?.kind === 'map') node.pairs.forEach(({ value }) => visit(value));
    else if (node?.kind === 'scalar' && node.style !== 'literal' && node.source.includes('\n')) {
      const start = lineStart(document, tree.offsetOf(node.from, node.start));
      const lines = document.slice(start, tree.offsetOf(node.to, node.end)).split(/\r\n|\r|\n/);
      widest = Math.max(widest, ...lines.map((line) => line.length));
    }
  };
  visit(tree.root);
  return widest < narrowest ? usual : widest;
}
