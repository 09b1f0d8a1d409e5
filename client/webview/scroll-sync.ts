import { inOrder, lineAt, topOf, type LineMark } from './scroll-lines';

/** An element of the page that is written at a line of the text. */
interface Written {
  line: number;
  element: HTMLElement;
}

/**
 * Scrolls the page to what is written at a line (zero-based). Where levels stand one under the other, the line comes to
 * stand at the top; where they stand side by side, what is written there comes into view.
 */
export function scrollToLine(scroller: HTMLElement, line: number): void {
  const written = writtenIn(scroller);
  if (isStacked(scroller)) {
    const marks = inOrder(written.map((each) => markOf(scroller, each)));
    const isAbove = line <= (marks[0]?.line ?? 0);
    scroller.scrollTo({ top: isAbove ? 0 : topOf(marks, line) - covered(scroller), behavior: 'instant' });
    return;
  }
  const before = written.filter((each) => each.line <= line);
  const nearest = before.reduce<Written | undefined>(
    (last, each) => (last && last.line > each.line ? last : each),
    undefined,
  );
  nearest?.element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
}

/** The line (zero-based) of the text that the page is scrolled to; undefined where it shows none. */
export function lineShown(scroller: HTMLElement): number | undefined {
  const written = writtenIn(scroller);
  const [first] = written;
  if (!first) return undefined;
  if (isStacked(scroller)) {
    const marks = inOrder(written.map((each) => markOf(scroller, each)));
    return Math.floor(lineAt(marks, scroller.scrollTop + covered(scroller)));
  }
  const view = scroller.getBoundingClientRect();
  const left = scroller.querySelector('.names')?.getBoundingClientRect().right ?? view.left;
  const isShown = ({ element }: Written): boolean => {
    const box = element.getBoundingClientRect();
    return (
      box.top >= view.top && box.bottom > view.top && box.left >= left - 1 && box.right <= view.right + 1
    );
  };
  // The track's own name stands above all levels, and goes out of view last.
  if (scroller.scrollLeft === 0 && first.element.getBoundingClientRect().bottom > view.top) return first.line;
  const cells = written.filter(({ element }) => !element.matches('.level > th *'));
  const shown = cells.filter(isShown);
  const column = Math.min(...shown.map(({ element }) => element.getBoundingClientRect().left));
  const inColumn = shown.filter(({ element }) => element.getBoundingClientRect().left < column + 40);
  return inColumn.length > 0 ? Math.min(...inColumn.map(({ line }) => line)) : undefined;
}

function writtenIn(scroller: HTMLElement): Written[] {
  return [...scroller.querySelectorAll<HTMLElement>('[data-line]')].map((element) => ({
    line: Number(element.dataset['line']),
    element,
  }));
}

function markOf(scroller: HTMLElement, { line, element }: Written): LineMark {
  // A head that sticks to the top is written where its level starts.
  const box = (element.closest('.level > th')?.parentElement ?? element).getBoundingClientRect();
  return { line, top: box.top - scroller.getBoundingClientRect().top + scroller.scrollTop };
}

/** Whether levels stand one under the other, as they do in a narrow pane. */
function isStacked(scroller: HTMLElement): boolean {
  const level = scroller.querySelector('.level');
  return level !== null && getComputedStyle(level).display === 'block';
}

/** How much of the top the sticky head of a level covers, in CSS pixels. */
function covered(scroller: HTMLElement): number {
  const head = scroller.querySelector<HTMLElement>('.level-top');
  return head && getComputedStyle(head).position === 'sticky' ? head.offsetHeight : 0;
}

/** Tells what its user scrolled from what the page scrolled itself. */
export class OwnScroll {
  #top = 0;
  #left = 0;

  /** The page stands where it put itself, or was put by a change of what it shows. */
  settle({ scrollTop, scrollLeft }: HTMLElement): void {
    this.#top = scrollTop;
    this.#left = scrollLeft;
  }

  /** Whether the page stands elsewhere than it put itself. From then on it stands where its user put it. */
  isUsers(scroller: HTMLElement): boolean {
    const { scrollTop, scrollLeft } = scroller;
    const moved = Math.abs(scrollTop - this.#top) >= 1 || Math.abs(scrollLeft - this.#left) >= 1;
    this.settle(scroller);
    return moved;
  }
}
