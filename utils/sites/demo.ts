import type { Answer, Attendee, Chip, EventItem, MailItem } from '../core/page-report.ts';
import { isDay } from '../core/time.ts';
import { instantAt, instantOf } from '../core/time-text/zone.ts';
import { defineSite } from './define-site.ts';
import opening, { attribute, openIn } from './demo/opening.ts';
import { parseMailbox } from './reading/address.ts';
import { textOf, visibleText } from './reading/text.ts';
import { $, $all, $optional, selectors } from './selector.ts';
import type { Page } from './site.ts';

// Beside's own demo calendar and mailbox (scripts/demo): attributes are the contract between the two.
// Marked pure, so that a production build, which does not use this site, leaves it out.
const demo = /* @__PURE__ */ selectors('demo', '2026-11', {
  title: 'h2',
  guests: '[data-guest]',
  organizer: '[data-organizer]',
  location: '.location',
  description: '.description',
  conference: 'a.conference',
  from: '[data-from]',
  to: '[data-to]',
  cc: '[data-cc]',
  body: '.body',
  chips: '[data-event-id][data-start][data-end]:not([role=dialog])',
  calendar: '[data-event-id], [data-mail-id], main',
});
const answers: readonly string[] = ['accepted', 'declined', 'tentative', 'needsAction'] satisfies Answer[];

const meta = ({ document }: Page, name: string) =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
const zoneOf = (page: Page) => meta(page, 'demo-zone') || page.browserZone;

const momentOf = (page: Page, text: string) =>
  isDay(text) ? instantOf(text, 0, zoneOf(page)) : instantAt(Date.parse(text), zoneOf(page));

function guestOf(element: Element, organizer: string): Attendee {
  const email = attribute(element, 'data-guest').toLowerCase();
  const rsvp = attribute(element, 'data-answer');
  return {
    name: textOf(element),
    email,
    ...(email === organizer ? { organizer: true } : {}),
    ...(element.hasAttribute('data-room') ? { resource: true } : {}),
    ...(answers.includes(rsvp) ? { rsvp: rsvp as Answer } : {}),
  };
}

/** The organiser's address: an attribute of their own line or of a line of its own. */
function organizerOf(open: Element): string {
  const line = $optional(open, demo.organizer, 'empty');
  if (!line) return '';
  return (attribute(line, 'data-organizer') || attribute(line, 'data-guest')).toLowerCase();
}

function readEvent(page: Page, open: Element): EventItem {
  const organizer = organizerOf(open);
  const recurrence = attribute(open, 'data-recurrence');
  const series = attribute(open, 'data-series');
  const location = textOf($optional(open, demo.location, 'empty'));
  const description = visibleText($optional(open, demo.description, 'empty'));
  const link = $optional(open, demo.conference, 'empty')?.getAttribute('href') ?? '';
  return {
    kind: 'event',
    title: textOf($(open, demo.title)),
    start: momentOf(page, attribute(open, 'data-start')),
    end: momentOf(page, attribute(open, 'data-end')),
    ...(isDay(attribute(open, 'data-start')) ? { allDay: true } : {}),
    attendees: $all(open, demo.guests, 300).map((each) => guestOf(each, organizer)),
    ...(recurrence === '' ? {} : { recurrence }),
    ...(location === '' ? {} : { location }),
    ...(link === '' ? {} : { conferencing: link }),
    ...(description === '' ? {} : { description }),
    key: attribute(open, 'data-event-id'),
    ...(series === '' ? {} : { series }),
  };
}

function readMail(page: Page, open: Element): MailItem {
  const people = (css: 'from' | 'to' | 'cc') =>
    $all(open, demo[css], 100).map((each) => ({
      name: textOf(each),
      email: attribute(each, `data-${css}`).toLowerCase(),
    }));
  return {
    kind: 'mail',
    subject: textOf($(open, demo.title)),
    from: people('from')[0] ?? { name: '', email: '' },
    to: people('to'),
    cc: people('cc'),
    date: momentOf(page, attribute(open, 'data-date')),
    body: visibleText($(open, demo.body)),
    ...(open.hasAttribute('data-invite') ? { invite: true } : {}),
    key: attribute(open, 'data-mail-id'),
  };
}

const readChip = (page: Page, chip: Element): Chip => ({
  key: attribute(chip, 'data-event-id'),
  title: textOf(chip, 300),
  start: momentOf(page, attribute(chip, 'data-start')),
  end: momentOf(page, attribute(chip, 'data-end')),
});

export default /* @__PURE__ */ defineSite({
  ...opening,
  anchor: openIn,
  name: 'Demo calendar and mailbox',
  origins: ['http://127.0.0.1/*'],
  views: [
    { id: 'grid', reads: 'titles and times', checked: 'real page' },
    {
      id: 'event',
      reads: 'title, time, guests with addresses, place, call, description',
      checked: 'real page',
    },
    { id: 'mail', reads: 'subject, people with addresses, date, text', checked: 'real page' },
  ],
  read(page) {
    $(page.document, demo.calendar);
    const open = openIn(page);
    const isMail = open?.localName === 'article';
    return {
      view: open === null ? 'grid' : isMail ? 'mail' : 'event',
      self: parseMailbox(meta(page, 'demo-user')),
      zone: zoneOf(page),
      lang: page.document.documentElement.lang,
      item: open === null ? null : isMail ? readMail(page, open) : readEvent(page, open),
      chips: $all(page.document, demo.chips, 200).map((chip) => readChip(page, chip)),
      anchor: open,
    };
  },
});
