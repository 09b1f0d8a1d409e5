import { useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { CriterionPlace } from './moves';
import { placeOfElement } from './part-elements';

/** What a drop would do: before which criterion of a level, or behind them all. */
export interface Drop {
  level: number;
  before: number | undefined;
}

/** Lets the table's criteria be dragged by their handles. */
export function useDrag(
  table: RefObject<HTMLElement | null>,
  move: (from: CriterionPlace, drop: Drop) => void,
) {
  const from = useRef<CriterionPlace | undefined>(undefined);
  const marked = useRef<Element | undefined>(undefined);
  const mark = (element: Element | undefined, name: string): void => {
    marked.current?.classList.remove('drop-before', 'drop-behind');
    element?.classList.add(name);
    marked.current = element;
  };
  const end = (): void => {
    mark(undefined, '');
    from.current = undefined;
  };
  return {
    onDragStart: (event: DragEvent): void => {
      const item = event.target instanceof Element ? event.target.closest('.criterion') : null;
      const part = item?.querySelector('.part');
      const place = part && table.current ? placeOfElement(table.current, part) : undefined;
      if (!item || place?.criterion === undefined || !event.dataTransfer) return;
      from.current = { level: place.level, criterion: place.criterion };
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', part?.textContent ?? '');
      event.dataTransfer.setDragImage(item, 0, 0);
    },
    onDragOver: (event: DragEvent): void => {
      const target = from.current && table.current ? targetOf(table.current, event) : undefined;
      mark(target?.element, target?.drop.before === undefined ? 'drop-behind' : 'drop-before');
      if (!target || !event.dataTransfer) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    },
    onDrop: (event: DragEvent): void => {
      const target = table.current ? targetOf(table.current, event) : undefined;
      const dragged = from.current;
      end();
      if (!target || !dragged) return;
      event.preventDefault();
      move(dragged, target.drop);
    },
    onDragEnd: end,
  };
}

/** Where a criterion would come that is dropped now, and the element that shows it. */
function targetOf(table: HTMLElement, event: DragEvent): { element: Element; drop: Drop } | undefined {
  const cell = event.target instanceof Element ? event.target.closest('td.criteria') : null;
  const row = cell?.closest('.level');
  if (!cell || !row) return undefined;
  const level = [...table.querySelectorAll('.level')].indexOf(row);
  const items = [...cell.querySelectorAll('.criterion')];
  const before = items.findIndex((item) => {
    const { top, height } = item.getBoundingClientRect();
    return event.clientY < top + height / 2;
  });
  const item = before === -1 ? items.at(-1) : items[before];
  return { element: item ?? cell, drop: { level, before: before === -1 ? undefined : before } };
}
