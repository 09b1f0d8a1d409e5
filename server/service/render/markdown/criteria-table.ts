import type { RootContent } from 'mdast';
import type { ExportDocument } from '../../features/export/document';
import { placesOf } from '../csv/criteria-rows';
import { textNode } from './cell';
import { tableOf, type MarkdownWriter } from './writer';

/** What criteria build on: a row for each that does. */
export function criteriaTable(document: ExportDocument, writer: MarkdownWriter): RootContent {
  const rows = placesOf(document).flatMap(({ track, level, criterion }) => {
    const basis = criterion?.['builds-on'] ?? [];
    if (!criterion || basis.length === 0) return [];
    return [
      [
        [[textNode(`${track.name}, level ${level.level}`)]],
        [[...writer.anchor(criterion), ...writer.lines(criterion.text).flat()]],
        basis.map((reference) => {
          const target = writer.anchors.target(reference);
          const place = target ? ` (${trackName(document, target.owner)}, level ${target.level ?? ''})` : '';
          return [writer.named(reference), textNode(place)];
        }),
      ],
    ];
  });
  return tableOf(['Where', 'Criterion', 'Builds on'], rows);
}

function trackName({ tracks }: ExportDocument, id: string): string {
  return tracks.find((track) => track.id === id)?.name ?? id;
}
