import { clockOf } from '../../components/overlay/clock.ts';
import { followAddress } from '../../components/overlay/follow-address.ts';
import { createPill } from '../../components/overlay/pill.ts';
import type { Site } from '../../utils/sites/site.ts';
import { hearExtension, linkTo } from './extension-link.ts';
import { handOf, type PageHand, type PageScope } from './page-hand.ts';
import { createPageReader, type WarmUps } from './page-reader.ts';
import { createPageSession, type PageSession } from './page-session.ts';

/**
 * Asked for only where a page does not say its own zone. Temporal where there is one: the first Intl format of a page
 * costs tens of milliseconds.
 */
function readZone(): string {
  const { Temporal } = globalThis as { Temporal?: { Now: { timeZoneId(): string } } };
  return Temporal?.Now.timeZoneId() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Begins to hear the extension and the address: before something was open there was nothing to hear about. */
function startSession(hand: PageHand, scope: PageScope): PageSession {
  const { bring, stop } = hand;
  const session = createPageSession({ bring, link: linkTo(scope) });
  const { signal } = session;
  const hear = (type: 'tab/stop' | 'tab/again') => (type === 'tab/stop' ? stop() : session.tellAgain());
  hearExtension(scope, hear, signal);
  scope.window.addEventListener('pagehide', session.leave, { signal });
  followAddress(scope.window, hand.lookSoon, signal);
  return session;
}

interface ReaderOf {
  site: Site;
  warmUps: WarmUps;
  hand: PageHand;
  scope: PageScope;
  signal: AbortSignal;
}

function makeReader({ site, warmUps, hand, scope, signal }: ReaderOf) {
  const { window, document } = scope;
  const clock = clockOf(window);
  const link = linkTo(scope);
  const pill = createPill({
    window,
    clock,
    signal,
    isAlive: link.isAlive,
    onOpenPanel: () => void link.send({ type: 'page/open-panel' }),
    onHideForToday: () => {
      pill.hide();
      void link.send({ type: 'page/hide-pill' });
    },
  });
  const page = () => ({
    url: new URL(document.location.href),
    document,
    get now() {
      return new Date().toISOString();
    },
    get browserZone() {
      return readZone();
    },
  });
  const { stop, isTouched } = hand;
  return createPageReader(site, { page, pill, warmUps, link, clock, signal, stop, isTouched });
}

/**
 * Hands the reader of a site to the script that is on the page already; without one there is nobody to read for. In a
 * turn of its own: compiling the file was enough for this one.
 * @param warmUps run once before the first reading, each in a turn of its own.
 */
export function handReader(site: Site, warmUps: WarmUps, scope: PageScope = globalThis): void {
  scope.window.setTimeout(() => {
    const hand = handOf(scope);
    if (!hand || hand.isOver()) return;
    const before = hand.session;
    const session = before ?? startSession(hand, scope);
    hand.session = session;
    session.take(site.id, () => makeReader({ site, warmUps, hand, scope, signal: session.signal }));
    // After its reader, so that it is not asked for once more.
    if (!before) hand.tell(session);
  }, 0);
}
