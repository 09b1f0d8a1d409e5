import { keyText } from '../model/fields';
import type { MapNode, SyntaxNode } from '../syntax/nodes';
import type { Piece } from '../syntax/piece';
import { quoted } from '../text/wording';
import type { Report, Rule } from './rule';

/** The same key twice in a map. Linear in the number of keys. */
export const duplicateKey: Rule = {
  name: 'duplicate-key',
  severity: 'error',
  piece: (piece, report) => {
    for (const map of mapsIn(piece.root)) if (!isTop(map, piece)) check(map, '', report);
  },
  // The keys at the top of a file stand in pieces of their own, so they are compared over the file.
  file: ({ tree, uri }, report) => {
    if (tree.root?.kind === 'map') check(tree.root, uri, report);
  },
};

/** Whether a piece's map is the top of the file, or a part of it. */
function isTop(map: MapNode, piece: Piece): boolean {
  return map === piece.root && piece.role !== 'item';
}

function check(map: MapNode, uri: string, report: Report): void {
  const first = new Map<string, MapNode['pairs'][number]>();
  for (const pair of map.pairs) {
    const key = keyText(pair);
    const before = first.get(key);
    if (!before) {
      first.set(key, pair);
      continue;
    }
    const related = uri === '' ? {} : { related: [{ uri, span: before.key, message: 'It stands here first.' }] };
    report({ message: `${quoted(key)} stands twice here: only the last counts.`, span: pair.key, ...related });
  }
}

function* mapsIn(node: SyntaxNode | undefined): Iterable<MapNode> {
  if (node?.kind === 'map') {
    yield node;
    for (const pair of node.pairs) yield* mapsIn(pair.value);
  } else if (node?.kind === 'list') {
    for (const item of node.items) yield* mapsIn(item);
  }
}
