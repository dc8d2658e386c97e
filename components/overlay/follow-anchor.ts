import type { Clock } from './clock.ts';
import { readTheme } from './page-theme.ts';
import type { PillParts } from './pill-parts.ts';
import { isInSight, type Place, placeInCorner, placePill } from './place.ts';

/** What the pill hangs on. `none`: nothing on the page is fit for it. `gone`: what it speaks of is not there. */
export type Anchor = Element | 'none' | 'gone';

interface FollowOptions {
  window: Window;
  host: Element;
  parts: PillParts;
  clock: Clock;
  signal: AbortSignal;
  isAlive(): boolean;
  /** Looks the anchor up again; called only when the last one has left the page. */
  findAnchor(): Anchor;
  onGone(): void;
  onMoved(): void;
}

/** How often a standing pill looks whether its page moved without scrolling and its extension still lives. */
const beatMs = 1000;
/** Height of a peek with three headings, before the first one was measured. */
const usualPeek = 240;

const isOnPage = (element: Element) => element.isConnected && element.getClientRects().length > 0;

/** Keeps the pill beside its anchor: on scroll, on resize, when told, and once a second. Returns "look now". */
export function followAnchor(options: FollowOptions): () => void {
  const { window, host, parts, clock, signal, isAlive, findAnchor, onGone, onMoved } = options;
  const { document } = window;
  const { root, pill, peek } = parts;
  let anchor: Anchor = findAnchor();
  let shown = '';
  let beat: 'a' | 'b' = 'a';
  let callOff: (() => void) | null = null;

  const put = ({ left, top, peek: side }: Place, view: number, isRtl: boolean) => {
    const origin = host.getBoundingClientRect();
    const next = `${left - origin.left},${top - origin.top},${side}`;
    if (next === shown) return;
    shown = next;
    root.style.left = `${left - origin.left}px`;
    root.style.top = `${top - origin.top}px`;
    root.dataset.peek = side;
    const peekWidth = Math.min(336, view - 16);
    const overhang = isRtl ? peekWidth - (left + pill.offsetWidth) + 8 : left + peekWidth + 8 - view;
    root.style.setProperty('--shift', `${-Math.max(0, Math.round(overhang))}px`);
    onMoved();
  };

  const place = () => {
    callOff = null;
    if (!isAlive()) return onGone();
    if (anchor instanceof Object && !isOnPage(anchor)) anchor = findAnchor();
    if (anchor === 'gone') return onGone();
    const element = anchor === 'none' ? null : anchor;
    const isRtl = window.getComputedStyle(element ?? document.documentElement).direction === 'rtl';
    const direction = isRtl ? 'rtl' : 'ltr';
    const view = {
      width: document.documentElement.clientWidth || window.innerWidth,
      height: window.innerHeight,
    };
    const size = { width: pill.offsetWidth, height: pill.offsetHeight };
    root.dir = direction;
    root.dataset.theme = readTheme(element, window);
    if (!element) return put(placeInCorner(size, view, direction), view.width, isRtl);
    const box = element.getBoundingClientRect();
    root.hidden = !isInSight(box, view);
    if (!root.hidden) {
      put(placePill(box, size, view, peek.offsetHeight || usualPeek, direction), view.width, isRtl);
    }
  };

  const placeSoon = () => {
    callOff ??= clock.beforePaint(place);
  };

  const keepBeating = () => {
    if (signal.aborted) return;
    beat = beat === 'a' ? 'b' : 'a';
    root.dataset.beat = beat;
    if (!document.hidden) placeSoon();
    stopBeat = clock.after(beatMs, keepBeating);
  };
  let stopBeat = () => {};

  document.addEventListener('scroll', placeSoon, { signal, capture: true, passive: true });
  window.addEventListener('resize', placeSoon, { signal, passive: true });
  document.addEventListener(
    'visibilitychange',
    () => {
      stopBeat();
      keepBeating();
    },
    { signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      stopBeat();
      callOff?.();
    },
    { once: true },
  );
  place();
  if (!signal.aborted) keepBeating();
  return placeSoon;
}
