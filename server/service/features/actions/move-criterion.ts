import type { TextChange } from '../../edit/change';
import { itemLines, removal } from '../../edit/items';
import { keyText } from '../../model/fields';
import type { Level } from '../../model/track';
import { definitionAt } from '../../schema/lookup';
import type { SyntaxTree } from '../../syntax/tree';
import { quoted } from '../../text/wording';
import type { LadderFile } from '../../workspace/ladder-file';
import { editsOf, type Action, type ActionPlace } from './action';
import { criterionAt, type CriterionPlace } from './criterion-at';
import { itemAddition } from './placing';

/** Moves the criterion to another level of its track: an action a level, the nearest first. */
export function moveCriterionActions(place: ActionPlace): Action[] {
  const found = criterionAt(place);
  if (!found || found.level.node.flow) return [];
  const { workspace, file } = place;
  const { levels } = found.track;
  const from = levels.indexOf(found.level);
  return levels
    .map((level, index) => ({ level, distance: Math.abs(index - from) }))
    .filter(({ level, distance }) => distance > 0 && level.level && canTake(level))
    .sort((a, b) => a.distance - b.distance)
    .map(({ level }) => ({
      title: `Move this criterion to level ${quoted(level.level?.value ?? '')}`,
      kind: 'refactor.move',
      changes: () => {
        const addition = putInto(file, level, found);
        return addition ? [editsOf(workspace, file, [takenOut(file.tree, found), addition])] : [];
      },
    }));
}

/** Whether a criterion can be put into the level by lines of its own: it has a list of such lines, or none at all. */
function canTake({ node }: Level): boolean {
  const criteria = node.pairs.find((pair) => keyText(pair) === 'criteria');
  if (node.flow) return false;
  if (!criteria) return true;
  return criteria.value?.kind === 'list' && !criteria.value.flow;
}

/** The criterion; where it is the only one, the key of the list too, which would say nothing. */
export function takenOut(tree: SyntaxTree, { level, list, index }: CriterionPlace): TextChange {
  if (list.items.length > 1) return removal(tree, list, index);
  return removal(
    tree,
    level.node,
    level.node.pairs.findIndex((pair) => pair.value === list),
  );
}

/** Undefined only where {@link canTake} says no. */
function putInto(file: LadderFile, level: Level, { list, index }: CriterionPlace): TextChange | undefined {
  const definition = definitionAt([], 'level') ?? {};
  return itemAddition(file, level.node, definition, 'criteria', itemLines(file.tree, list, index));
}
