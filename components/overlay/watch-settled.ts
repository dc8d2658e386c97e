import type { Clock } from './clock.ts';
import type { Ending } from './ending.ts';

/**
 * Attributes that carry the identity of what is open on the known sites: a popup node used again for another
 * event may change nothing else. Styles and classes are left out: pages change them all the time.
 */
const identityAttributes = [
  'data-eventid',
  'data-calitemid',
  'data-convid',
  'data-legacy-thread-id',
  'data-thread-perm-id',
  'data-object-id',
  'data-viewfamily',
  'data-app-section',
  'aria-labelledby',
  'hidden',
];

const watched: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributeFilter: identityAttributes,
};

export interface Watch {
  /** Have a look soon, as after a change of the page. */
  lookSoon(): void;
}

interface WatchOptions {
  clock: Clock;
  ending: Ending;
  /** The page may show a mail in a frame of its own, which gives no record here, only the end of its loading. */
  hasFrames: boolean;
  /** True while something is open, so that its end must not wait. */
  isUrgent(): boolean;
}

/** From the first sign of a change to the look, when the user has just done something or something is open. */
const soonMs = 200;
/** The same when the page changes by itself: nobody waits, and pages do that all the time. */
const laterMs = 800;
/** For so long after what the user did a change is likely to be its effect. */
const touchedMs = 2000;

/**
 * Calls `look` some time after the page changed, in idle time, and never while the tab is hidden.
 * The observer takes itself off with the first record and comes back with the look: a page that renders
 * thousands of nodes in the meantime pays nothing for them.
 */
export function watchSettled(
  window: Window & typeof globalThis,
  look: () => void,
  { clock, ending, hasFrames, isUrgent }: WatchOptions,
): Watch {
  const { document } = window;
  let callOff: (() => void) | null = null;
  let isWaitingLong = false;
  let touchedAt = clock.now();
  const observer = new MutationObserver(() => lookSoon());

  const rest = () => {
    observer.disconnect();
    callOff?.();
    callOff = null;
  };

  function lookNow(): void {
    callOff = null;
    observer.observe(document.documentElement, watched);
    look();
  }

  function lookSoon(): void {
    observer.disconnect();
    if (ending.isOver() || document.hidden) return;
    const isSoon = isUrgent() || clock.now() - touchedAt < touchedMs;
    if (callOff && isSoon && isWaitingLong) rest();
    if (callOff) return;
    isWaitingLong = !isSoon;
    callOff = clock.after(isSoon ? soonMs : laterMs, () => {
      isWaitingLong = false;
      callOff = clock.whenIdle(lookNow);
    });
  }

  const onTouch = () => {
    touchedAt = clock.now();
    if (callOff) lookSoon();
  };
  const lookNext = () => {
    onTouch();
    lookSoon();
  };

  const onVisibility = () => (document.hidden ? rest() : lookNext());
  // All at one target and without options: this is done on every page, and each object handed over costs.
  const heard = { visibilitychange: onVisibility, pointerdown: onTouch, keydown: onTouch };
  for (const [type, hear] of Object.entries(heard)) window.addEventListener(type, hear, true);
  if (hasFrames) document.addEventListener('load', lookSoon, true);
  ending.onEnd(() => {
    rest();
    for (const [type, hear] of Object.entries(heard)) window.removeEventListener(type, hear, true);
    document.removeEventListener('load', lookSoon, true);
  });
  // The page has just been loaded: it is looked at next.
  if (!document.hidden) callOff = clock.after(0, lookNow);
  return { lookSoon: lookNext };
}
