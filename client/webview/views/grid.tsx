import '../grid.css';
import type { GridSettings, GridView } from '../../preview/views/grid';
import { GridSheet } from '../grid';
import { showFirst, type Drawing } from './drawing';

export const gridDrawing: Drawing<GridView, GridSettings> = {
  draw: ({ grids }, settings) => <GridSheet grids={grids} settings={settings} />,
  editHint:
    'Click a dot, or press a digit, + or −, to set a level. Elsewhere in a cell, or Enter, opens a menu; Delete takes away what is said. Undo in the text takes it back.',
  showCurrent: showFirst('.grid '),
};
