import type { TableAsk, TablePosition } from '../../../protocol';
import { laddersOf } from '../../model/file';
import type { Ladder, Position, Requirement } from '../../model/ladder';
import { parseReference } from '../../model/reference';
import { thingsOf } from '../grid/things';
import type { InFile, ProjectView } from '../project-view';

/** In which positions each criterion of a track matters most, by the criterion's id. */
export function emphasisByCriterion(
  view: ProjectView,
  track: string,
): ReadonlyMap<string, readonly TablePosition[]> {
  const found = new Map<string, TablePosition[]>();
  for (const ladder of thingsOf(view, laddersOf)) {
    for (const position of ladder.thing.positions) {
      for (const reference of position.emphasises) {
        const { owner, part } = parseReference(reference.value) ?? {};
        const source = view.location(ladder.uri, reference.node);
        if (owner !== track || part?.kind !== 'member' || !source) continue;
        found.set(part.id, [...(found.get(part.id) ?? []), { ...namesOf(ladder, position), source }]);
      }
    }
  }
  return found;
}

/** Who asks for a track, by the level that is asked for, in the order of the grid's columns. */
export function asksByLevel(view: ProjectView, track: string): ReadonlyMap<string, readonly TableAsk[]> {
  const asks = new Map<string, TableAsk[]>();
  for (const ladder of thingsOf(view, laddersOf)) {
    for (const position of ladder.thing.positions) {
      const asked = askOf(position, track);
      const source = asked && view.location(ladder.uri, asked.level.node);
      if (!source) continue;
      const ask = { ...namesOf(ladder, position), kind: asked.kind, source };
      asks.set(asked.level.value, [...(asks.get(asked.level.value) ?? []), ask]);
    }
  }
  return asks;
}

/** The level of a track that a position asks for; what it requires counts before what it welcomes. */
function askOf({ requires, optional }: Position, track: string) {
  const isOf = (each: Requirement): boolean => each.track.value === track;
  const required = requires.find(isOf);
  const level = (required ?? optional.find(isOf))?.level;
  return level && { level, kind: required ? ('required' as const) : ('optional' as const) };
}

function namesOf({ thing: ladder }: InFile<Ladder>, { id, name, label }: Position) {
  return {
    position: name?.value ?? id?.value ?? '',
    ...(label ? { label: label.value } : {}),
    ladder: ladder.name?.value ?? ladder.id?.value ?? '',
  };
}
