import { tracksOf } from '../model/file';
import type { Level, Track } from '../model/track';
import { dereference, type SyntaxNode } from '../syntax/nodes';
import type { SyntaxTree } from '../syntax/tree';
import type { LadderFile } from '../workspace/ladder-file';

/** What someone works on whose cursor stands at a place: the track, and in it the level and the criterion. */
export interface Focus {
  readonly track: Track;
  /** Zero-based, as written in the track. */
  readonly level?: number;
  /** Zero-based, as written in the level. */
  readonly criterion?: number;
}

/**
 * What the cursor at `offset` (UTF-16 units) is in. What starts last before the cursor counts, so that a blank line
 * below a criterion belongs to it still. In a track's own file the track is found anywhere.
 */
export function focusAt({ tree, model }: LadderFile, offset: number): Focus | undefined {
  const around = nodesAround(tree, offset);
  const track = model?.kind === 'track' ? model : tracksOf(model).find(({ node }) => around.has(node));
  if (!track) return undefined;
  const level = track.levels.findIndex(({ node }) => around.has(node));
  if (level === -1) return { track };
  const criterion = criteriaOf(track.levels[level]).findIndex(({ node }) => around.has(node));
  return criterion === -1 ? { track, level } : { track, level, criterion };
}

function criteriaOf(level: Level | undefined): Level['criteria'] {
  return level?.criteria ?? [];
}

/** The nodes that the offset (UTF-16 units) is in or comes after, before their next sibling starts. */
export function nodesAround(tree: SyntaxTree, offset: number): ReadonlySet<SyntaxNode> {
  const from = contentStart(tree, offset);
  const isBefore = (node: SyntaxNode | undefined): boolean =>
    node !== undefined && tree.offsetOf(node.from, node.start) <= from;
  const around = new Set<SyntaxNode>();
  let next = dereference(tree.root);
  while (next && !around.has(next)) {
    around.add(next);
    let inner: SyntaxNode | undefined;
    if (next.kind === 'map') inner = next.pairs.findLast((pair) => isBefore(pair.key))?.value;
    else if (next.kind === 'list') inner = next.items.findLast(isBefore);
    next = inner?.kind === 'alias' ? undefined : inner;
  }
  return around;
}

/** From a cursor in a line's indentation or before its dash, the place where the line's content starts. */
function contentStart(tree: SyntaxTree, offset: number): number {
  const { document } = tree;
  const { line, character } = document.positionAt(offset);
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  const content = /^[ \t]*(?:- +)*/.exec(text)?.[0].length ?? 0;
  return offset + Math.max(0, content - character);
}
