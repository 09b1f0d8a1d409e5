import type { ExportDocument } from '../../features/export/document';
import { kindOfView } from '../../features/export/export-view';
import { criteriaRows } from './criteria-rows';
import { csv } from './csv';
import { edgeRows } from './edge-rows';
import { gridRows } from './grid-rows';
import { positionRows } from './position-rows';

/** A document as a table of the kind that suits its view. */
export function documentCsv(document: ExportDocument): string {
  switch (kindOfView(document.view)) {
    case 'grid':
      return csv(gridRows(document));
    case 'criteria':
      return csv(edgeRows(document));
    case 'position':
      return csv(positionRows(document));
    default:
      return csv(criteriaRows(document));
  }
}
