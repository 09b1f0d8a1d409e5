import type { ListNode, Span, SyntaxNode } from '../../syntax/nodes';

/** An item of a list, from its dash to its end; in a flow list, which has no dashes, the item alone. */
export function itemSpan(list: ListNode, index: number, item: SyntaxNode): Span {
  // A list that is not YAML may have fewer dashes than items: then nobody knows whose they are.
  const dash = list.dashes.length === list.items.length ? list.dashes[index] : undefined;
  return dash ? { ...dash, to: item.to, end: item.end } : item;
}
