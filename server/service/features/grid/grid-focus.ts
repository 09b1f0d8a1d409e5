import type { GridFocus } from '../../../grid-protocol';
import { laddersOf } from '../../model/file';
import type { Position } from '../../model/ladder';
import type { SyntaxNode } from '../../syntax/nodes';
import type { LadderFile } from '../../workspace/ladder-file';
import { focusAt, nodesAround } from '../focus';

/** The row and the column that the cursor at `offset` (UTF-16 units) is in; undefined where it is in neither. */
export function gridFocus(file: LadderFile, offset: number): GridFocus | undefined {
  const track = focusAt(file, offset)?.track.id?.value;
  if (track !== undefined) return { track };
  const around = nodesAround(file.tree, offset);
  for (const ladder of laddersOf(file.model)) {
    const position = ladder.positions.find(({ node }) => around.has(node));
    if (!position) continue;
    const asked = trackAround(position, around);
    return {
      ...(ladder.id ? { ladder: ladder.id.value } : {}),
      ...(position.id ? { position: position.id.value } : {}),
      ...(asked === undefined ? {} : { track: asked }),
    };
  }
  return undefined;
}

/** The track whose level, or whose place in a list, is among the nodes. */
function trackAround(
  { requires, optional, notRequired }: Position,
  around: ReadonlySet<SyntaxNode>,
): string | undefined {
  const asked = [...requires, ...optional].find(({ level }) => level && around.has(level.node));
  return (asked?.track ?? notRequired.find(({ node }) => around.has(node)))?.value;
}
