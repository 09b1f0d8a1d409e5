import type { CST } from 'yaml';
import { spanIn, type Comment } from './nodes';
import type { Piece } from './piece';

/** Every comment among the parser's tokens, in the order of the text. */
export function collectComments(piece: Piece, tokens: readonly CST.Token[]): Comment[] {
  // Most pieces have none, and there are many tokens to look at.
  if (!piece.text.includes('#')) return [];
  const comments: Comment[] = [];
  const visit = (token: CST.Token | CST.SourceToken | CST.CollectionItem): void => {
    if ('type' in token && token.type === 'comment') {
      const end = token.offset + token.source.length;
      comments.push({ ...spanIn(piece, token.offset, end), text: token.source });
    }
    for (const child of childrenOf(token)) visit(child);
  };
  for (const token of tokens) visit(token);
  return comments.sort((a, b) => a.start - b.start);
}

function childrenOf(
  token: CST.Token | CST.SourceToken | CST.CollectionItem,
): readonly (CST.Token | CST.SourceToken | CST.CollectionItem)[] {
  const children: (CST.Token | CST.SourceToken | CST.CollectionItem)[] = [];
  if ('start' in token && Array.isArray(token.start)) children.push(...token.start);
  if ('props' in token) children.push(...token.props);
  if ('key' in token && token.key) children.push(token.key);
  if ('sep' in token) children.push(...token.sep);
  if ('items' in token) children.push(...token.items);
  if ('value' in token) children.push(token.value);
  if ('end' in token && Array.isArray(token.end)) children.push(...token.end);
  return children;
}
