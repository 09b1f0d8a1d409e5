/** Where texts and boxes of the preview's page are. Runs in the page. */

/** A line of text as it is laid out, whether or not anything covers or cuts it. */
export interface Line {
  readonly text: string;
  /** The element that the text stands in. */
  readonly element: Element;
  /** In CSS pixels of the window. */
  readonly box: DOMRect;
}

/** How far things may be from where they should be, in CSS pixels: fractions are rounded on their way to the screen. */
export const slack = 1;

/** What scrolls the view. Throws where there is none. */
export function scrollerOf(page: Document): HTMLElement {
  const scroller = page.querySelector<HTMLElement>('.scroller');
  if (!scroller) throw new Error('Nothing scrolls.');
  return scroller;
}

/** Whether an element is there for the eye, in or out of view, and laid out. */
export function isSeen(element: Element): boolean {
  const isThere = element.checkVisibility({
    contentVisibilityAuto: true,
    opacityProperty: true,
    visibilityProperty: true,
  });
  return isThere && !pathOf(element).some((each) => getComputedStyle(each).clipPath === 'inset(50%)');
}

/** An element and all around it, from the inside out. */
export function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) path.push(each);
  return path;
}

/** The lines of all texts that are there for the eye. */
export function linesOf(root: Element): Line[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (!element || text === '' || element.closest('option') || !isSeen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > slack && box.height > slack) lines.push({ text, element, box });
    }
  }
  return lines;
}

/** What a person would call an element, and the start of its text. */
export function nameOf(element: Element): string {
  const kind = element.getAttribute('class')?.trim().split(/\s+/).join('.');
  const words = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 24);
  return `${element.localName}${kind === undefined || kind === '' ? '' : `.${kind}`} “${words}”`;
}

/** Waits until the page has been laid out anew, with what has come into view since. */
export async function laidOut(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
}

/** Whether an element cuts off what is beyond its edges. */
export function clips(style: CSSStyleDeclaration): boolean {
  return style.overflowX !== 'visible' || style.overflowY !== 'visible';
}

/** Whether an element says by dots that there is more of its text. */
export function showsThatThereIsMore(style: CSSStyleDeclaration): boolean {
  return style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
}

/** What of a box is left within the edges of all that cut it off; undefined where nothing is. */
export function visiblePart(element: Element, box: DOMRect): DOMRect | undefined {
  let { left, top, right, bottom } = box;
  for (const around of pathOf(element)) {
    if (!clips(getComputedStyle(around)) || getComputedStyle(around).display === 'inline') continue;
    const edges = around.getBoundingClientRect();
    left = Math.max(left, edges.left);
    top = Math.max(top, edges.top);
    right = Math.min(right, edges.right);
    bottom = Math.min(bottom, edges.bottom);
  }
  return right - left > slack && bottom - top > slack
    ? new DOMRect(left, top, right - left, bottom - top)
    : undefined;
}

/** The outermost element around one that stays in view while others scroll under it; undefined where none does. */
export function layerOf(element: Element): Element | undefined {
  return pathOf(element).findLast((each) => ['sticky', 'fixed'].includes(getComputedStyle(each).position));
}
