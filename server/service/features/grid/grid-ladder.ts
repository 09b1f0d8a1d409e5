import type { GridAsk, GridLadder, GridPosition } from '../../../grid-protocol';
import { scaleOf } from '../../graph/reader';
import { regressionsOf, type Ask } from '../../graph/regressions';
import type { Sourced } from '../../model/fields';
import type { Ladder, Position, Requirement } from '../../model/ladder';
import type { Span } from '../../syntax/nodes';
import type { LadderFile } from '../../workspace/ladder-file';
import type { InFile, ProjectView } from '../project-view';
import { pointsOf, sourceOf } from './things';

/** A ladder as a group of the grid's columns. Positions that have no id yet count as well. */
export function gridLadder(view: ProjectView, ladder: InFile<Ladder>): GridLadder {
  const { id, name, positions } = ladder.thing;
  const file = view.file(ladder.uri);
  const regressions = new Map(
    regressionsOf(positions, scaleOf(view.graph)).map(({ ask, before }) => [ask.track, before]),
  );
  return {
    id: id?.value ?? '',
    name: name?.value ?? id?.value ?? '',
    source: sourceOf(view, ladder),
    positions: positions.map((position) => ({
      ...positionHead(view, { thing: position, uri: ladder.uri }),
      asks: file ? asksOf(file, position, regressions) : {},
    })),
  };
}

/** What a position is called, and where. */
function positionHead(view: ProjectView, position: InFile<Position>): Omit<GridPosition, 'asks'> {
  const { id, name, label, points } = position.thing;
  return {
    id: id?.value ?? '',
    name: name?.value ?? id?.value ?? '',
    ...(label ? { label: label.value } : {}),
    ...(points ? { points: pointsOf(points) } : {}),
    source: sourceOf(view, position),
  };
}

/**
 * What a position says of each track that it names; what it requires counts before all else.
 *
 * @param regressions by what asks for less, what asked for more before it
 */
function asksOf(
  file: LadderFile,
  { requires, optional, notRequired }: Position,
  regressions: ReadonlyMap<Sourced<string>, Ask>,
): GridPosition['asks'] {
  const asks = new Map<string, GridAsk>();
  const add = (track: Sourced<string>, ask: Pick<GridAsk, 'kind' | 'level'>, said: Span): void => {
    if (asks.has(track.value)) return;
    const before = regressions.get(track);
    const regression = before ? { regressesFrom: juniorOf(before) } : {};
    asks.set(track.value, { ...ask, at: file.range(said).start, ...regression });
  };
  const addLevel = (kind: GridAsk['kind'], { track, level }: Requirement): void =>
    add(track, { kind, ...(level ? { level: level.value } : {}) }, level?.node ?? track.node);
  for (const each of requires) addLevel('required', each);
  for (const each of optional) addLevel('optional', each);
  for (const each of notRequired) add(each, { kind: 'not-required' }, each.node);
  return Object.fromEntries(asks);
}

function juniorOf({ position, level }: Ask): NonNullable<GridAsk['regressesFrom']> {
  return { position: position.name?.value ?? position.id?.value ?? '', level: level?.value ?? '' };
}
