import { readLabel } from '../core/time-text/label.ts';
import { boundItem } from './reading/bounds.ts';
import { textsOf, visibleText } from './reading/text.ts';
import { timeWarmUps, warmContext, warmWords } from './reading/warm-times.ts';
import type { Page } from './site.ts';

const nobody = { name: 'A B', email: 'a@b.example' };

/**
 * Parts of a reading, each to be run once in a turn of its own before the first reading of a page, where it reads
 * nothing that matters. The browser compiles a function when it is first called and loads its zones when they are
 * first asked for, which together is most of a first reading and too much for one turn.
 */
export const warmUps: readonly ((page: Page) => unknown)[] = [
  ...timeWarmUps,
  (page) => readLabel(`2pm to 3pm, A, B, ${warmWords}`, { ...warmContext(page), day: null }),
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
