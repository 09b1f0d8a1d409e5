import type { Movement } from './page-state';

/** Moves the page, after it has been drawn, to what its state asks for. */
export function move(scroller: HTMLElement, movement: Movement): void {
  switch (movement.kind) {
    case 'stay':
      return;
    case 'scroll':
      scroller.scrollTo({ ...movement.to, behavior: 'instant' });
      return;
    case 'focus':
      moveToCurrent(scroller);
  }
}

/** Brings the current cell, or the current level and the criterion in it, into view, only as far as that is needed. */
function moveToCurrent(scroller: HTMLElement): void {
  const cell = scroller.querySelector('.grid [aria-current]');
  if (cell) {
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return;
  }
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
