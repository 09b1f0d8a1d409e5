import { reach, type Relations } from './criteria-model';

/** What a criterion, or a link, is to the one that is looked at. */
type Mark = 'self' | 'base' | 'builder' | 'other';

/**
 * Marks in a picture what a criterion builds on and what builds on it, directly or by way of others, and the links that
 * lead there. Done on the elements themselves, since of a large picture nothing else changes.
 *
 * @param key the criterion; undefined takes the marks away
 */
export function markAround(picture: Element, key: string | undefined, relations: Relations): void {
  const bases = key === undefined ? new Set<string>() : reach(key, relations.bases);
  const builders = key === undefined ? new Set<string>() : reach(key, relations.builders);
  const isMarked = bases.size + builders.size > 0;
  const markOf = (criterion: string): Mark => {
    if (criterion === key) return 'self';
    if (bases.has(criterion)) return 'base';
    return builders.has(criterion) ? 'builder' : 'other';
  };
  for (const element of picture.querySelectorAll<SVGElement>('[data-criterion]')) {
    setMark(element, isMarked ? markOf(element.dataset['criterion'] ?? '') : undefined);
  }
  for (const link of picture.querySelectorAll<SVGElement>('.link')) {
    const { from = '', to = '' } = link.dataset;
    setMark(link, isMarked ? linkMark(markOf(from), markOf(to)) : undefined);
  }
}

function linkMark(from: Mark, to: Mark): Mark {
  if (from === 'base' && (to === 'base' || to === 'self')) return 'base';
  const isOn = (from === 'builder' || from === 'self') && (to === 'builder' || to === 'self');
  return isOn ? 'builder' : 'other';
}

function setMark(element: SVGElement, mark: Mark | undefined): void {
  if (element.dataset['mark'] === mark) return;
  if (mark === undefined) delete element.dataset['mark'];
  else element.dataset['mark'] = mark;
}
