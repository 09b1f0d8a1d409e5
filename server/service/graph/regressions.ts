import type { Sourced } from '../model/fields';
import type { Position } from '../model/ladder';
import { rankOf } from './reader';

/** What a position says of a track: the level that it asks for, or none where it says that the track is not required. */
export interface Ask {
  readonly position: Position;
  readonly track: Sourced<string>;
  readonly level: Sourced<string> | undefined;
  readonly rank: number;
}

/** A position that asks for less of a track than the last one before it that names the track. */
export interface Regression {
  readonly before: Ask;
  readonly ask: Ask;
}

/** The rank of a track that is said not to be required: below any level. */
const notRequired = -1;

/**
 * Where a ladder asks for less as it rises, position by position.
 *
 * @param positions junior to senior
 * @param scale see `scaleOf`
 */
export function regressionsOf(
  positions: readonly Position[],
  scale: readonly string[],
): readonly Regression[] {
  const found: Regression[] = [];
  const last = new Map<string, Ask>();
  for (const position of positions) {
    for (const ask of asksOf(position, scale)) {
      const before = last.get(ask.track.value);
      if (before && ask.rank < before.rank) found.push({ before, ask });
      last.set(ask.track.value, ask);
    }
  }
  return found;
}

/** Levels that have no place in the order are left out: other rules tell of them. */
function asksOf(position: Position, scale: readonly string[]): readonly Ask[] {
  const required = position.requires.flatMap(({ track, level }) => {
    const rank = level && rankOf(level.value, scale);
    return rank === undefined ? [] : [{ position, track, level, rank }];
  });
  const named = new Set(position.requires.map(({ track }) => track.value));
  const none = position.notRequired.filter(({ value }) => !named.has(value));
  return [...required, ...none.map((track) => ({ position, track, level: undefined, rank: notRequired }))];
}
