import type { Attendee, Chip, EventItem, Self } from '../core/page-report.ts';
import { readLabel } from '../core/time-text/label.ts';
import { readWhen, type WhenContext } from '../core/time-text/when.ts';
import { isZone } from '../core/time-text/zone.ts';
import { defineSite, type SiteReading } from './define-site.ts';
import { addressIn, uniqueMailboxes } from './reading/address.ts';
import { type AgreedTime, agreedTime } from './reading/agreed-time.ts';
import { saysOrganizer } from './reading/answer-words.ts';
import { chipTitle } from './reading/chip-title.ts';
import { conferenceLink } from './reading/conference-link.ts';
import { dateIn, valueIn } from './reading/field.ts';
import { dayOfDateKey, decodeGoogleEventId } from './reading/google-event-id.ts';
import { readGuestLabel } from './reading/guest-label.ts';
import { recurrenceOf } from './reading/recurrence-words.ts';
import { textOf, textsOf, visibleText } from './reading/text.ts';
import { firstVisible } from './reading/visible.ts';
import { $, $all, $optional, selectors } from './selector.ts';
import type { Page } from './site.ts';

// Class names change every few months; ids, jsname and data attributes have held since 2022.
const shell = selectors('google-calendar', '2026-09', {
  app: '[data-viewfamily], [role=main], #YPCqFe, #xUserInfo, #tabEventDetails, #xDetDlg',
  address: '#xUserEmail',
  name: '#xUserName',
  // The zone the page shows, which need not be the browser's.
  zone: '#xTimezone',
  locale: '#xUserLocale',
  account: 'a[href*="SignOutOptions"][aria-label]',
  // [data-eventid] alone also finds resize handles, the bubble and quick create.
  chips: '[role=main] [data-eventchip][data-eventid]',
});
const bubble = selectors('google-calendar', '2026-09', {
  title: '#rAECCd, [role=heading]',
  when: '#xDetDlgWhen',
  location: '#xDetDlgLoc',
  guestList: '#xDetDlgAtt',
  // Descriptions hold addresses too: only this attribute makes a person.
  guests: '[data-email*="@"]',
  cards: '[data-hovercard-id*="@"]',
  description: '#xDetDlgDesc',
  calendar: '#xDetDlgCal',
  links: 'a[href^="https:"]',
});
const editor = selectors('google-calendar', '2026-09', {
  title: '#xTiIn, [jsname=GYcwYe]',
  startDate: '#xStDaIn',
  startTime: '#xStTiIn',
  endDate: '#xEnDaIn',
  endTime: '#xEnTiIn',
  allDay: '#xAlDaCbx',
  location: '#xLocIn',
  description: '#xDescIn [role=textbox], #xDescIn [contenteditable]',
  readOnlyDescription: '#xDesc',
  call: '#xRTCIn a[href^="https:"]',
  repeat: '[jsname=T7keRc] [data-value][aria-selected=true]',
  guests: '[data-email*="@"]',
});
// Quick create carries data-chips-dialog as well, so a dialog alone is no event.
const openBubble = '#xDetDlg[data-eventid]';
const quickCreate = '[jsname=SF0uGd][data-eventid], #tabEvent';

const optionalText = (root: ParentNode, selector: Parameters<typeof $optional>[1], reason: string) =>
  textOf($optional(root, selector, reason));

function localeOf({ document }: Page): string | null {
  const said = optionalText(document, shell.locale, 'may be gone after 2026').replace('_', '-');
  return said || document.documentElement.lang || null;
}

function selfOf({ document }: Page): Self {
  const email = addressIn(optionalText(document, shell.address, 'may be gone after 2026'));
  const account =
    $optional(document, shell.account, 'not on embedded pages')?.getAttribute('aria-label') ?? '';
  const name =
    optionalText(document, shell.name, 'was empty in 2025') || /:\s*([^(]{1,200}?)\s*\(/u.exec(account)?.[1];
  return { name: name ?? '', email: email || addressIn(account) };
}

/** Zone, language and moment that all times of the page are read with. */
function contextOf(page: Page): WhenContext & { said: string | null } {
  const zone = optionalText(page.document, shell.zone, 'may be gone after 2026');
  const said = isZone(zone) ? zone : null;
  return { lang: localeOf(page), zone: said ?? page.browserZone, now: page.now, said };
}

function readGuest(element: Element, attribute: string, english: boolean): Attendee {
  const email = addressIn(element.getAttribute(attribute) ?? '');
  const shown = textsOf(element, 500);
  const label = element.getAttribute('aria-label') ?? shown.join(', ');
  return {
    ...readGuestLabel(label === '' ? email : label, shown, english),
    email,
    ...(email.endsWith('@resource.calendar.google.com') ? { resource: true } : {}),
    ...(email.endsWith('@googlegroups.com') || element.hasAttribute('aria-expanded') ? { group: true } : {}),
  };
}

function readGuests(root: ParentNode, lang: string | null): Attendee[] {
  const english = /^en\b/iu.test(lang ?? '');
  const listed = $all(root, bubble.guests, 300);
  const [elements, attribute] = listed.length
    ? [listed, 'data-email']
    : [$all(root, bubble.cards, 300), 'data-hovercard-id'];
  return uniqueMailboxes(elements.map((element) => readGuest(element, attribute, english)));
}

/** The organiser is named below the list when no line of it says so. */
function withOrganizer(guests: Attendee[], calendarLine: string): Attendee[] {
  if (guests.some(({ organizer }) => organizer) || !saysOrganizer(calendarLine)) return guests;
  const named = guests.filter(({ name }) => name !== '' && calendarLine.includes(name));
  return guests.map((guest) =>
    named.length === 1 && guest === named[0] ? { ...guest, organizer: true } : guest,
  );
}

/** How many guests the page says there are: the first number before the list. */
function saidCount(list: Element): number {
  const first = list.querySelector('[role=tree], [data-email]');
  const texts = textsOf(list, 400);
  const listed = new Set(first ? textsOf(first, 400) : []);
  const head = texts
    .slice(
      0,
      Math.max(
        1,
        texts.findIndex((text) => listed.has(text)),
      ),
    )
    .join(' ');
  return Number(/(?<!\d)\d{1,5}(?!\d)/u.exec(head)?.[0] ?? 0);
}

const chipsOf = (document: Document, id: string) =>
  /^[\w+/=-]+$/u.test(id)
    ? [...document.querySelectorAll(`${shell.chips.css}[data-eventid="${id}"]`)].slice(0, 10)
    : [];

const dayOf = (chip: Element) =>
  dayOfDateKey(chip.closest('[data-datekey]')?.getAttribute('data-datekey') ?? null);

const labelOf = (chip: Element) =>
  chip.querySelector('[role=button][aria-label]')?.getAttribute('aria-label') ??
  chip.getAttribute('aria-label') ??
  textsOf(chip, 300)[0] ??
  '';

function readChip(chip: Element, context: WhenContext): Chip {
  const raw = chip.getAttribute('data-eventid') ?? '';
  const label = labelOf(chip);
  const { when, rest } = readLabel(label, { ...context, day: dayOf(chip) });
  return {
    key: decodeGoogleEventId(raw)?.key ?? raw,
    title: chipTitle(
      rest,
      textsOf(chip, 600).filter((text) => text !== label),
    ),
    ...(when ? { start: when.start, end: when.end } : {}),
  };
}

const idParts = (raw: string) => {
  const id = decodeGoogleEventId(raw);
  return { key: id?.key ?? raw, ...(id?.series ? { series: id.series } : {}) };
};

const timeParts = ({ when }: AgreedTime) => ({
  start: when?.start ?? '',
  end: when?.end ?? '',
  ...(when?.allDay ? { allDay: true } : {}),
});

/** The page often leaves the user's name empty; their own line among the guests has it. */
const namedSelf = (self: Self, guests: readonly Attendee[]): Self =>
  self.name === '' ? { ...self, name: guests.find(({ email }) => email === self.email)?.name ?? '' } : self;

const filled = <Key extends string>(key: Key, value: string) => (value === '' ? {} : { [key]: value });

/** The blocks of the "when" row: the time, then how it repeats. */
function whenBlocks(row: Element | null): { first: string; second: string } {
  let inner = row;
  while (inner?.children.length === 1 && inner.firstElementChild) inner = inner.firstElementChild;
  const blocks = [...(inner?.children ?? [])].filter(({ localName }) => localName === 'div');
  const first = blocks.length > 0 ? textOf(blocks[0] ?? null) : textOf(row);
  return { first, second: textOf(blocks[1] ?? null) };
}

function bubbleTime(page: Page, context: WhenContext, raw: string, words: string): AgreedTime {
  const id = decodeGoogleEventId(raw);
  const chips = chipsOf(page.document, raw);
  const days = chips.flatMap((chip) => dayOf(chip) ?? []);
  const chip = chips[0] ? readLabel(labelOf(chips[0]), { ...context, day: days[0] ?? null }).when : null;
  const text = readWhen(words, context);
  // The chips of an event over several days each speak of their own day.
  const single = chips.length === 1 ? chip : null;
  return agreedTime(
    { text, chip: single, days, instance: id?.instance ?? null, instanceDay: id?.instanceDay ?? null },
    context.zone,
  );
}

function readBubble(page: Page, open: Element): SiteReading {
  const context = contextOf(page);
  const self = selfOf(page);
  const raw = open.getAttribute('data-eventid') ?? '';
  const blocks = whenBlocks($optional(open, bubble.when, 'drawn in a later pass'));
  const time = bubbleTime(page, context, raw, blocks.first);
  const list = $optional(open, bubble.guestList, 'an event of one has none');
  const calendarLine = optionalText(open, bubble.calendar, 'drawn in a later pass');
  const attendees = withOrganizer(readGuests(list ?? open, context.lang), calendarLine);
  const count = list ? saidCount(list) : 0;
  const people = attendees.filter(({ resource }) => !resource).length;
  const location = optionalText(open, bubble.location, 'absent when empty');
  const description = visibleText($optional(open, bubble.description, 'absent when empty'));
  const links = $all(open, bubble.links, 50).map((link) => link.getAttribute('href') ?? '');
  const own = attendees.find(({ email }) => email !== '' && email === self.email.toLowerCase())?.rsvp;
  const ids = idParts(raw);
  const repeats = /\d:\d|GMT|UTC/u.test(blocks.second) ? '' : recurrenceOf(blocks.second);
  const item: EventItem = {
    kind: 'event',
    title: textOf($(open, bubble.title)),
    ...timeParts(time),
    attendees,
    ...filled('recurrence', repeats || ('series' in ids ? 'recurring' : '')),
    ...filled('location', location),
    ...filled('conferencing', conferenceLink(...links, location, description)),
    ...filled('description', description),
    ...(own ? { ownAnswer: own } : {}),
    ...ids,
    ...(count > people ? { guestCount: count } : {}),
  };
  const guestsMissing = count > people || (list !== null && attendees.length === 0);
  const missing = [...(time.agreed ? [] : ['time']), ...(guestsMissing ? ['guests'] : [])];
  const { said, lang } = context;
  return {
    view: 'bubble',
    self: namedSelf(self, attendees),
    zone: said,
    lang,
    item,
    missing,
    anchor: open.closest('[role=dialog]') ?? open,
  };
}

function editorTime(root: ParentNode, context: WhenContext): AgreedTime {
  const date = (field: 'startDate' | 'endDate') =>
    dateIn($optional(root, editor[field], 'not on read-only pages'), context);
  const start = date('startDate');
  const end = date('endDate') ?? start;
  const box = $optional(root, editor.allDay, 'not on read-only pages');
  const allDay =
    box !== null &&
    (box.getAttribute('aria-checked') ??
      box.querySelector('[aria-checked]')?.getAttribute('aria-checked')) === 'true';
  const clock = (field: 'startTime' | 'endTime') =>
    valueIn($optional(root, editor[field], 'absent for all-day events'));
  if (!start || !end) return { when: null, agreed: false };
  const checked = box !== null && 'checked' in box && box.checked === true;
  const words =
    allDay || checked ? `${start} - ${end}` : `${start} ${clock('startTime')} - ${end} ${clock('endTime')}`;
  const when = readWhen(words, context);
  const isComplete = when !== null && when.allDay === (allDay || checked);
  return { when: isComplete ? when : null, agreed: isComplete };
}

function readEditor(page: Page, raw: string): SiteReading {
  const { document } = page;
  const context = contextOf(page);
  const root = document.querySelector('[role=main]') ?? document.body;
  const title = $optional(root, editor.title, 'saved pages may hold the form alone');
  const time = editorTime(root, context);
  const location = valueIn($optional(root, editor.location, 'not on read-only pages'));
  const written = $optional(root, editor.description, 'read-only pages show it plainly');
  const description = visibleText(
    written ?? (root.querySelector('#xDescIn') ? null : root.querySelector(editor.readOnlyDescription.css)),
  );
  const call = $optional(root, editor.call, 'only events with a call')?.getAttribute('href') ?? '';
  const self = selfOf(page);
  const attendees = readGuests(root, context.lang);
  const own = attendees.find(({ email }) => email !== '' && email === self.email.toLowerCase())?.rsvp;
  const ids = idParts(raw);
  const words = optionalText(root, editor.repeat, 'only where it can be changed');
  const item: EventItem = {
    kind: 'event',
    title: valueIn(title),
    ...timeParts(time),
    attendees,
    ...('series' in ids ? { recurrence: recurrenceOf(words) || 'recurring' } : {}),
    ...filled('location', location),
    ...filled('conferencing', conferenceLink(call, location, description)),
    ...filled('description', description),
    ...(own ? { ownAnswer: own } : {}),
    ...ids,
  };
  const missing = [...(title ? [] : ['title']), ...(time.agreed ? [] : ['time'])];
  return {
    view: 'editor',
    self: namedSelf(self, attendees),
    zone: context.said,
    lang: context.lang,
    item,
    missing,
  };
}

/** The id in /eventedit/<id>; '' on the page of a new event; null elsewhere. */
const editedId = ({ url }: Page) => {
  const found = /\/eventedit(?:\/([^/?#]*))?/u.exec(url.pathname);
  return found ? (found[1] ?? '') : null;
};

const openIn = ({ document }: Page) => firstVisible(document, openBubble);

export default defineSite({
  id: 'google-calendar',
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
  claims: ({ url }) =>
    url.hostname === 'calendar.google.com' && !/\/calendar\/(?:embed|appointments)\b/u.test(url.pathname),
  openKey(page) {
    const edited = editedId(page);
    if (edited !== null) return `editor ${edited}`;
    const open = openIn(page);
    return open ? `bubble ${open.getAttribute('data-eventid') ?? ''}` : '';
  },
  read(page) {
    const { document } = page;
    $(document, shell.app);
    const edited = editedId(page);
    if (edited !== null || document.body?.getAttribute('data-viewfamily') === 'EVENT_EDIT')
      return readEditor(page, edited ?? '');
    const open = openIn(page);
    if (open) return readBubble(page, open);
    const context = contextOf(page);
    const chips = $all(document, shell.chips, 200).map((chip) => readChip(chip, context));
    const view = firstVisible(document, quickCreate) ? 'quick-create' : 'grid';
    return { view, self: selfOf(page), zone: context.said, lang: context.lang, chips };
  },
});
