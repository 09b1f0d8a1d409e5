import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { Grid } from '../../server/grid-protocol';
import { chosenOf } from '../preview/views/chosen';
import type { GridSettings } from '../preview/views/grid';
import { GridColumns } from './grid-columns';
import { focusOn, makeReachable } from './focus';
import { useEnter } from './grid-enter';
import { besideHead, cellAfter } from './grid-keys';
import { rowKey, shownGrid, type Column, type RowGroup, type ShownGrid } from './grid-model';
import { GridRow } from './grid-row';
import { GridTools } from './grid-tools';
import { Hide } from './hide';
import { Marked } from './marked';
import { mostDots } from './edits/dot-buttons';
import { editHintId } from './edits/edit-note';
import { EditingContext } from './edits/editing';
import { useGridEditing } from './edits/grid-editing';
import { SurroundingsContext } from './surroundings';
import { Swatch } from './swatch';
import { Title } from './title';
import { wantsText } from './wants-text';

interface GridSheetProps {
  /** At least one. */
  grids: Grid[];
  settings: GridSettings;
}

/** Tracks down, positions across, and in each cell the level that is asked for. */
export function GridSheet({ grids, settings }: GridSheetProps) {
  const grid = chosenOf(grids, settings);
  if (!grid) return null;
  const shown = shownGrid(grid, settings);
  const columns = shown.columns.flatMap((group) => group.columns);
  return (
    <div
      class="sheet grid-sheet"
      style={{ '--columns': String(columns.length), '--dots': String(dotsOf(shown)) }}
    >
      <header class="grid-head">
        <Title name={grid.name} source={grid.source} />
        <GridTools grids={grids} grid={grid} settings={settings} shown={shown} />
      </header>
      <GridTable grid={grid} settings={settings} shown={shown} columns={columns} />
      <NothingAsked columns={columns} />
      <Legend />
    </div>
  );
}

/** How many dots the widest row of dots has. */
function dotsOf({ rows }: ShownGrid): number {
  const counts = rows.flatMap(({ tracks }) => tracks.map(({ dots }) => dots));
  return Math.max(0, ...counts.filter((count) => count <= mostDots));
}

/** Says why there are no dots, where no column has any. */
function NothingAsked({ columns }: { columns: readonly Column[] }) {
  if (columns.length === 0) return <p class="aside">No ladder asks for these tracks yet.</p>;
  if (columns.some(({ position }) => Object.keys(position.asks).length > 0)) return null;
  return <p class="aside">No position says which level of these tracks it asks for.</p>;
}

interface GridTableProps {
  grid: Grid;
  settings: GridSettings;
  shown: ShownGrid;
  columns: readonly Column[];
}

function GridTable({ grid, settings, shown, columns }: GridTableProps) {
  const { set } = useContext(SurroundingsContext);
  const ref = useRef<HTMLDivElement>(null);
  const editing = useGridEditing(shown, columns);
  const enter = useEnter(shown, columns);
  // One cell of all is reached by the tab key, and the arrow keys lead on from there.
  useLayoutEffect(() => {
    if (ref.current) makeReachable(ref.current, undefined, '[data-cell]');
  });

  /** Hides what a head is of. Who has the focus there goes on from the head beside it. */
  const hide = (head: HTMLElement): void => {
    const key = head.dataset['hides'];
    if (key === undefined || !ref.current) return;
    if (head.contains(document.activeElement)) besideHead(ref.current, head)?.focus();
    set('grid', { ...settings, hidden: [...settings.hidden, key] });
  };
  const onClick = (event: MouseEvent): void => {
    const cell = cellOf(event);
    if (cell && event.target instanceof Element && event.target.closest('.hide')) hide(cell);
    else if (cell?.matches('[data-cell]') && !editing.click(cell, event)) enter(cell, wantsText(event));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const cell = cellOf(event);
    if (!cell || event.target !== cell || !ref.current) return;
    const next = cellAfter(ref.current, cell, event);
    if (next) focusOn(next);
    else if (editing.key(cell, event)) event.stopPropagation();
    else if (event.key === 'Enter' || event.key === ' ') enter(cell, wantsText(event));
    else if (event.key === 'Delete') hide(cell);
    else return;
    event.preventDefault();
  };
  const onFocus = (event: FocusEvent): void => {
    const cell = cellOf(event);
    if (cell?.matches('[data-cell]') && ref.current) makeReachable(ref.current, cell, '[data-cell]');
  };
  const onContextMenu = (event: MouseEvent): void => {
    const cell = cellOf(event);
    if (cell && editing.contextMenu(cell)) event.preventDefault();
  };
  return (
    <>
      <div
        ref={ref}
        role="grid"
        class="grid"
        aria-label={`${grid.name}: what each position asks for`}
        aria-describedby={editing.isOn ? editHintId : 'grid-keys'}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocusIn={onFocus}
        onContextMenu={onContextMenu}
      >
        <GridColumns groups={shown.columns} search={settings.search} focus={grid.focus} />
        {shown.rows.map((group) => (
          <div key={group.key} role="rowgroup" class="category-rows">
            <CategoryHead group={group} span={columns.length + 1} search={settings.search} />
            {group.tracks.map((track) => (
              <GridRow
                key={rowKey(track.id)}
                track={track}
                columns={columns}
                search={settings.search}
                focus={grid.focus?.track === track.id ? grid.focus : undefined}
              />
            ))}
          </div>
        ))}
      </div>
      {editing.menu}
    </>
  );
}

function CategoryHead({ group, span, search }: { group: RowGroup; span: number; search: string }) {
  return (
    <div role="row" class="category-row">
      <div role="rowheader" aria-colspan={span} class="category-head" data-hides={group.key}>
        <h2 class="category-name" dir="auto">
          <Swatch color={group.color} />
          <Marked text={group.name} search={search} />
        </h2>
        <Hide name={group.name} reachable />
      </div>
    </div>
  );
}

function Legend() {
  const { isOn } = useContext(EditingContext);
  return (
    <p class="legend">
      <span class="sample">
        <i class="dots required" style={{ '--of': '3', '--asked': '2' }} /> required
      </span>
      <span class="sample">
        <i class="dots optional" style={{ '--of': '3', '--asked': '2' }} /> optional
      </span>
      <span class="sample">
        <i class="none" /> not required
      </span>
      <span class="sample">
        <i class="down">▼</i> less than the position before
      </span>
      {!isOn && (
        <span id="grid-keys">
          Click or Enter opens the level or the position, with Ctrl or ⌘ its place in the text. Delete on a
          name hides its row or column.
        </span>
      )}
    </p>
  );
}

/** The cell that an event comes from. */
function cellOf({ target }: Event): HTMLElement | undefined {
  return (
    (target instanceof Element ? target.closest<HTMLElement>('[data-cell], [data-hides]') : null) ?? undefined
  );
}
