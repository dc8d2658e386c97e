import { readInstant, readWhen } from '../../core/time-text/when.ts';
import { instantOf, isZone, wallOf } from '../../core/time-text/zone.ts';
import type { Page } from '../site.ts';

export const warmWords = 'Thursday, November 19, 2:00 – 2:30pm';

export const warmContext = ({ document, now }: Page) => ({
  lang: document.documentElement.lang || 'en',
  zone: '+00:00',
  now,
});

/** The parts of a first reading that are about times, for readers that read no more than these as all others do. */
export const timeWarmUps: readonly ((page: Page) => unknown)[] = [
  // A fixed offset first: the browser loads its clocks, and with the next step its zones.
  () => isZone('UTC'),
  ({ now, browserZone }) => wallOf(Date.parse(now), browserZone),
  ({ browserZone }) => instantOf('2026-11-19', 840, browserZone),
  (page) => readWhen('2:00 – 2:30pm', warmContext(page)),
  (page) => readWhen(warmWords, warmContext(page)),
  (page) => readInstant('Nov 19, 2026, 2:00 PM', warmContext(page)),
];
