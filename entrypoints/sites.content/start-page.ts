import { clockOf } from '../../components/overlay/clock.ts';
import { createPill } from '../../components/overlay/pill.ts';
import { removeStrays } from '../../components/overlay/pill-host.ts';
import { watchSettled } from '../../components/overlay/watch-settled.ts';
import type { Site } from '../../utils/sites/site.ts';
import { findRuntime, linkTo } from './extension-link.ts';
import { createPageSession } from './page-session.ts';

/** Asked for only where a page does not say its own zone. Temporal where there is one: the first Intl format of a page costs tens of milliseconds. */
function readZone(): string {
  const { Temporal } = globalThis as { Temporal?: { Now: { timeZoneId(): string } } };
  return Temporal?.Now.timeZoneId() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Left on the script's own global, which the page cannot see: says that this page is taken care of. */
const runningMark = Symbol.for('beside.running');
type Scope = typeof globalThis & { [runningMark]?: boolean };

/** Takes care of the page it is loaded into, with the adapters it is given; at most once. */
export function startPage(sites: readonly Site[], scope: Scope = globalThis): void {
  const link = linkTo(findRuntime(scope));
  if (scope[runningMark] || !link.isAlive()) return;
  scope[runningMark] = true;
  const ending = new AbortController();
  const { signal } = ending;
  const { document } = scope;
  const stop = () => {
    scope[runningMark] = false;
    ending.abort();
  };
  // One of these is here only when the extension was reloaded; the script that put it up cannot take it away.
  removeStrays(document);
  const clock = clockOf(scope.window);
  const pill = createPill({
    window: scope.window,
    clock,
    signal,
    isAlive: link.isAlive,
    onOpenPanel: () => void link.send({ type: 'page/open-panel' }),
    onHideForToday: () => {
      pill.hide();
      void link.send({ type: 'page/hide-pill' });
    },
  });
  const session = createPageSession({
    page: () => ({
      url: new URL(document.location.href),
      document,
      get now() {
        return new Date().toISOString();
      },
      get browserZone() {
        return readZone();
      },
    }),
    pickSite: (page) => sites.find((site) => site.claims(page)) ?? null,
    ...{ link, pill, clock, signal, stop },
  });
  watchSettled(document, session.look, { clock, signal, isUrgent: session.isOpen });
  link.onMessage((type) => {
    if (type === 'tab/stop') stop();
    else if (type === 'tab/again') session.tellAgain();
    else session.look();
    return session.isOpen();
  }, signal);
  scope.window.addEventListener('pagehide', () => void link.send({ type: 'page/left' }), { signal });
}
