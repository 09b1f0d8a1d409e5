import type { ViewName } from '../preview/views';
import type { Movement } from './page-state';
import { drawings } from './views';

/** Moves the page, after it has been drawn, to what its state asks for. */
export function move(scroller: HTMLElement, movement: Movement, tab: ViewName): void {
  switch (movement.kind) {
    case 'stay':
      return;
    case 'scroll':
      scroller.scrollTo({ ...movement.to, behavior: 'instant' });
      return;
    case 'focus':
      drawings[tab].showCurrent(scroller);
  }
}
