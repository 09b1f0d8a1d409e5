import type { RootContent } from 'mdast';
import type { ExportDocument } from '../../features/export/document';
import { linkedCriteria } from '../places';
import { textNode } from './cell';
import { tableOf, type MarkdownWriter } from './writer';

/** What criteria build on: a row for each that does, and for each that is built on. */
export function criteriaTable(document: ExportDocument, writer: MarkdownWriter): RootContent {
  const rows = linkedCriteria(document).map(({ track, level, criterion }) => [
    [[textNode(`${track.name}, level ${level.level}`)]],
    [[...writer.anchor(criterion), ...writer.lines(criterion.text).flat()]],
    criterion['builds-on'].map((reference) => {
      const target = writer.anchors.target(reference);
      const place = target ? ` (${trackName(document, target.owner)}, level ${target.level ?? ''})` : '';
      return [writer.named(reference), textNode(place)];
    }),
  ]);
  return tableOf(['Where', 'Criterion', 'Builds on'], rows);
}

function trackName({ tracks }: ExportDocument, id: string): string {
  return tracks.find((track) => track.id === id)?.name ?? id;
}
