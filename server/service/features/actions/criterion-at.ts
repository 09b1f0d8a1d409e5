import { Fields } from '../../model/fields';
import { dereference, type ListNode, type MapNode } from '../../syntax/nodes';
import type { Criterion, Level, Track } from '../../model/track';
import { focusAt } from '../focus';
import type { ActionPlace } from './action';

/** A criterion under the cursor, and the list that it stands in. */
export interface CriterionPlace {
  readonly track: Track;
  readonly level: Level;
  readonly criterion: Criterion;
  readonly list: ListNode;
  /** Its zero-based place in the list. */
  readonly index: number;
}

/** The criterion that the cursor is in; undefined where there is none, or where it is an alias of another's. */
export function criterionAt({ file, offset }: ActionPlace): CriterionPlace | undefined {
  const focus = focusAt(file, offset);
  const level = focus?.level === undefined ? undefined : focus.track.levels[focus.level];
  const criterion = focus?.criterion === undefined ? undefined : level?.criteria[focus.criterion];
  if (!focus || !level || !criterion) return undefined;
  const list = criteriaOf(level.node);
  const index = list?.items.indexOf(criterion.node) ?? -1;
  return list && index !== -1 ? { track: focus.track, level, criterion, list, index } : undefined;
}

/** The list of a level's criteria as it is written. */
export function criteriaOf(level: MapNode): ListNode | undefined {
  const list = dereference(new Fields(level).list('criteria'));
  return list?.kind === 'list' ? list : undefined;
}
