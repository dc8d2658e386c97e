import type { Clock } from './clock.ts';

/** A press this soon after the pill moved was meant for what was there before. */
const settledMs = 300;

interface GuardOptions {
  document: Document;
  host: Element;
  /** The one control whose press opens something of the user's. */
  guarded: Element | null;
  clock: Clock;
  signal: AbortSignal;
}

export interface PressGuard {
  /** The pill has just appeared or moved. */
  moved(): void;
  /** True when the user, and not the page, pressed something that was plainly there to be seen. */
  isMeant(event: MouseEvent): boolean;
}

/** Chromium can tell whether an element is really visible: not covered, not faded, not distorted. */
function watchVisibility(element: Element, signal: AbortSignal, onVerdict: (isVisible: boolean) => void) {
  const window = element.ownerDocument.defaultView;
  if (!window?.IntersectionObserverEntry || !('isVisible' in window.IntersectionObserverEntry.prototype))
    return;
  onVerdict(false);
  const options = { threshold: 1, trackVisibility: true, delay: 100 };
  const observer = new window.IntersectionObserver((entries) => {
    const last: (IntersectionObserverEntry & { isVisible?: boolean }) | undefined = entries.at(-1);
    onVerdict(last?.isVisible === true);
  }, options);
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** Against pages that lay something over the pill, fade it, or slide it under the pointer. */
export function guardPresses({ document, host, guarded, clock, signal }: GuardOptions): PressGuard {
  let movedAt = clock.now();
  let isGuardedVisible = true;
  if (guarded) {
    watchVisibility(guarded, signal, (isVisible) => {
      isGuardedVisible = isVisible;
    });
  }
  return {
    moved: () => {
      movedAt = clock.now();
    },
    isMeant: (event) => {
      if (!event.isTrusted || clock.now() - movedAt < settledMs) return false;
      // A key press has no place of its own.
      const isPointer = event.detail > 0;
      if (isPointer && document.elementFromPoint(event.clientX, event.clientY) !== host) return false;
      return event.currentTarget !== guarded || isGuardedVisible;
    },
  };
}
