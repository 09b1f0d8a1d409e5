import { isOnOneLine, reordering } from '../../../edit/items';
import { fieldsOf } from '../../../model/fields';
import { focusAt } from '../../focus';
import { levelRank } from '../../resolved-track';
import { editsOf } from '../action';
import type { Fixer } from './fix';

/** Puts the levels in order, lowest first; those that have no place among the others stay behind their neighbour. */
export const fixLevelOrder: Fixer = ({ workspace, view, file, offset }) => {
  const track = focusAt(file, offset)?.track;
  const list = track && fieldsOf(track.node).list('levels');
  if (!track || !list || list.items.length !== track.levels.length) return [];
  if (list.flow && !isOnOneLine(file.tree, list)) return [];
  let last = -1;
  const ranks = track.levels.map(
    ({ level }) => (last = levelRank(level?.value, view.framework?.scale) ?? last),
  );
  const order = ranks.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  return [
    {
      title: 'Sort the levels, lowest first',
      isPreferred: true,
      isAutomatic: true,
      changes: () => [editsOf(workspace, file, [reordering(file.tree, list, order)])],
    },
  ];
};
