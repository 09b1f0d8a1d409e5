import type { PositionLadder, PositionParams } from '../../../position-protocol';
import { laddersOf } from '../../model/file';
import type { Ladder, Position } from '../../model/ladder';
import type { LadderFile } from '../../workspace/ladder-file';
import { nodesAround } from '../focus';
import { thingsOf } from '../grid/things';
import type { InFile, ProjectView } from '../project-view';
import { symbolsAt } from '../symbol-at';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';

/** A position, and where it stands in its ladder. */
export interface PlacedPosition {
  readonly ladder: InFile<Ladder>;
  /** Zero-based. */
  readonly index: number;
  readonly position: Position;
  /** What it goes by, for all that asks for it: `ladder.position`, or its place where it has no id yet. */
  readonly reference: string;
}

/** Which position is asked for; see {@link PositionParams}. */
export type PositionChoice = Pick<PositionParams, 'position' | 'shown' | 'last'>;

/** All positions of a framework: ladder by ladder, junior to senior. */
export function placedPositions(view: ProjectView): readonly PlacedPosition[] {
  return thingsOf(view, laddersOf).flatMap((ladder) =>
    ladder.thing.positions.map((position, index) => ({
      ladder,
      index,
      position,
      reference: referenceTo(ladder.thing, position, index),
    })),
  );
}

/** What a position goes by. */
function referenceTo({ id: ladder }: Ladder, { id }: Position, index: number): string {
  return `${ladder?.value ?? ''}.${id?.value ?? `#${index}`}`;
}

/** The position of a reference. */
export function findPosition(
  all: readonly PlacedPosition[],
  reference: string | undefined,
): PlacedPosition | undefined {
  return reference === undefined ? undefined : all.find((each) => each.reference === reference);
}

/** The next one up in the same ladder. */
export function nextPosition(
  all: readonly PlacedPosition[],
  { ladder, index }: PlacedPosition,
): PlacedPosition | undefined {
  return all.find((each) => each.ladder.thing === ladder.thing && each.index === index + 1);
}

/** The positions of a framework as one chooses from them. */
export function ladderChoices(view: ProjectView, all: readonly PlacedPosition[]): PositionLadder[] {
  return thingsOf(view, laddersOf).flatMap(({ thing: ladder }) => {
    const positions = all.filter((each) => each.ladder.thing === ladder);
    if (positions.length === 0) return [];
    const id = ladder.id?.value ?? '';
    const name = ladder.name?.value ?? id;
    return [{ id, name, positions: positions.map(choiceOf) }];
  });
}

function choiceOf({ position: { id, name, label }, reference }: PlacedPosition) {
  const shown = name?.value ?? id?.value ?? '';
  return { reference, name: shown, ...(label ? { label: label.value } : {}) };
}

/**
 * The position that is asked for by name; else the one that the cursor is in, or on a reference to; in a ladder beside
 * its positions, one of that ladder; else the last one, or the first of all.
 */
export function choosePosition(
  workspace: LadderWorkspace,
  file: LadderFile,
  all: readonly PlacedPosition[],
  { position, shown, last }: PositionChoice,
): PlacedPosition | undefined {
  const before = findPosition(all, last);
  const offset = position && file.document.offsetAt(position);
  return (
    findPosition(all, shown) ??
    (offset === undefined ? undefined : positionAt(file, offset, all, before)) ??
    (offset === undefined ? undefined : positionNamedAt(workspace, file.uri, offset, all)) ??
    before ??
    all[0]
  );
}

/** The position that a place is in; in the rest of its ladder, the one before if it is of that, else the first. */
function positionAt(
  file: LadderFile,
  offset: number,
  all: readonly PlacedPosition[],
  before: PlacedPosition | undefined,
): PlacedPosition | undefined {
  const sound = file.lastSound ?? file;
  const around = nodesAround(sound.tree, Math.min(offset, sound.document.getText().length));
  const here = all.filter(({ ladder }) => ladder.uri === file.uri && isIn(ladder.thing, around));
  const within = here.find(({ position }) => around.has(position.node));
  return within ?? here.find((each) => each === before) ?? here[0];
}

function isIn({ node }: Ladder, around: ReadonlySet<unknown>): boolean {
  return around.has(node);
}

/** The position that the reference at a place names. */
function positionNamedAt(
  workspace: LadderWorkspace,
  uri: string,
  offset: number,
  all: readonly PlacedPosition[],
): PlacedPosition | undefined {
  const targets = symbolsAt(workspace, uri, offset).flatMap((symbol) => symbol.targets);
  return all.find(({ position }) =>
    targets.some(({ kind, node }) => kind === 'position' && node === position.id?.node),
  );
}
