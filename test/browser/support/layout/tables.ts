/** Whether tables line up, and their heads stay in view. Runs in the page. */
import { distinct } from './texts';
import { isSeen, laidOut, nameOf, scrollerOf, slack } from './geometry';

/** Cells that do not stand in line with those that they belong to. */
export function cellsOutOfLine(): string[] {
  return distinct([...gridCellsOutOfLine(), ...levelsOutOfLine()]);
}

/** Each line of the grid has its cells where the heads of their columns are. */
function gridCellsOutOfLine(): string[] {
  const heads = boxesOf(document.querySelector('.line.positions'));
  const lines = [...document.querySelectorAll('.track-row')].filter((line) =>
    line.checkVisibility({ contentVisibilityAuto: true }),
  );
  return lines.flatMap((line) => {
    const boxes = boxesOf(line);
    const isStraight = boxes.every((box, at) => {
      const head = heads[at];
      return head && near(box.left, head.left) && near(box.right, head.right);
    });
    return isStraight && boxes.length === heads.length
      ? []
      : [`${nameOf(line)} is not in line with its heads`];
  });
}

/** Levels side by side have their rows at the same heights; one under the other, all start at the same edge. */
function levelsOutOfLine(): string[] {
  const levels = [...document.querySelectorAll('.levels .level')];
  const [first, ...others] = levels.map((level) => boxesOf(level));
  if (!first) return [];
  const isSideBySide = isSeen(document.querySelector('.names') ?? document.body);
  const names = document.querySelector('.names');
  const tops = (row: Element | null | undefined): number[] =>
    [...(row?.children ?? [])].slice(1).map((cell) => cell.getBoundingClientRect().top);
  const besides = tops(levels[0]);
  const isNamed = !isSideBySide || tops(names).every((top, at) => near(top, besides[at] ?? Number.NaN));
  const crossing = levels.filter((level) => {
    const boxes = boxesOf(level).filter(({ height }) => height > 0);
    return boxes.some(({ top }, at) => at > 0 && top < (boxes[at - 1]?.bottom ?? 0) - slack);
  });
  const crooked = others.flatMap((boxes, at) => {
    const level = levels[at + 1];
    const isStraight = boxes.every((box, row) => {
      const beside = first[row];
      if (!beside || box.height === 0 || beside.height === 0) return true;
      return (
        near(box.width, beside.width) && near(isSideBySide ? box.top - beside.top : box.left - beside.left, 0)
      );
    });
    return isStraight || !level ? [] : [level];
  });
  return [
    ...(isNamed ? [] : ['the names of rows are not beside them']),
    ...crossing.map((level) => `the rows of ${nameOf(level)} overlap`),
    ...crooked.map((level) => `${nameOf(level)} is not in line with the first level`),
  ];
}

/** Where the cells of a row are; the head of a level has no box of its own, but parts that have. */
function boxesOf(row: Element | null): DOMRect[] {
  return [...(row?.children ?? [])]
    .flatMap((cell) => (getComputedStyle(cell).display === 'contents' ? [...cell.children] : [cell]))
    .map((cell) => cell.getBoundingClientRect());
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= slack;
}

/** What should be at the upper edge of the pane and at its left one while a view is scrolled. */
const edges = [
  { view: '.grid', top: '.heads', left: '.track-head, .category-row' },
  { view: '.levels:has(.names:not([hidden]))', top: '.level-top, .names > th', left: '.names' },
  { view: '.criteria-canvas', top: '.criteria-heads' },
] as const;

/** Heads that do not stay in view when the view is scrolled to its right edge, and down by half. */
export async function headsOutOfView(): Promise<string[]> {
  const edge = edges.find(({ view }) => document.querySelector(view));
  const scroller = scrollerOf(document);
  // In a short pane they would take too much of it.
  if (!edge || matchMedia('(max-height: 24rem)').matches) return [];
  const { scrollTop, scrollLeft } = scroller;
  scroller.scrollTo(scroller.scrollWidth, scroller.scrollHeight / 2);
  await laidOut();
  const { left, top, width, height } = scroller.getBoundingClientRect();
  const isAt = (x: number, y: number, what: string): boolean =>
    (document.elementFromPoint(x, y)?.closest(what) ?? undefined) !== undefined;
  const faults: string[] = [];
  if (!isAt(left + width * 0.75, top + 6, edge.top)) faults.push(`${edge.top} is not at the upper edge`);
  const namesAreShown = 'left' in edge && [...document.querySelectorAll(edge.left)].some(isSeen);
  if (namesAreShown && !isAt(left + 4, top + height * 0.6, edge.left))
    faults.push(`${edge.left} is not at the left edge`);
  scroller.scrollTo(scrollLeft, scrollTop);
  await laidOut();
  return faults;
}
