import { defineSite } from './define-site.ts';
import { $, $all, SelectorError, selectors } from './selector.ts';
import { readCompose } from './sogo/compose.ts';
import { readEvent } from './sogo/event.ts';
import { chipsIn, grid, toChip } from './sogo/grid.ts';
import { readMessage } from './sogo/message.ts';
import opening, { anchorAt, lostIn, openIn } from './sogo/opening.ts';
import { contextOf, shell } from './sogo/page.ts';

const list = selectors('sogo', '2026-11', {
  rows: 'md-list-item[sg-message]',
  // The button that opens a mail is labelled with its subject.
  subject: 'button[aria-label]',
});
const rowTitle = (row: Element) =>
  row
    .querySelector(list.subject.css)
    ?.getAttribute('aria-label')
    ?.replace(/\\(["\\])/g, '$1') ?? '';

export default defineSite({
  ...opening,
  anchor: anchorAt,
  name: 'SOGo',
  // Every company has it on an address of its own.
  origins: [],
  views: [
    { id: 'grid', reads: 'titles of events in sight (day, week, month)', checked: 'real page' },
    {
      id: 'event',
      reads:
        'title, time, repetition, guests with addresses and answers, own answer, place, call, description, whether it is private',
      checked: 'real page',
    },
    { id: 'list', reads: 'subjects in sight', checked: 'real page' },
    {
      id: 'message',
      reads:
        'subject, sender with address, recipients by name, date, text; of an invitation its time, organiser and the number of guests',
      checked: 'real page',
    },
    { id: 'compose', reads: 'subject, recipients with addresses, text', checked: 'real page' },
    { id: 'elsewhere', reads: 'nothing: address book, settings, tasks and forms', checked: 'real page' },
  ],
  read(page) {
    const { document } = page;
    $(document, shell.app);
    const open = openIn(page);
    if (open?.view === 'compose') return readCompose(page, open.at);
    if (open?.view === 'event') return readEvent(page, open.at);
    if (open) return readMessage(page, open.at);
    if (lostIn(page)) throw new SelectorError(opening.id, 'event or mail', '2026-11');
    const context = contextOf(page);
    const shared = { self: context.self, zone: context.said, lang: context.lang };
    const rows = $all(document, list.rows, 200);
    if (rows.length > 0 || /^#!?\/Mail/u.test(page.url.hash))
      return { view: 'list', chips: rows.map((row) => ({ key: '', title: rowTitle(row) })), ...shared };
    const isGrid = document.querySelector(grid.surface.css) !== null;
    if (!isGrid) return { view: 'elsewhere', ...shared };
    return { view: 'grid', chips: chipsIn(document).map((chip) => toChip(chip, context)), ...shared };
  },
});
