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
  /** From the first sign of a change to the look. */
  settleMs?: number;
}

/**
 * Calls `look` some time after the page changed, in idle time, and never while the tab is hidden.
 * The observer takes itself off with the first record and comes back with the look: a page that renders
 * thousands of nodes in the meantime pays nothing for them.
 */
export function watchSettled(
  document: Document,
  look: () => void,
  { clock, signal, settleMs = 200 }: WatchOptions,
): Watch {
  let callOff: (() => void) | null = null;
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
  }

  function lookSoon(): void {
    observer.disconnect();
    if (signal.aborted || document.hidden) return;
    callOff ??= clock.after(settleMs, () => {
      callOff = clock.whenIdle(lookNow);
    });
  }

  const onVisibility = () => (document.hidden ? rest() : lookSoon());
  document.addEventListener('visibilitychange', onVisibility, { signal });
  // A mail shown in a frame of its own gives no record here, only the end of its loading.
  document.addEventListener('load', lookSoon, { signal, capture: true, passive: true });
  for (const type of ['popstate', 'hashchange', 'pageshow'] as const) {
    window?.addEventListener(type, lookSoon, { signal });
  }
  navigationOf(window)?.addEventListener('currententrychange', lookSoon, { signal });
  signal.addEventListener('abort', rest, { once: true });
  lookSoon();
  return { lookSoon };
}

/** The Navigation API tells of pushState too; not every browser has it. */
function navigationOf(window: Window | null): EventTarget | null {
  const navigation: unknown = window && 'navigation' in window ? window.navigation : null;
  return navigation instanceof EventTarget ? navigation : null;
}
