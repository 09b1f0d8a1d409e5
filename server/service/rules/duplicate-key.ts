import { isMerge, keyText } from '../model/fields';
import type { MapNode, Pair, SyntaxNode } from '../syntax/nodes';
import type { Piece } from '../syntax/piece';
import { quoted } from '../text/wording';
import type { RulePage } from './page';
import type { Report, Rule } from './rule';

/** The same key twice in a map. Linear in the number of keys. */
export const duplicateKey: Rule = {
  name: 'duplicate-key',
  severity: 'error',
  piece: (piece, report) => {
    forEachMap(piece.root, (map) => {
      if (!isTop(map, piece)) check(map, report);
    });
  },
  // The keys at the top of a file stand in pieces of their own, so they are compared over the file.
  file: ({ tree }, report) => {
    if (tree.root?.kind === 'map') check(tree.root, report);
  },
};

/** Whether a piece's map is the top of the file, or a part of it. */
function isTop(map: MapNode, piece: Piece): boolean {
  return map === piece.root && piece.role !== 'item';
}

function check(map: MapNode, report: Report): void {
  const first = new Map<string, Pair>();
  for (const pair of map.pairs) {
    if (isMerge(pair)) continue; // several maps may be merged, each on a line of its own
    const key = keyText(pair);
    const before = first.get(key);
    if (!before) {
      first.set(key, pair);
      continue;
    }
    report({
      message: `The key ${quoted(key)} stands here a second time, and only the last one counts.`,
      span: pair.key,
      related: [{ span: before.key, message: 'It stands here first.' }],
    });
  }
}

/** Not a generator: one within the other, these would take a step a level of the tree for each map. */
function forEachMap(node: SyntaxNode | undefined, visit: (map: MapNode) => void): void {
  if (node?.kind === 'map') {
    visit(node);
    for (const pair of node.pairs) forEachMap(pair.value, visit);
  } else if (node?.kind === 'list') {
    for (const item of node.items) forEachMap(item, visit);
  }
}

export const duplicateKeyPage: RulePage = {
  what: 'The same key twice in one place.',
  why:
    'Only the last one counts, so what stands under the first is lost without a trace. Often a level was copied and its ' +
    'first line forgotten. Join the two, or delete one.',
  fix: 'removes it',
  wrong: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    criteria:
      - Follows a runbook to the end
    criteria:
      - Makes small configuration changes
`,
  },
  right: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    criteria:
      - Follows a runbook to the end
      - Makes small configuration changes
`,
  },
};
