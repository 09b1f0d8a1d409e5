import type { PhrasingContent, RootContent } from 'mdast';
import type { ExportCriterion, ExportLevel, ExportTrack } from '../../features/export/document';
import { pointsText } from '../../text/points';
import { itemLines, textNode } from './cell';
import { factsOf, list, listItem, tableOf, type MarkdownWriter } from './writer';

type Lines = PhrasingContent[][];

interface LevelColumn {
  readonly name: string;
  readonly lines: (level: ExportLevel, writer: MarkdownWriter) => Lines;
}

const columns: readonly LevelColumn[] = [
  { name: 'Summary', lines: ({ summary }, writer) => writer.lines(summary) },
  {
    name: 'Criteria',
    lines: ({ criteria }, writer) => criteria.flatMap((criterion) => criterionLines(criterion, writer)),
  },
  {
    name: 'Examples',
    lines: ({ examples }, writer) => examples.flatMap((example) => item(writer, example)),
  },
  {
    name: 'Resources',
    lines: ({ resources }, writer) => resources.map((resource) => [writer.resource(resource)]),
  },
  {
    name: 'Asked of',
    lines: (level, writer) =>
      level['asked-by'].map(({ position, name, label, kind }) => [
        writer.link(position, label === undefined ? name : `${label} ${name}`),
        ...(kind === 'optional' ? [textNode(' (optional)')] : []),
      ]),
  },
];

/** A track: what it is about, and its levels as a table, a row a level. */
export function trackSection(
  track: ExportTrack,
  depth: number,
  writer: MarkdownWriter,
  categoryName?: string,
): RootContent[] {
  const { name, description, status, owner, levels, resources } = track;
  const shown = columns.filter(({ lines }) => levels.some((level) => lines(level, writer).length > 0));
  const rows = levels.map((level) => [
    levelHead(level, writer),
    ...shown.map(({ lines }) => lines(level, writer)),
  ]);
  return [
    writer.heading(depth, name, track),
    ...factsOf([
      categoryName,
      status,
      track.extends === undefined ? undefined : `extends ${track.extends}`,
      owner === undefined ? undefined : `owned by ${owner}`,
    ]),
    ...writer.prose(description),
    ...(levels.length > 0 ? [tableOf(['Level', ...shown.map((column) => column.name)], rows)] : []),
    ...(resources.length > 0 ? [list(resources.map((resource) => listItem(writer.resource(resource))))] : []),
  ];
}

function levelHead(level: ExportLevel, writer: MarkdownWriter): Lines {
  const { name, points, description } = level;
  const number: PhrasingContent = { type: 'strong', children: [textNode(level.level)] };
  return [
    [...writer.anchor(level), number, ...(name === undefined ? [] : [textNode(` ${name}`)])],
    ...(points === undefined ? [] : [[textNode(pointsText(points))]]),
    ...(level['inherited-from'] === undefined ? [] : [[textNode(`from ${level['inherited-from']}`)]]),
    ...writer.lines(description),
  ];
}

function criterionLines(criterion: ExportCriterion, writer: MarkdownWriter): Lines {
  const more = (words: string, phrases: readonly PhrasingContent[]): Lines =>
    phrases.map((phrase) => [{ type: 'html', value: '&emsp;' }, textNode(words), phrase]);
  const [first = [], ...rest] = item(writer, criterion.text);
  const from = criterion['inherited-from'];
  return [
    [...writer.anchor(criterion), ...first, ...(from === undefined ? [] : [textNode(` (from ${from})`)])],
    ...rest,
    ...criterion.examples.flatMap((example) =>
      writer
        .lines(example)
        .map((line, index): PhrasingContent[] => [
          { type: 'html', value: '&emsp;' },
          ...(index === 0 ? [textNode('E.g. ')] : []),
          ...line,
        ]),
    ),
    ...more(
      'builds on ',
      criterion['builds-on'].map((reference) => writer.named(reference)),
    ),
    ...more(
      'see ',
      criterion.see.map((reference) => writer.named(reference)),
    ),
    ...more(
      '',
      criterion.resources.map((resource) => writer.resource(resource)),
    ),
  ];
}

function item(writer: MarkdownWriter, text: string): Lines {
  return itemLines({ children: writer.prose(text) }, '• ');
}
