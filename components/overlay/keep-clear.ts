import type { Box } from './place.ts';

const controls =
  'button,a[href],input,select,textarea,summary,[role=button],[role=link],[role=tab],[role=menuitem],[role=checkbox],[contenteditable=true]';

/** True where a place would cover a control of the page. */
export type IsTaken = (anchor: Element, anchorBox: Box, place: Box) => boolean;

/**
 * Looks what lies at three points of a place. Asked once for each side of an anchor, before the pill stands there:
 * the answer moves along with the anchor, so that scrolling costs nothing and the pill does not jump about. What
 * holds the anchor itself, such as the chip of an event, is no control in the way.
 */
export function keepClear(document: Document): IsTaken {
  const known = new WeakMap<Element, Map<string, boolean>>();

  const isControl = (x: number, y: number, anchor: Element): boolean => {
    const control = document.elementFromPoint(x, y)?.closest(controls);
    return control !== null && control !== undefined && !control.contains(anchor);
  };

  return (anchor, anchorBox, { left, top, width, height }) => {
    const verdicts = known.get(anchor) ?? new Map<string, boolean>();
    known.set(anchor, verdicts);
    const key = `${Math.round(left - anchorBox.left)} ${Math.round(top - anchorBox.top)}`;
    const before = verdicts.get(key);
    if (before !== undefined) return before;
    const middle = top + height / 2;
    const points = [left + 4, left + width / 2, left + width - 4];
    const isTaken = points.some((x) => isControl(x, middle, anchor));
    verdicts.set(key, isTaken);
    return isTaken;
  };
}
