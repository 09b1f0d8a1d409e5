import { keyText } from '../model/fields';
import type { Path } from '../schema/lookup';
import type { ListNode, MapNode, Pair, SyntaxNode } from '../syntax/nodes';
import type { SyntaxTree } from '../syntax/tree';

/** A place in a file: what stands there, and how one gets to it from the top. */
export interface Place {
  /** The keys, and zero-based places in lists, that lead to it. Ends with the key's own name when `at` is `key`. */
  readonly path: Path;
  readonly at: 'key' | 'value';
  /** The innermost node there: the key itself when `at` is `key`. */
  readonly node: SyntaxNode;
  /** The innermost pair that the place is in. */
  readonly pair: Pair | undefined;
  /** The maps and lists that it is in, outermost first. */
  readonly parents: readonly (MapNode | ListNode)[];
}

/** The place at `offset` of the document (UTF-16 units); undefined where nothing is written. */
export function placeAt(tree: SyntaxTree, offset: number): Place | undefined {
  const path: (string | number)[] = [];
  const parents: (MapNode | ListNode)[] = [];
  let pair: Pair | undefined;
  let node: SyntaxNode | undefined;
  for (const step of tree.pathAt(offset)) {
    if (!('kind' in step)) {
      pair = step;
      path.push(keyText(step));
      continue;
    }
    if (node?.kind === 'list') path.push(node.items.indexOf(step));
    if (step.kind === 'map' || step.kind === 'list') parents.push(step);
    node = step;
  }
  if (node === undefined) return undefined;
  return { path, at: pair?.key === node ? 'key' : 'value', node, pair, parents };
}
