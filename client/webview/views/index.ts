import type { ShownView } from '../../preview/views/view-kind';
import type { ViewName } from '../../preview/views';
import type { Drawing } from './drawing';
import { criteriaDrawing } from './criteria';
import { gridDrawing } from './grid';
import { positionDrawing } from './position';
import { trackDrawing } from './track';

/** How each view of the preview is drawn. */
export const drawings: Readonly<Record<ViewName, Drawing<ShownView, object>>> = {
  track: trackDrawing,
  grid: gridDrawing,
  position: positionDrawing,
  criteria: criteriaDrawing,
};
