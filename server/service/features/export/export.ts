import type { ExportAnswer, ExportFormat } from '../../../export-protocol';
import { knownNames } from '../../text/known-names';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import type { ProjectView } from '../project-view';
import type { Refusal } from '../rename/refusal';
import { documentReferences } from './document-references';
import { exportVersion, type ExportDocument } from './document';
import { formatsOf, parseView, viewAdvice, viewText, type ExportView } from './export-view';
import { narrow } from './narrow';
import { picturesFor, type ExportPictures } from './pictures';
import { projectFor } from './project-for';
import { resolveDocument } from './resolve-document';

/** Writes a document and its charts in a format, always in the same way. */
export type Renderer = (
  document: ExportDocument,
  pictures: ExportPictures,
  format: ExportFormat,
  options: RenderOptions,
) => Promise<string>;

export interface RenderOptions {
  /** Whether the colours of an `svg` are left as variables, for a page that has them. */
  readonly asVariables: boolean;
}

/** What is to be exported. */
export interface ExportRequest {
  /** The id of the framework; else the first that the document belongs to counts. */
  readonly framework?: string | undefined;
  /** As {@link parseView} reads it. */
  readonly view: string;
  readonly format: ExportFormat;
  readonly asVariables?: boolean | undefined;
}

/** An export of the framework that a document belongs to, or of a part of it; or why there is none. */
export async function exportText(
  workspace: LadderWorkspace,
  uri: string,
  { framework, view: written, format, asVariables = false }: ExportRequest,
  loadRenderer: () => Promise<Renderer>,
): Promise<ExportAnswer> {
  const view = parseView(written);
  if (!view) return { refused: `There is no view “${written}”. ${viewAdvice(written)}` };
  if (!formatsOf(view).includes(format)) {
    return { refused: `Only positions and the graph of criteria have a chart; ${viewText(view)} has none.` };
  }
  const project = projectFor(workspace, uri, framework);
  if (!project) return noProject(framework);
  const document = exportDocument(project, view);
  if ('refused' in document) return document;
  // A framework's own file is in no other framework.
  const pictures = picturesFor(workspace, project.project.frameworkUri ?? uri, document);
  if (format === 'svg' && pictures.positions.size === 0 && !pictures.criteria) {
    return { refused: 'No criterion builds on another, so there is nothing to draw.' };
  }
  const render = await loadRenderer();
  const text = await render(document, pictures, format, { asVariables });
  return { text, fileName: fileNameOf(document, view, format) };
}

function noProject(framework: string | undefined): Refusal {
  return {
    refused: framework === undefined ? 'This is no ladder file.' : `No framework is called “${framework}”.`,
  };
}

/** A view of a framework, or of a file on its own, with all that is resolved; or why there is none. */
function exportDocument(project: ProjectView, view: ExportView): ExportDocument | Refusal {
  const whole = resolveDocument(project);
  const content = narrow(whole, view);
  if (!content) {
    const id = viewText(view).replace(/^\w+:/, '');
    return { refused: `There is no ${view.kind} “${id}”. ${knownNames(id, idsOf(whole, view))}` };
  }
  return {
    'ladder-export': exportVersion,
    view: viewText(view),
    ...content,
    references: documentReferences(project, content),
  };
}

/** What can be in the place of the id in a view of this kind. */
function idsOf(
  { tracks, ladders }: Pick<ExportDocument, 'tracks' | 'ladders'>,
  { kind }: ExportView,
): string[] {
  if (kind === 'track') return tracks.map(({ id }) => id);
  return ladders.flatMap((ladder) => ladder.positions.map(({ id }) => `${ladder.id}.${id}`));
}

function fileNameOf(
  { framework, tracks, ladders }: ExportDocument,
  view: ExportView,
  format: ExportFormat,
): string {
  const whole = framework?.id ?? tracks[0]?.id ?? ladders[0]?.id ?? '';
  const parts = [whole, ...partOf(view)].map((part) => part.replace(/[^\p{L}\p{N}-]+/gu, '-'));
  return `${[...new Set(parts)].filter((part) => part !== '').join('-') || 'ladder'}.${format}`;
}

function partOf(view: ExportView): string[] {
  switch (view.kind) {
    case 'framework':
      return [];
    case 'track':
      return [view.track];
    case 'position':
      return [view.ladder, view.position];
    default:
      return [view.kind];
  }
}
