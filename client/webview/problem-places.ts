import type { LevelTable, Location, Position, Range } from '../../server/protocol';
import type { Problem } from '../preview/problem';

/** The problems of each part of a table, by the part's {@link placeKey}. */
export type PlacedProblems = ReadonlyMap<string, readonly Problem[]>;

/** What tells a part of a table from all others: where it is written. */
export function placeKey({ uri, range: { start } }: Location): string {
  return `${start.line}:${start.character} ${uri}`;
}

/**
 * Puts each problem on the smallest part of a table that it lies in: an example, a summary, a criterion, else the head of
 * the level, else that of the track. One that lies in none of them is not shown.
 */
export function placeProblems(table: LevelTable, problems: readonly Problem[]): PlacedProblems {
  const extents = extentsOf(table);
  const placed = new Map<string, Problem[]>();
  for (const problem of problems) {
    // Each part stands behind those that it lies in.
    const part = extents.findLast(
      ({ uri, extent }) => uri === problem.uri && contains(extent, problem.range),
    );
    if (part) placed.set(part.key, [...(placed.get(part.key) ?? []), problem]);
  }
  return placed;
}

/** A part, and all that is written of it. */
interface Extent {
  key: string;
  uri: string;
  extent: Range;
}

function extentsOf({ track, levels }: LevelTable): Extent[] {
  const extentOf = (source: Location, extent: Range): Extent => ({
    key: placeKey(source),
    uri: source.uri,
    extent,
  });
  const ownExtent = ({ source }: { source: Location }): Extent => extentOf(source, source.range);
  return [
    extentOf(track.source, track.extent),
    ...levels.map(({ source, extent }) => extentOf(source, extent)),
    ...levels.flatMap(({ summary, examples }) => [...(summary ? [summary] : []), ...examples].map(ownExtent)),
    ...levels.flatMap(({ criteria }) =>
      criteria.flatMap(({ source, extent, examples }) => [
        extentOf(source, extent),
        ...examples.map(ownExtent),
      ]),
    ),
  ];
}

function contains({ start, end }: Range, inner: Range): boolean {
  return !isBefore(inner.start, start) && !isBefore(end, inner.end);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
