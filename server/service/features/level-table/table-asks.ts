import type { TableAsk, TablePosition } from '../../../protocol';
import { laddersOf } from '../../model/file';
import type { Ladder, Position, Requirement } from '../../model/ladder';
import { parseReference } from '../../model/reference';
import { thingsOf } from '../grid/things';
import type { InFile, ProjectView } from '../project-view';
import { saidIn } from './several-frameworks';

/** In which positions of some frameworks each criterion of a track matters most, by the criterion's id. */
export function emphasisByCriterion(
  views: readonly ProjectView[],
  track: string,
): ReadonlyMap<string, readonly TablePosition[]> {
  return grouped(saidIn(views, (view) => keyed(emphasesIn(view, track))));
}

function* emphasesIn(view: ProjectView, track: string): Iterable<Grouped<TablePosition>> {
  for (const { ladder, position } of positionsOf(view)) {
    for (const reference of position.emphasises) {
      const { owner, part } = parseReference(reference.value) ?? {};
      const source = view.location(ladder.uri, reference.node);
      if (owner !== track || part?.kind !== 'member' || !source) continue;
      yield { group: part.id, item: { ...namesOf(ladder, position), source } };
    }
  }
}

/** Who asks for a track in some frameworks, by the level that is asked for, in the order of the grid's columns. */
export function asksByLevel(
  views: readonly ProjectView[],
  track: string,
): ReadonlyMap<string, readonly TableAsk[]> {
  return grouped(saidIn(views, (view) => keyed(asksIn(view, track))));
}

function* asksIn(view: ProjectView, track: string): Iterable<Grouped<TableAsk>> {
  for (const { ladder, position } of positionsOf(view)) {
    const asked = askOf(position, track);
    const source = asked && view.location(ladder.uri, asked.level.node);
    if (!source) continue;
    yield { group: asked.level.value, item: { ...namesOf(ladder, position), kind: asked.kind, source } };
  }
}

/** What a position says, and of which level or criterion. */
interface Grouped<Item> {
  readonly group: string;
  readonly item: Item;
}

/** Each under a key that is the same in every framework that includes its ladder. */
function* keyed<Item>(all: Iterable<Grouped<Item>>): Iterable<readonly [string, Grouped<Item>]> {
  for (const each of all) yield [JSON.stringify(each), each];
}

function grouped<Item>(
  all: readonly (Grouped<Item> & { readonly framework?: string })[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const { group, item, framework } of all) {
    const said = framework === undefined ? item : { ...item, framework };
    groups.set(group, [...(groups.get(group) ?? []), said]);
  }
  return groups;
}

function positionsOf(view: ProjectView) {
  return thingsOf(view, laddersOf).flatMap((ladder) =>
    ladder.thing.positions.map((position) => ({ ladder, position })),
  );
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
