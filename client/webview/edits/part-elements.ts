import type { PartPlace } from '../../preview/draft';

/** Where the text that an element shows stands in the level table; undefined for an element that shows none. */
export function placeOfElement(table: HTMLElement, element: Element): PartPlace | undefined {
  const part = element.closest('.part, .part-editor');
  const row = part?.closest('.level');
  if (!part || !row || !table.contains(row)) return undefined;
  const level = [...table.querySelectorAll('.level')].indexOf(row);
  const criterion = placeInList(part.closest('.criterion'));
  const example = placeInList(part.closest('.example'));
  if (example !== undefined) {
    return { level, row: 'example', example, ...(criterion === undefined ? {} : { criterion }) };
  }
  if (criterion !== undefined) return { level, row: 'criterion', criterion };
  return part.closest('.summary') ? { level, row: 'summary' } : undefined;
}

/** The element that shows the text at a place. */
export function elementOfPlace(table: HTMLElement, place: PartPlace): HTMLElement | undefined {
  const level = table.querySelectorAll('.level')[place.level];
  if (place.row === 'summary') return level?.querySelector<HTMLElement>('.summary .part') ?? undefined;
  const criterion =
    place.criterion === undefined ? undefined : level?.querySelectorAll('.criterion')[place.criterion];
  if (place.row === 'criterion') return criterion?.querySelector<HTMLElement>(':scope > .part') ?? undefined;
  const scope = criterion ?? level?.querySelector('td.examples');
  const example = scope?.querySelectorAll('.example')[place.example ?? -1];
  return example?.querySelector<HTMLElement>('.part') ?? undefined;
}

function placeInList(item: Element | null): number | undefined {
  return item?.parentElement ? [...item.parentElement.children].indexOf(item) : undefined;
}
