import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect } from 'preact/hooks';
import { withinZooms } from '../preview/views/criteria';

/** By how much a button or a key makes the picture larger. */
export const zoomStep = 1.25;

/** A place in the window, in CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Makes the picture larger or smaller. */
export interface Zoom {
  /** By a factor, about the middle of what is seen. */
  by(factor: number): void;
  /** To the size of other text. */
  reset(): void;
  /** So that all levels can be seen side by side, if that is smaller. */
  fit(): void;
}

/**
 * The zoom of a picture, which the wheel changes with Ctrl or ⌘: the place under the pointer stays under it.
 *
 * @param picture the element that grows
 * @param set takes a zoom over, and draws the page with it before it returns
 */
export function useZoom(
  picture: RefObject<SVGElement | null>,
  zoom: number,
  set: (zoom: number) => void,
): Zoom {
  const zoomTo = useCallback(
    (wanted: number, about?: Point) => {
      const scroller = picture.current?.closest('.scroller');
      const next = withinZooms(wanted);
      if (!picture.current || !scroller || next === zoom) return;
      const before = picture.current.getBoundingClientRect();
      const view = scroller.getBoundingClientRect();
      const { x, y } = about ?? { x: (view.left + view.right) / 2, y: (view.top + view.bottom) / 2 };
      set(next);
      const after = picture.current.getBoundingClientRect();
      const ratio = next / zoom;
      scroller.scrollLeft += after.left + (x - before.left) * ratio - x;
      scroller.scrollTop += after.top + (y - before.top) * ratio - y;
    },
    [picture, zoom, set],
  );
  useLayoutEffect(() => {
    const element = picture.current?.closest<HTMLElement>('.scroller');
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      // Else the whole page would grow.
      event.preventDefault();
      zoomTo(zoom * Math.exp(-event.deltaY / 400), { x: event.clientX, y: event.clientY });
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [picture, zoom, zoomTo]);
  return {
    by: (factor) => zoomTo(zoom * factor),
    reset: () => zoomTo(1),
    fit: () => {
      const scroller = picture.current?.closest('.scroller');
      const width = picture.current?.getBoundingClientRect().width ?? 0;
      if (scroller && width > 0) zoomTo(Math.min(1, (zoom * scroller.clientWidth) / width));
    },
  };
}
