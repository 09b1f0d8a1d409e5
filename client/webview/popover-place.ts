/** How far a popover stays from what it belongs to, and from the edges, in CSS pixels. */
const gap = 4;

/**
 * Puts a popover under what opened it, or above where there is more room, and keeps it there while the page scrolls or
 * changes its size.
 *
 * @returns what ends that
 */
export function placePopover(opener: Element, popover: HTMLElement): () => void {
  const place = (): void => {
    const { left, top, bottom } = opener.getBoundingClientRect();
    const { width, height } = popover.getBoundingClientRect();
    const { innerWidth, innerHeight } = window;
    const isBelow = bottom + gap + height <= innerHeight || top < innerHeight - bottom;
    const wanted = isBelow ? bottom + gap : top - gap - height;
    popover.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
    popover.style.top = `${Math.max(gap, Math.min(wanted, innerHeight - height - gap))}px`;
  };
  place();
  const observer = 'ResizeObserver' in window ? new ResizeObserver(place) : undefined;
  observer?.observe(popover);
  window.addEventListener('scroll', place, { capture: true, passive: true });
  window.addEventListener('resize', place);
  return () => {
    observer?.disconnect();
    window.removeEventListener('scroll', place, { capture: true });
    window.removeEventListener('resize', place);
  };
}
