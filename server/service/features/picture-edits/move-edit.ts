import type { EditRefusal, MoveEdit } from '../../../edit-protocol';
import type { Location } from '../../../protocol';
import type { TextChange } from '../../edit/change';
import { tracksOf } from '../../model/file';
import type { Track } from '../../model/track';
import { valueOf, type Value } from '../../model/value';
import { quoted } from '../../text/wording';
import type { LadderFile } from '../../workspace/ladder-file';
import { criteriaOf, type CriterionPlace } from '../actions/criterion-at';
import { levelChanges, orderChanges, type Goal } from '../criterion-moves';
import { comesTo, isMap, pathOf, whyNot, withValueAt } from './trial';

/** The changes that put a criterion into another place of its level, or into another level of its track. */
export function moveEdit(file: LadderFile, edit: MoveEdit): readonly TextChange[] | EditRefusal {
  const place = placeOf(file, edit.source);
  if (!place || place.criterion.text?.value !== edit.was) {
    return { refused: 'This criterion is no longer where it was. Look again, and move it once more.' };
  }
  if (place.track.id?.value !== edit.track) {
    return { refused: `This criterion is inherited from ${quoted(idOf(place.track))}. Move it there.` };
  }
  const goal = goalOf(file, place.track, edit);
  if ('refused' in goal) return goal;
  const changes =
    goal.level === place.level ? orderChanges(file, place, goal) : levelChanges(file, place, goal);
  if ('refused' in changes) return changes;
  const expected = expectedOf(file, place, goal);
  const isRight = expected !== undefined && comesTo(file, changes, { expected });
  return isRight ? changes : { refused: whyNot(file, place.criterion.node) };
}

/** The criterion that is written at a place, and the list that it stands in. */
function placeOf(file: LadderFile, { range }: Location): CriterionPlace | undefined {
  const offset = file.document.offsetAt(range.start);
  for (const track of tracksOf(file.model)) {
    for (const level of track.levels) {
      const criterion = level.criteria.find(({ node, text }) => {
        const { from, start } = text?.node ?? node;
        return file.tree.has(node) && file.tree.offsetOf(from, start) === offset;
      });
      const list = criterion && criteriaOf(level.node);
      const index = criterion && list ? list.items.indexOf(criterion.node) : -1;
      if (criterion && list && index !== -1) return { track, level, criterion, list, index };
    }
  }
  return undefined;
}

function goalOf(file: LadderFile, track: Track, edit: MoveEdit): Goal | EditRefusal {
  const level = track.levels.find((each) => each.level?.value === edit.level);
  if (!level) {
    const base = track.extends ? `, and taken over from ${quoted(track.extends.value)}` : '';
    const words = `Level ${quoted(edit.level)} is not written in ${quoted(idOf(track))}${base}.`;
    return { refused: `${words} Write the level there first.` };
  }
  if (!edit.before) return { level, before: undefined };
  const next = placeOf(file, edit.before);
  if (next?.level !== level) {
    return {
      refused:
        'The criteria are no longer in the order that they were shown in. Look again, and move it once more.',
    };
  }
  return { level, before: next.index };
}

function idOf(track: Track): string {
  return track.id?.value ?? '';
}

/** What the file shall say: the criterion in its new place, all else as it is. */
function expectedOf(file: LadderFile, place: CriterionPlace, goal: Goal): Value | undefined {
  const from = pathOf(file.tree, place.level.node);
  const to = pathOf(file.tree, goal.level.node);
  if (!from || !to) return undefined;
  const { criterion, index } = place;
  const value = valueOf(criterion.node);
  const takes = (items: readonly Value[], before: number | undefined): Value[] => [
    ...items.slice(0, before ?? items.length),
    value,
    ...items.slice(before ?? items.length),
  ];
  const withCriteria = (level: Value, change: (items: readonly Value[]) => Value[]): Value => {
    if (!isMap(level)) return level;
    const { criteria, ...rest } = level;
    const changed = change(Array.isArray(criteria) ? criteria : []);
    return changed.length === 0 ? rest : { ...rest, criteria: changed };
  };
  const root = valueOf(file.tree.root);
  if (goal.level === place.level) {
    return withValueAt(root, from, (level) =>
      withCriteria(level, (items) => {
        const before = goal.before !== undefined && goal.before > index ? goal.before - 1 : goal.before;
        return takes(items.toSpliced(index, 1), before);
      }),
    );
  }
  const taken = withValueAt(root, from, (level) => withCriteria(level, (items) => items.toSpliced(index, 1)));
  return withValueAt(taken, to, (level) => withCriteria(level, (items) => takes(items, goal.before)));
}
