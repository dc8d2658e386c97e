import { clockOf } from '../../components/overlay/clock.ts';
import { createEnding } from '../../components/overlay/ending.ts';
import { watchSettled } from '../../components/overlay/watch-settled.ts';
import type { Opening, Place } from '../../utils/sites/opening.ts';
import { linkTo } from './extension-link.ts';
import { handOf, type PageHand, type PageScope, putHand } from './page-hand.ts';
import { createPageWatch } from './page-watch.ts';

/**
 * Takes care of the page it is loaded into, at most once: looks what is open, and has the reader of the site brought
 * when something is.
 */
export function startPage(
  pickOpening: (place: Place) => Opening | null,
  { hasFrames = false }: { hasFrames?: boolean } = {},
  scope: PageScope = globalThis,
): void {
  const before = handOf(scope);
  if (before?.isAlive()) return;
  before?.stop();
  const { document, window } = scope;
  const link = linkTo(scope);
  const clock = clockOf(window);
  const ending = createEnding();
  const stop = () => {
    ending.end();
    if (handOf(scope) === hand) putHand(scope, undefined);
  };
  const place = () => ({ url: document.location, document });
  const watch = createPageWatch({ place, pickOpening, link, ending, stop });
  const { isOpen, look } = watch;
  const { lookSoon } = watchSettled(window, look, { clock, ending, hasFrames, isUrgent: isOpen });
  const { isAlive } = link;
  const hand: PageHand = { isAlive, stop, ask: watch.ask, watch, clock, ending, lookSoon };
  putHand(scope, hand);
}
