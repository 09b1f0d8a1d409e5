import type { ComponentChildren } from 'preact';
import type { ShownView } from '../../preview/views/view-kind';
import type { References } from '../markdown';

/** How the page draws one view. */
export interface Drawing<Shown extends ShownView, Settings extends object> {
  draw(shown: Shown, settings: Settings): ComponentChildren;
  /** What the `[[references]]` in the texts that it shows name; none for one that shows no prose. */
  references?(shown: Shown): References;
  /** How what it shows is changed in place; absent for a view that can't be. */
  editHint?: string;
  /** Brings what the cursor is in into view, only as far as that is needed. */
  showCurrent(scroller: HTMLElement): void;
}

/** Brings the first element that the cursor is in, of those that a selector finds, into view. */
export function showFirst(selector: string): (scroller: HTMLElement) => void {
  return (scroller) =>
    scroller
      .querySelector(`${selector}[aria-current]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
