import { TextDocument } from 'vscode-languageserver-textdocument';
import { toTextEdits, type TextChange } from '../edit/change';
import { removal } from '../edit/items';
import { keyText } from '../model/fields';
import type { ListNode, MapNode, Span } from '../syntax/nodes';
import type { SyntaxTree } from '../syntax/tree';
import { DocumentVersion } from '../text/document';
import { LadderFile } from '../workspace/ladder-file';

/** Reads the text of a template, which has no place in a workspace yet. */
export function parseTemplate(text: string): LadderFile {
  return new LadderFile('template:', new DocumentVersion('template:', 0, text));
}

/** The changes that take a pair out of a map, where the map has it. */
export function pairRemoval(tree: SyntaxTree, map: MapNode, key: string): TextChange[] {
  const index = map.pairs.findIndex((pair) => keyText(pair) === key);
  return index === -1 ? [] : [removal(tree, map, index)];
}

/**
 * The changes that leave of a list or a map under a key only what is kept. Where that is nothing, the key goes as well.
 * @param isKept told the zero-based place of a member
 */
export function keeping(
  tree: SyntaxTree,
  owner: MapNode,
  key: string,
  isKept: (index: number) => boolean,
): TextChange[] {
  const value = owner.pairs.find((pair) => keyText(pair) === key)?.value;
  if (value?.kind !== 'list' && value?.kind !== 'map') return [];
  const gone = membersOf(value).filter((index) => !isKept(index));
  if (gone.length === membersOf(value).length) return pairRemoval(tree, owner, key);
  return gone.map((index) => removal(tree, value, index));
}

function membersOf(container: ListNode | MapNode): number[] {
  const members = container.kind === 'list' ? container.items : container.pairs;
  return members.map((_, index) => index);
}

/**
 * The text of a file after changes of it, which must not overlap. Blank lines that have come to stand together become
 * one, and none is left at the end.
 */
export function changed({ document }: LadderFile, changes: readonly TextChange[]): string {
  const text = TextDocument.applyEdits(document, toTextEdits(document, changes));
  return `${text.replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
}

/** The change that puts a text in the place of a node. */
export function replacement(
  { tree, document }: Pick<LadderFile, 'tree' | 'document'>,
  span: Span,
  newText: string,
): TextChange {
  const { start, end } = tree.range(span);
  return { start: document.offsetAt(start), end: document.offsetAt(end), newText };
}
