/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Place {
  left: number;
  top: number;
  /** Where the peek opens, seen from the pill. */
  peek: 'below' | 'above';
}

/** Smallest distance to the edge of the window. */
const margin = 8;
const gap = 6;
/** A chip shows its title in the first line; the pill may hang over the rest of a chip that is this tall. */
const chip = { tallest: 96, shortest: 32, overlap: 8 };

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/** True when some of the box is in the window. */
export const isInSight = ({ left, top, width, height }: Box, view: Size): boolean =>
  width > 0 && height > 0 && left < view.width && top < view.height && left + width > 0 && top + height > 0;

/**
 * Hangs the pill on the lower edge of what it speaks of, from its inline start. Without room below it goes above,
 * then to the side, and only for something that fills the window inside its lower corner: the title is at the top.
 * @param peekHeight height of the open peek, or what it is likely to be.
 * @param isTaken whether a place would cover a control of the page: then another side is taken if one is free.
 */
export function placePill(
  anchor: Box,
  pill: Size,
  view: Size,
  peekHeight: number,
  direction: 'ltr' | 'rtl',
  isTaken: (place: Box) => boolean = () => false,
): Place {
  const bottom = anchor.top + anchor.height;
  const right = anchor.left + anchor.width;
  const hangs = anchor.height >= chip.shortest && anchor.height < chip.tallest;
  const below = bottom + (hangs ? -chip.overlap : gap);
  const above = anchor.top - gap - pill.height;
  const lowest = view.height - margin - pill.height;
  const aligned = direction === 'ltr' ? anchor.left + margin : right - margin - pill.width;
  let left = aligned;
  let top = below;
  if (below > lowest) {
    const isRoomAfter = right + gap + pill.width <= view.width - margin;
    const isRoomBefore = anchor.left - gap - pill.width >= margin;
    if (above >= margin) top = above;
    else {
      top = lowest;
      if (isRoomAfter) left = right + gap;
      else if (isRoomBefore) left = anchor.left - gap - pill.width;
    }
  }
  const widest = view.width - margin - pill.width;
  const sides = [
    [left, top],
    [aligned, below],
    [aligned, above],
    [right + gap, anchor.top],
    [anchor.left - gap - pill.width, anchor.top],
  ] as const;
  const isFree = ([x, y]: readonly [number, number], at: number) =>
    (at === 0 || (x >= margin && x <= widest && y >= margin && y <= lowest)) &&
    !isTaken({ left: x, top: y, width: pill.width, height: pill.height });
  [left, top] = sides.find(isFree) ?? [left, top];
  top = clamp(top, margin, Math.max(margin, lowest));
  const roomBelow = view.height - margin - top - pill.height - gap;
  const roomAbove = top - margin - gap;
  // The peek of a pill above a popup opens upwards, or it would cover the popup.
  const isAbove = top + pill.height <= anchor.top;
  const opensUp = isAbove ? roomAbove >= peekHeight : roomBelow < peekHeight && roomAbove > roomBelow;
  return {
    left: Math.round(clamp(left, margin, Math.max(margin, view.width - margin - pill.width))),
    top: Math.round(top),
    peek: opensUp ? 'above' : 'below',
  };
}

/** Where the pill stands when nothing on the page is fit to hang it on: the lower inline end of the window. */
export const placeInCorner = (pill: Size, view: Size, direction: 'ltr' | 'rtl'): Place => ({
  left: direction === 'ltr' ? Math.max(margin, view.width - 2 * margin - pill.width) : 2 * margin,
  top: Math.max(margin, view.height - 3 * margin - pill.height),
  peek: 'above',
});
