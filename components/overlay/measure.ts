import type { Box, Size } from './place.ts';

/**
 * Tells the boxes of elements as the page's own next frame lays them out, and the size of the window. An element
 * that is not shown has an empty box. Returns a function that calls it off.
 */
export type Measure = (
  elements: readonly Element[],
  onMeasured: (boxes: ReadonlyMap<Element, Box>, view: Size) => void,
) => () => void;

/**
 * Asking an element for its box makes the browser lay out the whole page on the spot, which on a busy calendar
 * takes tens of milliseconds. An intersection observer is told the same after the layout that happens anyway.
 */
export const measureIn =
  (window: Window & typeof globalThis): Measure =>
  (elements, onMeasured) => {
    const boxes = new Map<Element, Box>();
    const observer = new window.IntersectionObserver((entries) => {
      for (const { target, boundingClientRect } of entries) boxes.set(target, boundingClientRect);
      if (boxes.size < elements.length) return;
      observer.disconnect();
      const view = entries[0]?.rootBounds;
      onMeasured(boxes, {
        width: view?.width || window.innerWidth,
        height: view?.height || window.innerHeight,
      });
    });
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  };
