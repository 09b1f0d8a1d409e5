import type { PhrasingContent, RootContent, Table } from 'mdast';
import type { ExportAsk, ExportDocument, ExportLadder, ExportPosition } from '../../features/export/document';
import { rangeText } from '../../text/points';
import { askText, byCategory } from '../words';
import { textNode } from './cell';
import { factsOf, list, listItem, tableOf, type MarkdownWriter } from './writer';

/** A ladder and each of its positions. */
export function ladderSection(
  document: ExportDocument,
  ladder: ExportLadder,
  depth: number,
  writer: MarkdownWriter,
): RootContent[] {
  return [
    writer.heading(depth, ladder.name, ladder),
    ...writer.prose(ladder.description),
    ...ladder.positions.flatMap((position) => positionSection(document, position, depth + 1, writer)),
  ];
}

/** What a position asks for. */
export function positionSection(
  document: ExportDocument,
  position: ExportPosition,
  depth: number,
  writer: MarkdownWriter,
): RootContent[] {
  const { name, label, description, points, emphasises, requires, optional } = position;
  const asks = [
    ...requires.map((ask) => askRow(document, ask, 'required', writer)),
    ...optional.map((ask) => askRow(document, ask, 'optional', writer)),
    ...position['not-required'].map((track) => askRow(document, { track }, 'not required', writer)),
  ];
  return [
    writer.heading(depth, name, position),
    ...factsOf([label, points && rangeText(points)]),
    ...writer.prose(description),
    ...(asks.length > 0 ? [tableOf(['Track', 'Level', 'Asked'], asks)] : []),
    ...(emphasises.length > 0
      ? [
          { type: 'paragraph' as const, children: [textNode('What matters most:')] },
          list(emphasises.map((reference) => listItem(writer.named(reference)))),
        ]
      : []),
  ];
}

function askRow(
  document: ExportDocument,
  { track: id, level: asked }: ExportAsk,
  kind: string,
  writer: MarkdownWriter,
): PhrasingContent[][][] {
  const track = document.tracks.find((each) => each.id === id);
  const level = track?.levels.find((each) => each.level === asked);
  const words = [asked, level?.name].filter((word) => word !== undefined).join(' ');
  return [
    [[writer.link(id)]],
    asked === undefined ? [] : [[writer.link(`${id}@${asked}`, words)]],
    [[textNode(kind)]],
  ];
}

/** Which level each position of a ladder asks for, tracks down and positions across. */
export function gridTable(
  document: ExportDocument,
  { positions }: ExportLadder,
  writer: MarkdownWriter,
): Table {
  const head = positions.map(({ name, label }) => (label === undefined ? name : `${label} ${name}`));
  const rows = byCategory(document).flatMap(({ tracks }) =>
    tracks.map(({ id, name }) => [
      [[writer.link(id, name)]],
      ...positions.map((position) => {
        const text = askText(position, id);
        return text === undefined ? [] : [[textNode(text)]];
      }),
    ]),
  );
  return tableOf(['Track', ...head], rows);
}
