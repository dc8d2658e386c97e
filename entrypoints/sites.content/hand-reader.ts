import { createPill } from '../../components/overlay/pill.ts';
import type { Site } from '../../utils/sites/site.ts';
import { handOf, type PageScope, type ReaderPorts } from './page-hand.ts';
import { createPageReader, type WarmUps } from './page-reader.ts';

/**
 * Asked for only where a page does not say its own zone. Temporal where there is one: the first Intl format of a page
 * costs tens of milliseconds.
 */
function readZone(): string {
  const { Temporal } = globalThis as { Temporal?: { Now: { timeZoneId(): string } } };
  return Temporal?.Now.timeZoneId() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function makeReader(site: Site, warmUps: WarmUps, { window, place, link, clock, signal, stop }: ReaderPorts) {
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
    ...place(),
    get now() {
      return new Date().toISOString();
    },
    get browserZone() {
      return readZone();
    },
  });
  return createPageReader(site, { page, pill, warmUps, link, clock, signal, stop });
}

/**
 * Hands the reader of a site to the script that is on the page already; without one there is nobody to read for.
 * @param warmUps run once before the first reading, each in a turn of its own.
 */
export function handReader(site: Site, warmUps: WarmUps, scope: PageScope = globalThis): void {
  handOf(scope)?.take(site.id, (ports) => makeReader(site, warmUps, ports));
}
