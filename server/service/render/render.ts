/**
 * Exports as text. All of this is big and rarely needed: hosts load it when it is first asked for, and nothing else may
 * import it but for its types.
 */
import type { ExportDocument } from '../features/export/document';
import type { Renderer } from '../features/export/export';
import { documentCsv } from './csv/document-csv';
import { documentHtml } from './html/document-html';
import { documentMarkdown } from './markdown/document-markdown';
import { chartSvg } from './svg/chart-svg';

/** Writes a document in a format: of the same document always the same, to the byte. */
export const renderDocument: Renderer = async (document, pictures, format, options) => {
  switch (format) {
    case 'json':
      return documentJson(document);
    case 'csv':
      return documentCsv(document);
    case 'md':
      return documentMarkdown(document);
    case 'html':
      return documentHtml(document, pictures);
    case 'svg':
      return chartSvg(pictures, options);
  }
};

function documentJson(document: ExportDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
