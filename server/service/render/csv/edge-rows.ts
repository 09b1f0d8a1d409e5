import type { ExportDocument } from '../../features/export/document';
import { placesOf } from '../places';
import type { Cell } from './csv';

/** A row for each criterion and what it builds on. */
export function edgeRows(document: ExportDocument): Cell[][] {
  return [
    ['track', 'level', 'criterion', 'text', 'builds on', 'at level', 'which says'],
    ...placesOf(document).flatMap(({ track, level, criterion }) =>
      (criterion?.['builds-on'] ?? []).map((reference) => {
        const target = document.references[reference];
        return [
          track.name,
          level.level,
          criterion?.id === undefined ? undefined : `${track.id}.${criterion.id}`,
          criterion?.text,
          reference,
          target?.level,
          target?.detail,
        ];
      }),
    ),
  ];
}
