import type { ExportAnswer, ExportFormat } from '../../../export-protocol';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import type { Refusal } from '../rename/refusal';
import { documentReferences } from './document-references';
import { exportVersion, type ExportDocument } from './document';
import { parseView, viewText, type ExportView } from './export-view';
import { narrow } from './narrow';
import { projectFor } from './project-for';
import { resolveDocument } from './resolve-document';

/** Writes a document in a format, always in the same way. */
export type Renderer = (document: ExportDocument, format: ExportFormat) => Promise<string>;

/** What is to be exported. */
export interface ExportRequest {
  /** The id of the framework; else the first that the document belongs to counts. */
  readonly framework?: string | undefined;
  /** As {@link parseView} reads it. */
  readonly view: string;
  readonly format: ExportFormat;
}

/** An export of the framework that a document belongs to, or of a part of it; or why there is none. */
export async function exportText(
  workspace: LadderWorkspace,
  uri: string,
  { framework, view: written, format }: ExportRequest,
  loadRenderer: () => Promise<Renderer>,
): Promise<ExportAnswer> {
  const view = parseView(written);
  if (!view) {
    return {
      refused: `There is no view “${written}”: there are framework, grid, criteria, track:ID and position:LADDER.ID.`,
    };
  }
  const document = exportDocument(workspace, uri, view, framework);
  if ('refused' in document) return document;
  const render = await loadRenderer();
  return { text: await render(document, format), fileName: fileNameOf(document, view, format) };
}

/** A view of the framework that a document belongs to, with all that is resolved; or why there is none. */
export function exportDocument(
  workspace: LadderWorkspace,
  uri: string,
  view: ExportView,
  framework?: string,
): ExportDocument | Refusal {
  const project = projectFor(workspace, uri, framework);
  if (!project) {
    return {
      refused: framework === undefined ? 'This is no ladder file.' : `No framework is called “${framework}”.`,
    };
  }
  const content = narrow(resolveDocument(project), view);
  if (!content) return { refused: `There is nothing called “${viewText(view).replace(/^\w+:/, '')}”.` };
  return {
    'ladder-export': exportVersion,
    view: viewText(view),
    ...content,
    references: documentReferences(project, content),
  };
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
