import type { RootContent } from 'mdast';
import type { ExportDocument } from '../../features/export/document';
import { kindOfView } from '../../features/export/export-view';
import { Anchors } from '../anchors';
import { byCategory, categoryName, titleOf } from '../words';
import { criteriaTable } from './criteria-table';
import { gridTable, ladderSection, positionSection } from './ladder-section';
import { trackSection } from './track-section';
import { factsOf, list, listItem, markdownText, MarkdownWriter, tableOf } from './writer';
import { textNode } from './cell';

/** A document as Markdown that GitHub renders. */
export function documentMarkdown(document: ExportDocument): string {
  const writer = new MarkdownWriter(new Anchors(document));
  return markdownText(contentOf(document, writer));
}

function contentOf(document: ExportDocument, writer: MarkdownWriter): RootContent[] {
  const { framework, tracks, ladders } = document;
  const [position] = ladders[0]?.positions ?? [];
  switch (kindOfView(document.view)) {
    case 'track':
      return tracks.flatMap((track) => trackSection(track, 1, writer, categoryName(document, track)));
    case 'grid':
      return [writer.heading(1, titleOf(document)), ...gridSections(document, 2, writer)];
    case 'criteria':
      return [writer.heading(1, titleOf(document)), criteriaTable(document, writer)];
    case 'position':
      return position
        ? [
            ...positionSection(document, position, 1, writer),
            ...tracks.flatMap((track) => trackSection(track, 2, writer, categoryName(document, track))),
          ]
        : [];
    default:
      return [
        ...(framework ? frameworkHead(document, writer) : []),
        ...categorySections(document, framework ? 2 : 1, writer),
        ...ladders.flatMap((ladder) => ladderSection(document, ladder, framework ? 2 : 1, writer)),
      ];
  }
}

function frameworkHead(document: ExportDocument, writer: MarkdownWriter): RootContent[] {
  const { framework, ladders } = document;
  if (!framework) return [];
  const { name, description, version, owner, scale = [] } = framework;
  const head = ['Level', 'Name', 'Points', 'Description'];
  const rows = scale.map((level) => [
    [[textNode(level.level)]],
    [[textNode(level.name ?? '')]],
    [[textNode(String(level.points ?? ''))]],
    writer.lines(level.description),
  ]);
  return [
    writer.heading(1, name),
    ...factsOf([
      version === undefined ? undefined : `Version ${version}`,
      owner === undefined ? undefined : `owned by ${owner}`,
      framework.cumulative ? 'a level includes the levels below it' : undefined,
    ]),
    ...writer.prose(description),
    writer.heading(2, 'Contents'),
    contents(document, writer),
    ...(scale.length > 0 ? [writer.heading(2, 'Levels'), tableOf(head, rows)] : []),
    ...(ladders.length > 0
      ? [writer.heading(2, 'Who is asked for what'), ...gridSections(document, 3, writer)]
      : []),
  ];
}

/** Where the tracks and positions are. */
function contents(document: ExportDocument, writer: MarkdownWriter): RootContent {
  const groups = [
    ...byCategory(document).map(({ category, tracks }) => ({
      head: textNode(category?.name ?? 'Tracks'),
      links: tracks.map(({ id, name }) => writer.link(id, name)),
    })),
    ...document.ladders.map((ladder) => ({
      head: writer.link(ladder.id, ladder.name),
      links: ladder.positions.map(({ id, name }) => writer.link(`${ladder.id}.${id}`, name)),
    })),
  ];
  return list(
    groups.map(({ head, links }) =>
      listItem(head, links.length > 0 ? [list(links.map((link) => listItem(link)))] : []),
    ),
  );
}

function gridSections(document: ExportDocument, depth: number, writer: MarkdownWriter): RootContent[] {
  return document.ladders.flatMap((ladder) => [
    writer.heading(depth, ladder.name),
    gridTable(document, ladder, writer),
  ]);
}

function categorySections(document: ExportDocument, depth: number, writer: MarkdownWriter): RootContent[] {
  return byCategory(document).flatMap(({ category, tracks }) => {
    const head = category
      ? [writer.heading(depth, category.name), ...writer.prose(category.description)]
      : [];
    return [...head, ...tracks.flatMap((track) => trackSection(track, category ? depth + 1 : depth, writer))];
  });
}
