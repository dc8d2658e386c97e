import { clockOf } from '../../components/overlay/clock.ts';
import { removeStrays } from '../../components/overlay/strays.ts';
import { watchSettled } from '../../components/overlay/watch-settled.ts';
import type { Opening, Place } from '../../utils/sites/opening.ts';
import { findRuntime, linkTo } from './extension-link.ts';
import { handOf, type PageHand, type PageScope, putHand } from './page-hand.ts';
import { createPageSession } from './page-session.ts';

/**
 * Takes care of the page it is loaded into, at most once: looks what is open, and has the reader of the site brought
 * when something is.
 */
export function startPage(
  pickOpening: (place: Place) => Opening | null,
  scope: PageScope = globalThis,
): void {
  const link = linkTo(findRuntime(scope));
  const before = handOf(scope);
  if (!link.isAlive() || before?.isAlive()) return;
  before?.stop();
  const { document, window } = scope;
  // One of these is here only when the extension was reloaded; the script that put it up cannot take it away.
  removeStrays(document);
  const ending = new AbortController();
  const { signal } = ending;
  const stop = () => {
    ending.abort();
    if (handOf(scope) === hand) putHand(scope, undefined);
  };
  const clock = clockOf(window);
  const place = () => ({ url: new URL(document.location.href), document });
  const session = createPageSession({ place, pickOpening, link, clock, signal, stop });
  const ports = { window, place, link, clock, signal, stop };
  const hand: PageHand = {
    isAlive: link.isAlive,
    stop,
    take: (id, make) => session.take(id, () => make(ports)),
  };
  putHand(scope, hand);
  watchSettled(document, session.look, { clock, signal, isUrgent: session.isOpen });
  link.onMessage((type) => {
    if (type === 'tab/stop') stop();
    else if (type === 'tab/again') session.tellAgain();
    else session.look();
    return session.isOpen();
  }, signal);
  window.addEventListener('pagehide', session.leave, { signal });
}
