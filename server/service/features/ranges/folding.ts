import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import type { MapNode, ListNode, Span, SyntaxNode } from '../../syntax/nodes';
import type { SyntaxTree } from '../../syntax/tree';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { itemSpan } from './dashes';

/** What can be folded in a document: whatever spans lines, and comments of several lines. In the order of the text. */
export function foldingRanges(workspace: LadderWorkspace, uri: string): FoldingRange[] {
  const tree = workspace.file(uri)?.tree;
  if (!tree) return [];
  const folds = new Folds(tree);
  if (tree.root) folds.addWithin(tree.root);
  return [...folds.ranges(), ...commentBlocks(tree)].sort((a, b) => a.startLine - b.startLine);
}

/** Gathers folds by the line that stays; of two on one line the longer counts, as editors show one only. */
class Folds {
  readonly #tree: SyntaxTree;
  readonly #ends = new Map<number, number>();

  constructor(tree: SyntaxTree) {
    this.#tree = tree;
  }

  /** Adds the pairs or items of a node, and what is in them. Aliases are leaves: what they stand for is elsewhere. */
  addWithin(node: SyntaxNode): void {
    if (node.kind === 'map') {
      for (const { key, value } of node.pairs) if (value) this.#add(key, value);
    }
    if (node.kind === 'list') {
      for (const [index, item] of node.items.entries())
        if (item) this.#add(itemSpan(node, index, item), item);
    }
  }

  ranges(): FoldingRange[] {
    return [...this.#ends].map(([startLine, endLine]) => ({ startLine, endLine }));
  }

  #add(from: Span, content: SyntaxNode): void {
    const start = lineOf(this.#tree, { ...from, to: from.from, end: from.start });
    const end = lineOf(this.#tree, content) - (closesAlone(content) ? 1 : 0);
    if (end > start) this.#ends.set(start, Math.max(end, this.#ends.get(start) ?? 0));
    this.addWithin(content);
  }
}

/** The line (zero-based) on which a span ends. */
function lineOf(tree: SyntaxTree, { to, end }: Span): number {
  return tree.document.positionAt(tree.offsetOf(to, end)).line;
}

/** Whether a closing bracket stands alone at the start of its line: it is left to be seen, as the opening one is. */
function closesAlone(node: SyntaxNode): boolean {
  if (!isFlow(node) || !/[\]}]/.test(node.to.text.charAt(node.end - 1))) return false;
  const lineStart = node.to.text.lastIndexOf('\n', node.end - 1) + 1;
  return lineStart > node.start && node.to.text.slice(lineStart, node.end - 1).trim() === '';
}

function isFlow(node: SyntaxNode): node is MapNode | ListNode {
  return (node.kind === 'map' || node.kind === 'list') && node.flow;
}

/** Runs of lines that hold nothing but a comment each. */
function commentBlocks(tree: SyntaxTree): FoldingRange[] {
  const blocks: { startLine: number; endLine: number }[] = [];
  for (const comment of tree.comments) {
    const { from, start } = comment;
    if (from.text.slice(from.text.lastIndexOf('\n', start - 1) + 1, start).trim() !== '') continue;
    const line = lineOf(tree, comment);
    const block = blocks.at(-1);
    if (block?.endLine === line - 1) block.endLine = line;
    else blocks.push({ startLine: line, endLine: line });
  }
  return blocks
    .filter(({ startLine, endLine }) => endLine > startLine)
    .map((block) => ({ ...block, kind: FoldingRangeKind.Comment }));
}
