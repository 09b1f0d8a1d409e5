import { useContext, useMemo } from 'preact/hooks';
import type { LevelTable } from '../../../server/protocol';
import type { TableView, TrackSettings } from '../../preview/views/track';
import { EditingContext } from '../edits/editing';
import { TableEditing } from '../edits/table-editing';
import { LevelTableView } from '../level-table';
import { Notice } from '../notice';
import { LinesContext } from '../lines-context';
import { placeProblems } from '../problem-places';
import { PlacedProblemsContext, ProblemsContext } from '../problems-context';
import { rowsOf } from '../rows';
import { SearchContext } from '../search-context';
import { ShowingContext } from '../shown-context';
import { chooseLevel, shownLevels } from '../shown-levels';
import { SurroundingsContext } from '../surroundings';
import { TrackHeader } from '../track-header';
import { TrackTools } from '../track-tools';
import type { Drawing } from './drawing';

export const trackDrawing: Drawing<TableView, TrackSettings> = {
  draw: ({ table }, settings) => <TrackSheet key={table.track.id} table={table} settings={settings} />,
  references: ({ table }) => table.references,
  editHint:
    'Double-click a text, or press Enter on it, to change it. Drag a criterion, or press Alt with an arrow key, to move it. Undo in the text takes it back.',
  showCurrent: showCurrentLevel,
};

function TrackSheet({ table, settings }: { table: LevelTable; settings: TrackSettings }) {
  const { set } = useContext(SurroundingsContext);
  const { isOn } = useContext(EditingContext);
  const { compared } = settings;
  // What is left out could not be changed, and would be in the way of what is moved.
  const whatsNew = settings.whatsNew && !isOn;
  const key = compared.join(' ');
  const shown = useMemo(() => shownLevels(table, { whatsNew, compared }), [table, whatsNew, key]);
  const { problems } = useContext(ProblemsContext);
  const placed = useMemo(() => placeProblems(shown.table, problems), [shown, problems]);
  const { levels } = shown.table;
  const showing = {
    ...shown,
    // Once there are two, they are all that is shown.
    chosen: levels.length === table.levels.length ? compared : [],
    choose: (level: string) => set('track', { ...settings, compared: chooseLevel(table, compared, level) }),
  };
  return (
    <SearchContext.Provider value={settings.search}>
      <ShowingContext.Provider value={showing}>
        <PlacedProblemsContext.Provider value={placed}>
          <LinesContext.Provider value={table.track.source.uri}>
            <div
              class="sheet"
              style={{ '--levels': String(levels.length), '--rows': String(rowsOf(shown.table).length + 2) }}
            >
              <TrackHeader track={table.track}>
                {levels.length > 0 && <TrackTools table={table} shown={shown.table} settings={settings} />}
              </TrackHeader>
              {levels.length > 0 ? (
                <TableEditing table={shown.table} whole={table}>
                  <LevelTableView table={shown.table} />
                </TableEditing>
              ) : (
                <Notice notice="empty-track" heading="h2" />
              )}
            </div>
          </LinesContext.Provider>
        </PlacedProblemsContext.Provider>
      </ShowingContext.Provider>
    </SearchContext.Provider>
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
