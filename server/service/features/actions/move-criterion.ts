import { keyText } from '../../model/fields';
import type { Level } from '../../model/track';
import { quoted } from '../../text/wording';
import { levelChanges } from '../criterion-moves';
import { editsOf, type Action, type ActionPlace } from './action';
import { criterionAt } from './criterion-at';

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
        const changes = levelChanges(file, found, { level, before: undefined });
        return 'refused' in changes ? [] : [editsOf(workspace, file, changes)];
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
