import { defineSite } from './define-site.ts';
import { readBubble } from './google-calendar/bubble.ts';
import { chipsOf, dayOf, readChip } from './google-calendar/chips.ts';
import { readEditor } from './google-calendar/editor.ts';
import { readGuests } from './google-calendar/guests.ts';
import opening, { anchorAt, editedId, lostIn, openIn, quickCreate } from './google-calendar/opening.ts';
import { contextOf, selfOf, shell } from './google-calendar/page.ts';
import { firstVisible } from './reading/visible.ts';
import { $, $all, SelectorError } from './selector.ts';

export default defineSite({
  ...opening,
  anchor: anchorAt,
  name: 'Google Calendar',
  origins: ['https://calendar.google.com/*'],
  views: [
    {
      id: 'grid',
      reads: 'titles and times of events in sight (day, week, month, agenda, search)',
      checked: 'facts only',
    },
    {
      id: 'bubble',
      reads:
        'title, time, repetition, guests with addresses and answers, rooms, own answer, place, call, description',
      checked: 'facts only',
    },
    {
      id: 'editor',
      reads: 'title, time, guests with addresses, place, call, description',
      checked: 'saved page',
    },
    { id: 'quick-create', reads: 'nothing: it is not an event yet', checked: 'facts only' },
  ],
  warmUps: [
    (page) => [contextOf(page), selfOf(page)],
    (page) => readGuests(openIn(page) ?? page.document, contextOf(page).lang),
    (page) => chipsOf(page.document, openIn(page)?.getAttribute('data-eventid') ?? '').map(dayOf),
  ],
  read(page) {
    const { document } = page;
    $(document, shell.app);
    const edited = editedId(page);
    if (edited !== null || document.body?.getAttribute('data-viewfamily') === 'EVENT_EDIT')
      return readEditor(page, edited ?? '');
    const open = openIn(page);
    if (open) return readBubble(page, open);
    if (lostIn(page)) throw new SelectorError(opening.id, 'event', '2026-11');
    const context = contextOf(page);
    const chips = $all(document, shell.chips, 200).map((chip) => readChip(chip, context));
    const view = firstVisible(document, quickCreate) ? 'quick-create' : 'grid';
    return { view, self: selfOf(page), zone: context.said, lang: context.lang, chips };
  },
});
