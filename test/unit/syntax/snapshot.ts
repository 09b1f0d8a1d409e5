import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Pair, Span, SyntaxNode } from '../../../server/service/syntax/nodes';
import { parseDocument, type SyntaxTree } from '../../../server/service/syntax/tree';

/** The tree of a text. */
export function treeOf(text: string, previous?: SyntaxTree): SyntaxTree {
  return parseDocument(TextDocument.create('file:///a.ladder.yaml', 'ladder', 0, text), previous);
}

/** The text that a span of the tree covers. */
export function textAt(tree: SyntaxTree, span: Span): string {
  return tree.document.getText(tree.range(span));
}

/** The faults of a text as `marked text: message`, in the order of the text. */
export function faultsIn(text: string): string[] {
  const tree = treeOf(text);
  return tree.faults.map((fault) => `${textAt(tree, fault)}: ${fault.message}`);
}

/** All that a tree says, with offsets in the document in the place of pieces, so that trees can be compared. */
export function snapshot(tree: SyntaxTree): object {
  const at = (span: Span): string =>
    `${tree.offsetOf(span.from, span.start)}-${tree.offsetOf(span.to, span.end)}`;
  const node = (value: SyntaxNode | undefined): unknown => {
    if (value === undefined) return undefined;
    switch (value.kind) {
      case 'scalar':
        return [at(value), value.style, value.value, value.source];
      case 'alias':
        return [at(value), 'alias', value.target && at(value.target)];
      case 'map':
        return [at(value), value.flow ? 'flow map' : 'map', value.pairs.map(pair)];
      case 'list':
        return [at(value), value.flow ? 'flow list' : 'list', value.items.map(node), value.dashes.map(at)];
    }
  };
  const pair = (value: Pair): unknown => [at(value), node(value.key), node(value.value)];
  return {
    root: node(tree.root),
    faults: tree.faults.map((fault) => [at(fault), fault.message]),
    comments: tree.comments.map((comment) => [at(comment), comment.text]),
  };
}
