import type { Box } from './place.ts';

const controls =
  'button,a[href],input,select,textarea,summary,[role=button],[role=link],[role=tab],[role=menuitem],[role=checkbox],[contenteditable=true]';

export interface KeepClear {
  /** To be called before each placing: allows one more look. */
  begin(): void;
  /** True where a place would cover a control of the page, as far as it was looked at. */
  isTaken(anchor: Element, anchorBox: Box, place: Box): boolean;
  /** True where the last placing asked for more than was looked at: place again in a later turn. */
  isUnsure(): boolean;
}

interface Verdict {
  isTaken: boolean;
  /** How many of the points were looked at. */
  looked: number;
}

/**
 * Looks what lies at three points of a place, one in each turn: on a busy page a single look takes some milliseconds.
 * Asked once for each side of an anchor, before the pill stands there: the answer moves along with the anchor, so that
 * scrolling costs nothing and the pill does not jump about. What holds the anchor itself, such as the chip of an event,
 * is no control in the way.
 */
export function keepClear(document: Document): KeepClear {
  const known = new WeakMap<Element, Map<string, Verdict>>();
  let mayLook = true;
  let isUnsure = false;

  const isControl = (x: number, y: number, anchor: Element): boolean => {
    const control = document.elementFromPoint(x, y)?.closest(controls);
    return control !== null && control !== undefined && !control.contains(anchor);
  };

  const verdictOf = (anchor: Element, key: string): Verdict => {
    const verdicts = known.get(anchor) ?? new Map<string, Verdict>();
    known.set(anchor, verdicts);
    const verdict = verdicts.get(key) ?? { isTaken: false, looked: 0 };
    verdicts.set(key, verdict);
    return verdict;
  };

  return {
    begin: () => {
      mayLook = true;
      isUnsure = false;
    },
    isTaken: (anchor, anchorBox, { left, top, width, height }) => {
      const key = `${Math.round(left - anchorBox.left)} ${Math.round(top - anchorBox.top)}`;
      const verdict = verdictOf(anchor, key);
      const points = [left + 4, left + width / 2, left + width - 4];
      const next = points[verdict.looked];
      if (verdict.isTaken || next === undefined) return verdict.isTaken;
      if (mayLook) {
        mayLook = false;
        verdict.looked += 1;
        verdict.isTaken = isControl(next, top + height / 2, anchor);
        if (verdict.isTaken) return true;
      }
      if (verdict.looked < points.length) isUnsure = true;
      return false;
    },
    isUnsure: () => isUnsure,
  };
}
