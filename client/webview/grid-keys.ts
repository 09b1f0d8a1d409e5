/** Where a key leads in a grid: by how many rows and columns, or to an end. */
type Step = { rows: number; columns: number } | { end: 'row-start' | 'row-end' | 'start' | 'end' };

/** How many rows a page is. */
const page = 10;

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
  PageUp: { rows: -page, columns: 0 },
  PageDown: { rows: page, columns: 0 },
  Home: { end: 'row-start' },
  End: { end: 'row-end' },
  'Ctrl+Home': { end: 'start' },
  'Ctrl+End': { end: 'end' },
};

/**
 * The cell that a key leads to from another; undefined for a key that leads nowhere.
 *
 * @param grid the element with the role `grid`
 */
export function cellAfter(grid: Element, from: Element, event: KeyboardEvent): HTMLElement | undefined {
  const step = steps[event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key];
  const row = from.closest('[role=row]');
  if (!step || !row) return undefined;
  const rows = [...grid.querySelectorAll('[role=row]:has([data-cell])')];
  if ('end' in step) return cellAtEnd(rows, row, step.end);
  const cells = cellsOf(row);
  if (step.columns !== 0) return cells[cells.findIndex((cell) => cell === from) + step.columns];
  const place = rows.indexOf(row) + step.rows;
  const target = rows[Math.min(Math.max(place, 0), rows.length - 1)];
  return target && target !== row ? cellInColumn(target, columnOf(row, from)) : undefined;
}

/**
 * What has the focus once a head is hidden: the next head of its kind, else the one before; of one that is no cell, the
 * button in it.
 */
export function besideHead(grid: Element, head: Element): HTMLElement | undefined {
  const heads = [...grid.querySelectorAll<HTMLElement>('[data-hides]')].filter(
    ({ className }) => className === head.className,
  );
  const place = heads.findIndex((each) => each === head);
  const beside = heads[place + 1] ?? heads[place - 1];
  return beside?.matches('[data-cell]') === false
    ? (beside.querySelector<HTMLElement>('.hide') ?? undefined)
    : beside;
}

function cellAtEnd(rows: Element[], row: Element, end: 'row-start' | 'row-end' | 'start' | 'end') {
  const cells = cellsOf(end === 'start' ? (rows[0] ?? row) : end === 'end' ? (rows.at(-1) ?? row) : row);
  return cells.at(end === 'row-start' || end === 'start' ? 0 : -1);
}

function cellsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('[data-cell]')];
}

/** The column that a cell starts in, counted from zero. */
function columnOf(row: Element, cell: Element): number {
  let column = 0;
  for (const each of row.children) {
    if (each === cell) break;
    column += widthOf(each);
  }
  return column;
}

/** The cell of a row that covers a column; the first one where there is nothing to go to. */
function cellInColumn(row: Element, column: number): HTMLElement | undefined {
  const cells = cellsOf(row);
  return cells.find((cell) => columnOf(row, cell) + widthOf(cell) > column);
}

function widthOf(cell: Element): number {
  return Number(cell.getAttribute('aria-colspan') ?? 1);
}
