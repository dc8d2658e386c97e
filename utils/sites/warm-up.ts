import { readLabel } from '../core/time-text/label.ts';
import { readInstant, readWhen } from '../core/time-text/when.ts';
import { instantOf, isZone, wallOf } from '../core/time-text/zone.ts';
import { boundItem } from './reading/bounds.ts';
import { textsOf, visibleText } from './reading/text.ts';
import type { Page } from './site.ts';

const words = 'Thursday, November 19, 2:00 – 2:30pm';
const nobody = { name: 'A B', email: 'a@b.example' };

const contextOf = ({ document, now }: Page) => ({
  lang: document.documentElement.lang || 'en',
  zone: '+00:00',
  now,
});

/**
 * Parts of a reading, each to be run once in a turn of its own before the first reading of a page, where it reads
 * nothing that matters. The browser compiles a function when it is first called and loads its zones when they are
 * first asked for, which together is most of a first reading and too much for one turn.
 */
export const warmUps: readonly ((page: Page) => unknown)[] = [
  // A fixed offset first: the browser loads its clocks, and with the next step its zones.
  () => isZone('UTC'),
  ({ now, browserZone }) => wallOf(Date.parse(now), browserZone),
  ({ browserZone }) => instantOf('2026-11-19', 840, browserZone),
  (page) => readWhen('2:00 – 2:30pm', contextOf(page)),
  (page) => readWhen(words, contextOf(page)),
  (page) => [
    readInstant('Nov 19, 2026, 2:00 PM', contextOf(page)),
    readLabel(`2pm to 3pm, A, B, ${words}`, { ...contextOf(page), day: null }),
  ],
  ({ document }) => {
    const head = document.createElement('p');
    head.append('A ', document.createElement('span'));
    return [textsOf(head), visibleText(head)];
  },
  ({ now }) =>
    boundItem({
      kind: 'event',
      title: 'A',
      start: now,
      end: now,
      attendees: [nobody],
      description: 'A',
      key: 'a',
    }),
];
