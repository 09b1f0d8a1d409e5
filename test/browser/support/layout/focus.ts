/** Whether one sees where the focus is. Runs in the page. */
import { clips, isSeen, laidOut, nameOf, pathOf, slack } from './geometry';

const focusable = ':is(a[href], button, input, select, summary, [tabindex]):not([tabindex="-1"])';

/** Things that the tab key leads to and that do not show that they have the focus, or show it where it is cut off or covered. One of a kind speaks for all. */
export async function focusUnseen(): Promise<string[]> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const kinds = new Map<string, HTMLElement | SVGElement>();
  for (const element of document.querySelectorAll<HTMLElement | SVGElement>(focusable)) {
    const kind = `${element.localName} ${element.getAttribute('class') ?? ''}`;
    if (!kinds.has(kind) && isSeen(element) && !element.matches(':disabled')) kinds.set(kind, element);
  }
  const faults: string[] = [];
  for (const element of kinds.values()) {
    element.focus({ focusVisible: true });
    await laidOut();
    const fault = document.activeElement === element ? faultOf(element) : 'does not take the focus';
    if (fault !== undefined) faults.push(`${nameOf(element)} ${fault}`);
    element.blur();
  }
  return faults;
}

/** Whether one does not see that what has the focus now has it. */
export function focusedUnseen(): string[] {
  const { activeElement: element } = document;
  if (!element || element === document.body) return ['nothing has the focus'];
  const fault = faultOf(element);
  return fault === undefined ? [] : [`${nameOf(element)} ${fault}`];
}

function faultOf(element: Element): string | undefined {
  const ring = [element, ...element.querySelectorAll('.box')].find(
    (each) => getComputedStyle(each).outlineStyle !== 'none' && outlineOf(each).width > 0,
  );
  if (!ring) return 'does not show that it has the focus';
  const { width, offset } = outlineOf(ring);
  const [box = element.getBoundingClientRect()] = ring.getClientRects();
  const by = Math.max(0, width + offset);
  for (const around of pathOf(element).slice(1)) {
    const style = getComputedStyle(around);
    if (!clips(style) || style.display === 'inline') continue;
    const edges = around.getBoundingClientRect();
    const isOutside = {
      left: box.left - by < edges.left - slack,
      right: box.right + by > edges.right + slack && box.width < edges.width,
      top: box.top - by < edges.top - slack && box.height < edges.height,
      bottom: box.bottom + by > edges.bottom + slack && box.height < edges.height,
    };
    const [edge] = Object.entries(isOutside).flatMap(([name, isSo]) => (isSo ? [name] : []));
    if (edge !== undefined) return `has its outline cut off at the ${edge} by ${nameOf(around)}`;
  }
  const isCovered = [
    [box.left + 2, box.top + box.height / 2],
    [box.right - 2, box.top + box.height / 2],
    [box.left + box.width / 2, box.top + box.height / 2],
    [box.left + box.width / 2, box.top + 2],
    [box.left + box.width / 2, box.bottom - 2],
  ].every(([x = 0, y = 0]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && !hit.contains(element) && !element.contains(hit);
  });
  return isCovered ? 'is covered while it has the focus' : undefined;
}

function outlineOf(element: Element): { width: number; offset: number } {
  const { outlineWidth, outlineOffset } = getComputedStyle(element);
  return { width: Number.parseFloat(outlineWidth), offset: Number.parseFloat(outlineOffset) };
}
