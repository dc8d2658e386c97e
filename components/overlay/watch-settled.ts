import type { Clock } from './clock.ts';

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
  signal: AbortSignal;
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
  document: Document,
  look: () => void,
  { clock, signal, isUrgent }: WatchOptions,
): Watch {
  let callOff: (() => void) | null = null;
  let isWaitingLong = false;
  let isFollowing = false;
  let touchedAt = clock.now();
  const window = document.defaultView;
  const Observer = window?.MutationObserver ?? MutationObserver;
  const observer = new Observer(() => lookSoon());

  const rest = () => {
    observer.disconnect();
    callOff?.();
    callOff = null;
  };

  function lookNow(): void {
    callOff = null;
    observer.observe(document.documentElement, watched);
    look();
    if (!isFollowing && isUrgent()) followAddress();
  }

  function lookSoon(): void {
    observer.disconnect();
    if (signal.aborted || document.hidden) return;
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

  /** Only what is open can go without a change of the document; before that, listening would be for nothing. */
  const followAddress = () => {
    isFollowing = true;
    for (const type of ['popstate', 'hashchange'] as const)
      window?.addEventListener(type, lookNext, { signal });
    navigationOf(window)?.addEventListener('currententrychange', lookNext, { signal });
  };

  const onVisibility = () => (document.hidden ? rest() : lookNext());
  document.addEventListener('visibilitychange', onVisibility, { signal });
  // A mail shown in a frame of its own gives no record here, only the end of its loading.
  document.addEventListener('load', lookSoon, { signal, capture: true, passive: true });
  window?.addEventListener('pageshow', lookNext, { signal });
  for (const type of ['pointerdown', 'keydown'] as const) {
    window?.addEventListener(type, onTouch, { signal, capture: true, passive: true });
  }
  signal.addEventListener('abort', rest, { once: true });
  // The page has just been loaded: it is looked at as soon as it has nothing better to do.
  if (!document.hidden) callOff = clock.whenIdle(lookNow);
  return { lookSoon: lookNext };
}

/** The Navigation API tells of pushState too; not every browser has it. */
const navigationOf = (window: (Window & { navigation?: EventTarget }) | null): EventTarget | null =>
  window?.navigation ?? null;
