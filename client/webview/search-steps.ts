const here = 'found-here';

/**
 * Brings the next text in which something is found into view, after the one that was brought last, and marks it; after
 * the last comes the first again.
 *
 * @param by one forwards, or one backwards
 */
export function stepToFound(by: 1 | -1): void {
  const found = [...document.querySelectorAll<HTMLElement>('.level .target:has(mark)')];
  const before = found.findIndex((element) => element.classList.contains(here));
  for (const element of document.querySelectorAll(`.${here}`)) element.classList.remove(here);
  const start = before === -1 && by === -1 ? 0 : before;
  const next = found.at((start + by) % found.length);
  next?.classList.add(here);
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
