import type { LevelTable } from '../../../server/protocol';
import type { TableView } from '../../preview/views/track';
import { LevelTableView } from '../level-table';
import { Notice } from '../notice';
import { rowsOf } from '../rows';
import { TrackHeader } from '../track-header';
import type { Drawing } from './drawing';

export const trackDrawing: Drawing<TableView, object> = {
  draw: ({ table }) => <TrackSheet key={table.track.id} table={table} />,
  references: ({ table }) => table.references,
  showCurrent: showCurrentLevel,
};

function TrackSheet({ table }: { table: LevelTable }) {
  const { track, levels } = table;
  return (
    <div
      class="sheet"
      style={{ '--levels': String(levels.length), '--rows': String(rowsOf(table).length + 1) }}
    >
      <TrackHeader track={track} />
      {levels.length > 0 ? <LevelTableView table={table} /> : <Notice notice="empty-track" heading="h2" />}
    </div>
  );
}

/** Brings the current level and the criterion in it into view, only as far as that is needed. */
function showCurrentLevel(scroller: HTMLElement): void {
  const level = scroller.querySelector('.level.current');
  // The level's head, and then the criterion where there is one.
  const target = [...(level?.querySelectorAll('[aria-current]') ?? [])].at(-1);
  if (!level || !target) return;
  // A level that is cut off comes to stand next to the rows' names, so that no other is cut off there.
  target.scrollIntoView({ block: 'nearest', inline: isInView(scroller, level) ? 'nearest' : 'start' });
}

/** Whether a level's whole width can be seen beside the rows' names. */
function isInView(scroller: HTMLElement, level: Element): boolean {
  const { left, right } = level.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const names = scroller.querySelector('.names')?.getBoundingClientRect();
  return left >= Math.max(view.left, names?.right ?? 0) && right <= view.right;
}
