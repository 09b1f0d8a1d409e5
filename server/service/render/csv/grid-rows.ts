import type { ExportDocument, ExportPosition } from '../../features/export/document';
import type { Cell } from './csv';

/** Positions down, and tracks across: those that positions name and no file defines come last, by their ids. */
export function gridRows({ tracks, ladders }: ExportDocument): Cell[][] {
  const positions = ladders.flatMap((ladder) => ladder.positions.map((position) => ({ ladder, position })));
  const known = new Set(tracks.map(({ id }) => id));
  const named = new Set(positions.flatMap(({ position }) => namedTracks(position)));
  const columns = [...tracks, ...[...named].filter((id) => !known.has(id)).map((id) => ({ id, name: id }))];
  return [
    ['ladder', 'position', 'id', 'label', 'points from', 'points to', ...columns.map(({ name }) => name)],
    ...positions.map(({ ladder, position }) => [
      ladder.name,
      position.name,
      `${ladder.id}.${position.id}`,
      position.label,
      position.points?.min,
      position.points?.max,
      ...columns.map(({ id }) => askText(position, id)),
    ]),
  ];
}

function namedTracks({ requires, optional, ...position }: ExportPosition): string[] {
  return [...[...requires, ...optional].map(({ track }) => track), ...position['not-required']];
}

/** What a position says of a track: `3`, `3 (optional)`, `not required`, or nothing. */
export function askText(position: ExportPosition, track: string): string | undefined {
  const isOf = (ask: { track: string }): boolean => ask.track === track;
  const required = position.requires.find(isOf);
  if (required) return required.level ?? '?';
  const optional = position.optional.find(isOf);
  if (optional) return `${optional.level ?? '?'} (optional)`;
  return position['not-required'].includes(track) ? 'not required' : undefined;
}
