import type { LevelTable, TableCriterion, TableLevel } from '../../../server/protocol';
import type { MoveEdit } from '../../../server/edit-protocol';
import { levelTitle } from '../../../server/service/text/level-words';

/** A criterion by its zero-based place in the table. */
export interface CriterionPlace {
  level: number;
  criterion: number;
}

/** Where a criterion is to go. */
export interface MoveGoal {
  level: number;
  /** Its zero-based place among the criteria that the track itself writes there, itself left out. */
  place: number;
}

/** Where a key leads that is pressed with Alt; undefined for another key, or where there is nothing further. */
export function goalForKey(table: LevelTable, from: CriterionPlace, key: string): MoveGoal | undefined {
  const { level, criterion } = from;
  const own = ownCriteria(table.levels[level]);
  const shown = table.levels[level]?.criteria[criterion];
  const at = own.findIndex((each) => each === shown);
  switch (key) {
    case 'ArrowUp':
      return at > 0 ? { level, place: at - 1 } : undefined;
    case 'ArrowDown':
      return at !== -1 && at < own.length - 1 ? { level, place: at + 1 } : undefined;
    case 'ArrowLeft':
    case 'ArrowRight': {
      const next = level + (key === 'ArrowLeft' ? -1 : 1);
      const target = table.levels[next];
      return target && { level: next, place: Math.min(Math.max(at, 0), ownCriteria(target).length) };
    }
    default:
      return undefined;
  }
}

/** The move that an edit asks for; undefined where the criterion is not there, or there already. */
export function moveEdit(table: LevelTable, from: CriterionPlace, goal: MoveGoal): MoveEdit | undefined {
  const criterion = table.levels[from.level]?.criteria[from.criterion];
  const level = table.levels[goal.level];
  if (!criterion || !level) return undefined;
  const own = ownCriteria(level);
  if (goal.level === from.level && own.indexOf(criterion) === goal.place) return undefined;
  const before = own.filter((each) => each !== criterion)[goal.place]?.source;
  return {
    kind: 'move',
    source: criterion.source,
    was: criterion.text,
    track: table.track.id,
    level: level.level,
    ...(before ? { before } : {}),
  };
}

/** The goal of a criterion that is dropped before another of a level, or behind them all. */
export function goalOfDrop(
  table: LevelTable,
  from: CriterionPlace,
  level: number,
  before: number | undefined,
): MoveGoal {
  const all = table.levels[level]?.criteria ?? [];
  const moved = table.levels[from.level]?.criteria[from.criterion];
  const ahead = all.slice(0, before ?? all.length).filter((each) => isOwn(each) && each !== moved);
  return { level, place: ahead.length };
}

/** What is told of a move that was made. */
export function moveWords(table: LevelTable, from: CriterionPlace, { level, place }: MoveGoal): string {
  const target = table.levels[level];
  const count = ownCriteria(target).length + (level === from.level ? 0 : 1);
  const order = `place ${place + 1} of ${count}`;
  if (level === from.level) return `Moved to ${order}.`;
  return target ? `Moved to ${levelTitle(target)}, ${order}.` : `Moved to ${order}.`;
}

/** Where a criterion is found in the table after its move; undefined while the table does not show it there. */
export function placeAfter(
  table: LevelTable,
  { level, place }: MoveGoal,
  text: string,
): CriterionPlace | undefined {
  const target = table.levels[level];
  const moved = ownCriteria(target)[place];
  if (!target || moved?.text !== text) return undefined;
  return { level, criterion: target.criteria.indexOf(moved) };
}

/** Whether the table's own track writes the criterion, so that it can be moved. */
export function isOwn({ inheritedFrom }: TableCriterion): boolean {
  return inheritedFrom === undefined;
}

function ownCriteria(level: TableLevel | undefined): TableCriterion[] {
  return level?.criteria.filter(isOwn) ?? [];
}
