import '../grid.css';
import type { GridSettings, GridView } from '../../preview/views/grid';
import { GridSheet } from '../grid';
import { showFirst, type Drawing } from './drawing';

export const gridDrawing: Drawing<GridView, GridSettings> = {
  draw: ({ grids }, settings) => <GridSheet grids={grids} settings={settings} />,
  showCurrent: showFirst('.grid '),
};
