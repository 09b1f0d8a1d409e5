import '../position.css';
import type { PositionSettings, ShownPosition } from '../../preview/views/position';
import { PositionSheet } from '../position';
import { showFirst, type Drawing } from './drawing';

export const positionDrawing: Drawing<ShownPosition, PositionSettings> = {
  draw: ({ view }, settings) => <PositionSheet view={view} settings={settings} />,
  references: ({ view }) => view.references,
  showCurrent: showFirst('.position-row'),
};
