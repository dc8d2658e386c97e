import type { Clock } from './clock.ts';
import { keepClear } from './keep-clear.ts';
import type { Measure } from './measure.ts';
import { readTheme } from './page-theme.ts';
import type { PillParts } from './pill-parts.ts';
import { type Box, isInSight, placeInCorner, placePill, type Size } from './place.ts';

/** What the pill hangs on. `none`: nothing on the page is fit for it. `gone`: what it speaks of is not there. */
export type Anchor = Element | 'none' | 'gone';

interface FollowOptions {
  window: Window;
  parts: PillParts;
  clock: Clock;
  measure: Measure;
  signal: AbortSignal;
  isAlive(): boolean;
  /** The anchor as it is now; may read the page, and is asked only when the last one is not shown any more. */
  findAnchor(): Anchor;
  onGone(): void;
  onMoved(): void;
  /** It is to be seen where it stands; said of each look at it. */
  onSeen(): void;
}

/** How often a standing pill looks whether its page moved without scrolling and its extension still lives. */
const beatMs = 1000;
/** The open peek, before it was measured: three headings. */
const usualPeek: Size = { width: 336, height: 240 };

// Not by instanceof: an element of a Firefox page is no Object of the script's own.
const isElement = (anchor: Anchor): anchor is Element => typeof anchor === 'object';
const isEmpty = ({ width, height }: Box) => width === 0 && height === 0;
const sidesOf = (box: Box | null): readonly number[] =>
  box ? [box.left, box.top, box.width, box.height] : [];
const printOf = ({ width, height }: Size, ...boxes: readonly (Box | null)[]): string =>
  [width, height, ...boxes.map(sidesOf)].join(' ');

interface Look {
  direction: 'rtl' | 'ltr';
  /** Of the root of the page. */
  zoom: number;
  theme: ReturnType<typeof readTheme>;
}

interface Put {
  left: number;
  top: number;
  peek: string;
}

const isSame = (one: Put, other: Put): boolean =>
  one.left === other.left && one.top === other.top && one.peek === other.peek;

type IsTaken = Parameters<typeof placePill>[5];

/** How the page looks where the pill will be. */
function lookOf(window: Window, element: Element | null): Look {
  const { documentElement } = window.document;
  const isRtl = window.getComputedStyle(element ?? documentElement).direction === 'rtl';
  return {
    direction: isRtl ? 'rtl' : 'ltr',
    zoom: Number(window.getComputedStyle(documentElement).zoom) || 1,
    theme: readTheme(element, window),
  };
}

function wear(
  root: HTMLElement,
  { direction, zoom, theme }: Look,
  isShown: boolean,
  onSeen: () => void,
): void {
  // A page may zoom its root: the pill keeps the size it has elsewhere, and stays where it is put.
  root.style.zoom = zoom === 1 ? '' : String(1 / zoom);
  root.dir = direction;
  root.dataset.theme = theme;
  root.style.visibility = isShown ? '' : 'hidden';
  if (isShown) onSeen();
}

/** How far the open peek has to go back to stay in sight. @param end from the pill's side to that of the window. */
function shiftFrom(end: number, view: Size): string {
  const width = Math.min(usualPeek.width, view.width - 16);
  return `${-Math.max(0, Math.round(end + width + 8 - view.width))}px`;
}

/** Keeps the pill beside its anchor: on scroll, on resize, when told, and once a second. Returns "look soon". */
export function followAnchor(options: FollowOptions): () => void {
  const { window, parts, clock, measure, signal, isAlive, findAnchor, onGone, onMoved, onSeen } = options;
  const { document } = window;
  const { root, pill, peek } = parts;
  let anchor: Anchor = findAnchor();
  /** Where the pill was last put, as its style says it. */
  let put: Put = { left: 0, top: 0, peek: '' };
  let callOff: (() => void) | null = null;
  const clear = keepClear(document);
  let isPlaced = false;
  /** What it was placed by last: while a page renders and nothing of this moves, its styles are left alone. */
  let placedBy = '';

  const move = (box: Box | null, own: Box, peekBox: Box, view: Size) => {
    const print = printOf(view, box, own, peekBox);
    if (isPlaced && print === placedBy) return;
    placedBy = print;
    const element = box ? (anchor as Element) : null;
    const look = lookOf(window, element);
    const { direction } = look;
    const peekHeight = peekBox.height || usualPeek.height;
    // All of the page is looked at before anything is written: a look after a write makes it lay itself out at once.
    clear.begin();
    const isTaken: IsTaken = (at) => box !== null && clear.isTaken(anchor as Element, box, at);
    const place = box
      ? placePill(box, own, view, peekHeight, direction, isTaken)
      : placeInCorner(own, view, direction);
    const isUnsure = clear.isUnsure();
    if (isUnsure) {
      // Not shown before it is sure where; where it stands already it stays for this one turn.
      placedBy = '';
      placeSoon();
      if (isPlaced) return;
    }
    isPlaced = !isUnsure;
    wear(root, look, isPlaced && (!box || isInSight(box, view)), onSeen);
    // A page may transform its root, and then what is fixed does not start at the corner of the window.
    const next = {
      left: place.left - (own.left - put.left),
      top: place.top - (own.top - put.top),
      peek: place.peek,
    };
    if (isSame(next, put)) return;
    put = next;
    root.style.left = `${put.left}px`;
    root.style.top = `${put.top}px`;
    root.dataset.peek = place.peek;
    const end = direction === 'rtl' ? view.width - place.left - own.width : place.left;
    root.style.setProperty('--shift', shiftFrom(end, view));
    onMoved();
  };

  const onMeasured = (boxes: ReadonlyMap<Element, Box>, view: Size) => {
    callOff = null;
    if (!isAlive()) return onGone();
    const boxOf = (element: Element) => boxes.get(element) ?? new DOMRect();
    const before = anchor;
    if (isElement(anchor) && isEmpty(boxOf(anchor))) anchor = findAnchor();
    if (anchor === 'gone') return onGone();
    if (anchor !== before) {
      placedBy = '';
      return placeSoon();
    }
    const box = anchor === 'none' ? null : boxOf(anchor);
    const isAway = box !== null && isEmpty(box);
    // A page may put away what was open by a style alone, of which its watcher does not hear; of this it does.
    (root.parentNode as ShadowRoot).host.toggleAttribute('hidden', isAway);
    if (isAway) {
      root.style.visibility = 'hidden';
      placedBy = '';
    } else move(box, boxOf(pill), boxOf(peek), view);
  };

  function placeSoon(): void {
    const elements = isElement(anchor) ? [pill, peek, anchor] : [pill, peek];
    callOff ??= measure(elements, onMeasured);
  }

  const keepBeating = () => {
    root.dataset.beat = root.dataset.beat === 'a' ? 'b' : 'a';
    if (!isAlive()) return onGone();
    // Colours, direction and zoom of a page change without a box of it moving.
    placedBy = '';
    if (!document.hidden) placeSoon();
    stopBeat = clock.after(beatMs, keepBeating);
  };
  let stopBeat = () => {};
  const beatAnew = () => {
    stopBeat();
    keepBeating();
  };

  document.addEventListener('scroll', placeSoon, { signal, capture: true, passive: true });
  window.addEventListener('resize', placeSoon, { signal, passive: true });
  document.addEventListener('visibilitychange', beatAnew, { signal });
  signal.addEventListener(
    'abort',
    () => {
      stopBeat();
      callOff?.();
    },
    { once: true },
  );
  root.style.visibility = 'hidden';
  if (anchor === 'gone') onGone();
  else keepBeating();
  return placeSoon;
}
