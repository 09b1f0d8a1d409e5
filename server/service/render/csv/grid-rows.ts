import type { ExportDocument, ExportPosition } from '../../features/export/document';
import { askText } from '../words';
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
