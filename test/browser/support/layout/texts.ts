/** Whether texts are where they can be read. Runs in the page. */
import {
  clips,
  isSeen,
  layerOf,
  linesOf,
  nameOf,
  pathOf,
  scrollerOf,
  showsThatThereIsMore,
  slack,
  visiblePart,
  type Line,
} from './geometry';

/** What is meant to scroll sideways by itself, since its lines must not be broken. */
const ownScrollers = '.prose pre, .prose table, .notice pre, .scroller';

/** Texts that run out of the boxes that they stand in, or are cut off without a sign of it. */
export function textsOutside(): string[] {
  return distinct(linesOf(document.body).flatMap((line) => outsideOf(line)));
}

function outsideOf({ text, element, box }: Line): string[] {
  if (element.closest('svg')) return [];
  /** Whether what is looked at is placed by what is further out than the next box. */
  let isApart = false;
  for (const around of pathOf(element)) {
    const style = getComputedStyle(around);
    if (around.matches(ownScrollers)) return [];
    if (isApart && style.position === 'static') continue;
    isApart = style.position === 'absolute';
    if (style.display === 'inline' || style.display === 'contents') continue;
    const edges = around.getBoundingClientRect();
    const sideways = Math.max(edges.left - box.left, box.right - edges.right);
    // The box of a line is as high as its font says, whatever the height of the line.
    const down = box.bottom - edges.bottom - Number.parseFloat(style.fontSize) / 3;
    if (sideways <= slack && down <= slack) continue;
    if (clips(style) && showsThatThereIsMore(style)) return [];
    const how = sideways > slack ? `${Math.round(sideways)} px sideways` : `${Math.round(down)} px down`;
    return [`“${text.slice(0, 24)}” is ${how} out of ${nameOf(around)}`];
  }
  return [];
}

/** Texts that stand on one another. While nothing is scrolled, that holds for what stays in view, too. */
export function textsOverlapping(): string[] {
  const { scrollTop, scrollLeft } = scrollerOf(document);
  const isScrolled = scrollTop + scrollLeft > 0;
  const shown = linesOf(document.body).flatMap((line) => {
    const box = visiblePart(line.element, line.box);
    return box && box.top < innerHeight ? [{ ...line, box, layer: layerOf(line.element) }] : [];
  });
  const found = shown.flatMap((one, index) =>
    shown
      .slice(index + 1)
      .filter(({ element }) => element !== one.element)
      .filter((other) => (isScrolled ? one.layer === other.layer : true) && overlap(one, other))
      .map((other) => `“${one.text.slice(0, 24)}” and “${other.text.slice(0, 24)}” overlap`),
  );
  return distinct(found);
}

function overlap(one: Line, other: Line): boolean {
  const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
  const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
  return wide > 2 && high > Math.min(one.box.height, other.box.height) * 0.4;
}

const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Texts from right to left that are laid out from left to right. */
export function textsInWrongDirection(): string[] {
  const wrong = linesOf(document.body).filter(({ text, element }) => {
    const start = startOf(element);
    return [text, start.textContent].every((each) => rightToLeft.test(each)) && !runsFromRight(start);
  });
  return distinct(wrong.map(({ element }) => `${nameOf(element)} runs from left to right`));
}

/** What decides in which direction a text runs. */
function startOf(element: Element): Element {
  return element.closest('bdi, [dir], tspan, text, p, li') ?? element;
}

/** In a picture, the first letter of each line decides. */
function runsFromRight(element: Element): boolean {
  const { direction, unicodeBidi } = getComputedStyle(element);
  return direction === 'rtl' || unicodeBidi === 'plaintext';
}

/** What is wider than the pane, or scrolls sideways though it should not. */
export function widerThanPane(): string[] {
  const scroller = scrollerOf(document);
  const isTooWide = (each: Element): boolean => each.scrollWidth > each.clientWidth + slack;
  const page = [document.documentElement, document.body].filter(isTooWide);
  const inner = [...document.querySelectorAll('main *')].filter(
    (each) => isTooWide(each) && /auto|scroll/.test(getComputedStyle(each).overflowX) && isSeen(each),
  );
  const wrong = inner.filter((each) =>
    each === scroller ? !scrollsSideways() : !each.matches(ownScrollers),
  );
  const { left, right } = scroller.getBoundingClientRect();
  const apart = [...scroller.querySelectorAll('header, .tools, .legend, .aside, .notice, .criteria-list')]
    .filter(isSeen)
    .filter((each) => {
      const box = each.getBoundingClientRect();
      return box.left < left - slack || box.right > right + slack;
    });
  return [...page, ...wrong, ...apart].map((each) => `${nameOf(each)} is wider than the pane`);
}

/** Whether what is shown may be wider than the pane: tables with their heads in view, and the picture of criteria. */
function scrollsSideways(): boolean {
  const names = document.querySelector('.names');
  return document.querySelector('.grid, .criteria-canvas') !== null || (names !== null && isSeen(names));
}

export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
