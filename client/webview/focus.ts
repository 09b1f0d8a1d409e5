/**
 * Makes an element the one that the tab key leads to, and no other.
 *
 * @param root what the elements are in, for instance the one with the role `grid`
 * @param selector what they are found by
 */
export function makeReachable(
  root: Element,
  element: HTMLElement | SVGElement | undefined,
  selector: string,
): void {
  const before = root.querySelectorAll<HTMLElement | SVGElement>(`${selector}[tabindex="0"]`);
  const target = element ?? before[0] ?? root.querySelector<HTMLElement | SVGElement>(selector);
  for (const each of before) if (each !== target) each.tabIndex = -1;
  if (target) target.tabIndex = 0;
}

/** Focuses an element and brings all of it into view, which the focus alone does not where some of it is there already. */
export function focusOn(element: HTMLElement | SVGElement | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
