import type { PictureAsk } from '../../../server/edit-protocol';
import { isSameAsk } from './asks';

/** What was changed in the grid's cells and is not drawn yet: keys pressed in a row each go on from the one before. */
export class ShownAsks {
  /** By the cell: what it showed, and what it was changed to since, in order. */
  readonly #ahead = new Map<string, PictureAsk[]>();

  /** What a cell says once all is drawn; `drawn` is what it shows now. */
  present(cell: string, drawn: PictureAsk): PictureAsk {
    return this.#ahead.get(cell)?.at(-1) ?? drawn;
  }

  /** A cell that shows `drawn` was changed. */
  changed(cell: string, drawn: PictureAsk, ask: PictureAsk): void {
    this.#ahead.set(cell, [...(this.#ahead.get(cell) ?? [drawn]), ask]);
  }

  /** The grid was drawn: what it shows by now is no longer ahead of it. */
  drawn(shows: (cell: string) => PictureAsk | undefined): void {
    for (const [cell, steps] of this.#ahead) {
      const shown = shows(cell);
      const place = steps.findIndex((step) => shown && isSameAsk(step, shown));
      if (place === -1 || place === steps.length - 1) this.#ahead.delete(cell);
      else this.#ahead.set(cell, steps.slice(place));
    }
  }

  /** A change was refused: what is drawn counts. */
  forget(cell: string): void {
    this.#ahead.delete(cell);
  }
}
