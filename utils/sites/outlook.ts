import type { Attendee, Chip, EventItem, Mailbox, MailItem, Self } from '../core/page-report.ts';
import { readInstant, readWhen, type When, type WhenContext } from '../core/time-text/when.ts';
import { isZone, offsetAt } from '../core/time-text/zone.ts';
import { defineSite, type SiteReading } from './define-site.ts';
import { addressIn, uniqueMailboxes } from './reading/address.ts';
import { agreedTime } from './reading/agreed-time.ts';
import { conferenceLink } from './reading/conference-link.ts';
import { valueIn } from './reading/field.ts';
import { readPersonas } from './reading/personas.ts';
import { offsetOfClock } from './reading/shown-clock.ts';
import { textOf, textsOf, visibleText } from './reading/text.ts';
import { firstVisible, isVisible } from './reading/visible.ts';
import { $, $all, $optional, type Selector, selectors } from './selector.ts';
import type { Page } from './site.ts';

// data-app-section is the anchor Outlook keeps; its class names are hashes.
const shell = selectors('outlook', '2026-09', {
  app: '[data-app-section], [data-calitemid], [data-convid], #ReadingPaneContainerId, #O365_MainLink_Me, [id^="EVENT_CalendarCompose"], [id^="docking_InitVisiblePart"], [id^="CONV_"]',
  account: '#O365_MainLink_Me[aria-label], #mectrl_currentAccount_secondary',
  folders: '[role=treeitem][title*="@"]',
  // "calendar view, current time: Tue 9:38 AM": Outlook's clock may be in another zone than the browser's.
  clock: 'main[aria-label]',
  monthCell: '[id^="monthDayCell_"]',
  chips: '[data-calitemid]',
});
const peek = selectors('outlook', '2026-09', {
  title: '[aria-label="Title"]',
  time: '[aria-label="Time"]',
  location: '[aria-label="Location"]',
  // In other languages the same three stand in the same order.
  labelled: '[aria-label]:not(button):not([role=button])',
  links: 'a[href^="https:"]',
});
const form = selectors('outlook', '2026-06', {
  title: '[id$="_SUBJECT"] input, input[id$="_SUBJECT"]',
  time: '[id$="_DATETIME"] [role=button], [id$="_DATETIME"]',
  body: '[role=textbox][aria-multiline=true], [role=document]',
  links: 'a[href^="https:"]',
});
const mail = selectors('outlook', '2026-09', {
  subject: '[id^="CONV_"][id$="_SUBJECT"], [role=heading][title]',
  body: '[role=document]',
  // "From: Name<addr>": the word before the colon is localised.
  sender: '[aria-label*="<"][aria-label*="@"]',
  to: '[aria-label^="To:"]',
  cc: '[aria-label^="Cc:"]',
  date: '[data-testid="SentReceivedSavedTime"]',
  buttons: 'button, [role=button]',
  rows: '[role=option][data-convid]',
});
const compose = selectors('outlook', '2026-06', {
  subject: 'input[id^="MSG_"][id$="_SUBJECT"], [id^="MSG_"][id$="_SUBJECT"] input',
  to: '[id^="MSG_"][id$="_TO"]',
  cc: '[id^="MSG_"][id$="_CC"]',
  body: '[role=textbox][aria-multiline=true]',
});
const peekRoot = '[data-app-section="CalendarItemPeek"]';
const formRoot = '[id^="EVENT_CalendarCompose"], [data-app-section="Form_Content"]';
const pane =
  '[data-app-section="ReadingPane"], #ReadingPaneContainerId, #ConversationReadingPaneContainer, [data-app-section="ConversationContainer"]';
const composeRoot = '[id^="docking_InitVisiblePart"]';
const hosts = /^outlook\.(?:office|office365|live|cloud\.microsoft)(?:\.com)?$/u;
const answerButtons =
  /^(?:accept|tentative|decline|zusagen|annehmen|mit vorbehalt|ablehnen|provisoire|refuser|aceptar|provisional|rechazar|aceitar|provisório|recusar|accetta|provvisorio|rifiuta|voorlopig|weigeren|zaakceptuj|wstępn|odrzuć|承諾|仮|辞退|接受|暂定|拒绝|수락|미정|거절)/iu;
const repeating =
  /recurring|series|wiederkehrend|serie|périodique|recorrent|ricorrent|terugkerend|cykliczn|定期|重复|되풀이/iu;
const privateWord =
  /^(?:private|privat|privée?|privado|particular|privato|privé|prywatn\p{L}*|非公開|私人|비공개)$/iu;
const cancelledWord =
  /^(?:cancell?ed|abgesagt|annulé|cancelado|annullato|geannuleerd|odwołan\p{L}+|キャンセル\p{L}*|已取消|취소됨)\s?[:：]/iu;

interface Context extends WhenContext {
  /** IANA zone the page says; null when only its clock or nothing tells. */
  said: string | null;
  foreignClock: boolean;
}

/** The zone of the mailbox: named by a month cell, else told by Outlook's clock, else the browser's. */
function contextOf(page: Page): Context {
  const { document, now, browserZone } = page;
  const lang = document.documentElement.lang || null;
  const cell = document.querySelector(shell.monthCell.css)?.id.split('_')[2] ?? '';
  if (isZone(cell)) return { lang, now, zone: cell, said: cell, foreignClock: false };
  const label = $optional(document, shell.clock, 'only in the calendar')?.getAttribute('aria-label') ?? '';
  const offset = offsetOfClock(label, lang ?? 'en', Date.parse(now));
  const own = offsetAt(Date.parse(now), browserZone);
  const foreignClock = offset !== null && offsetAt(0, offset) !== own;
  return { lang, now, zone: foreignClock ? offset : browserZone, said: null, foreignClock };
}

function selfOf({ document }: Page): Self {
  const account = $optional(document, shell.account, 'drawn late');
  const label = account?.getAttribute('aria-label') ?? textOf(account, 300);
  const folder = $optional(document, shell.folders, 'only in the mail module')?.getAttribute('title') ?? '';
  // "Calendar - Name - Outlook"
  const parts = document.title.slice(0, 300).split(' - ');
  const titled = parts.length >= 3 ? (parts.at(-2) ?? '') : '';
  const email = addressIn(label) || addressIn(folder);
  const name = /^account manager for (.*?)\s*\S*@\S*$/iu.exec(label.slice(0, 300))?.[1] ?? '';
  return { name: (name || (titled.includes('@') ? '' : titled)).trim(), email };
}

interface ReadChip extends Chip {
  lines: readonly string[];
  label: string;
  when: When | null;
}

/** The first line of a chip's title is its subject, which may itself hold commas and times. */
function readChip(chip: Element, context: WhenContext): ReadChip {
  const button = chip.matches('[aria-label]') ? chip : (chip.querySelector('[aria-label]') ?? chip);
  const label = (button.getAttribute('aria-label') ?? '').slice(0, 1000);
  const lines = (button.getAttribute('title') ?? '')
    .slice(0, 1000)
    .split('\n')
    .map((text) => text.trim());
  const title = lines[0] || (label.split(',')[0] ?? '');
  const at = title === '' ? -1 : label.indexOf(title);
  const when = at < 0 ? null : readWhen(label.slice(at + title.length, at + title.length + 160), context);
  const key = chip.getAttribute('data-calitemid') ?? '';
  return { key, title, label, lines, when, ...(when ? { start: when.start, end: when.end } : {}) };
}

/** The chips that may belong to a title: the others are not worth reading. */
const chipsTitled = ({ document }: Page, title: string, context: WhenContext) =>
  $all(document, shell.chips, 3000)
    .filter((chip) => (chip.querySelector('[title]')?.getAttribute('title') ?? '').startsWith(title))
    .slice(0, 20)
    .map((chip) => readChip(chip, context));

const plainChips = (chips: readonly ReadChip[]): Chip[] =>
  chips.map(({ key, title, start, end }) => ({ key, title, ...(start && end ? { start, end } : {}) }));

interface PeekParts {
  title: Element | null;
  time: Element | null;
  location: string;
}

/** Title, time and place by their English labels, else by their order round the one text that is a time. */
function peekParts(open: Element, context: WhenContext): PeekParts {
  const title = $optional(open, peek.title, 'labels are localised');
  const time = $optional(open, peek.time, 'labels are localised');
  const place = textOf($optional(open, peek.location, 'labels are localised'));
  const location = /^no location/iu.test(place) ? '' : place;
  if (title && time) return { title, time, location };
  const labelled = $all(open, peek.labelled, 30);
  const at = labelled.findIndex((each) => readWhen(textOf(each, 200), context) !== null);
  return {
    title: title ?? labelled[at < 0 ? 0 : at - 1] ?? null,
    time: time ?? labelled[at] ?? null,
    location,
  };
}

const sameTime = (first: When | null, second: When | null) =>
  first !== null && second !== null && Date.parse(first.start) === Date.parse(second.start);

/** The chip the peek belongs to: the one with its title, and of several the one with its time. */
function chipOf(chips: readonly ReadChip[], title: string, when: When | null): ReadChip | null {
  const named = chips.filter((chip) => chip.title === title);
  if (named.length <= 1) return named[0] ?? null;
  const timed = named.filter((chip) => sameTime(chip.when, when));
  return timed.length === 1 ? (timed[0] ?? null) : null;
}

const filled = <Key extends string>(key: Key, value: string) => (value === '' ? {} : { [key]: value });

/** What a chip's label says beside the time. */
function chipFacts(chip: ReadChip | null) {
  if (chip === null) return {};
  const words = chip.label.slice(chip.title.length).split(/,\s*/u).slice(-4);
  return {
    key: chip.key,
    ...(words.some((word) => repeating.test(word)) ? { recurrence: 'recurring' } : {}),
    ...(words.some((word) => privateWord.test(word)) ? { private: true } : {}),
  };
}

function readPeek(page: Page, open: Element, context: Context): SiteReading {
  const self = selfOf(page);
  const parts = peekParts(open, context);
  const title = textOf(parts.title ?? $(open, peek.title));
  const text = parts.time ? readWhen(textOf(parts.time, 200), context) : null;
  const chip = chipOf(chipsTitled(page, title, context), title, text);
  const time = agreedTime({ text, chip: chip?.when ?? null }, context.zone);
  const attendees: Attendee[] = readPersonas(open, self);
  const place = chip && chip.lines.length > 2 ? chip.lines.slice(1, -1).join(', ') : parts.location;
  const links = $all(open, peek.links, 30).map((link) => link.getAttribute('href') ?? '');
  const own = attendees.find(({ name }) => name === self.name)?.rsvp;
  const item: EventItem = {
    kind: 'event',
    title,
    start: time.when?.start ?? '',
    end: time.when?.end ?? '',
    ...(time.when?.allDay ? { allDay: true } : {}),
    attendees,
    ...filled('location', place),
    ...filled('conferencing', conferenceLink(...links, place)),
    ...(cancelledWord.test(title) ? { cancelled: true } : {}),
    ...(own ? { ownAnswer: own } : {}),
    ...chipFacts(chip),
  };
  const missing = [...(time.agreed ? [] : ['time']), ...(context.foreignClock ? ['zone'] : [])];
  return { view: 'peek', self, zone: context.said, lang: context.lang, item, missing, anchor: open };
}

/** The id in /calendar/item/<id>; '' elsewhere. */
function itemIdOf({ url }: Page): string {
  const found = /\/calendar\/item\/([^/?#]+)/u.exec(url.pathname)?.[1] ?? '';
  try {
    return decodeURIComponent(found);
  } catch {
    return found;
  }
}

function readForm(page: Page, open: Element, context: Context): SiteReading {
  const self = selfOf(page);
  const title = valueIn($optional(open, form.title, 'drawn in a later pass'));
  const row = $optional(open, form.time, 'drawn in a later pass');
  const when = readWhen(textOf(row, 300), context);
  const attendees = readPersonas(open, self);
  const description = visibleText($optional(open, form.body, 'drawn late'));
  const links = $all(open, form.links, 30).map((link) => link.getAttribute('href') ?? '');
  const item: EventItem = {
    kind: 'event',
    title,
    start: when?.sure ? when.start : '',
    end: when?.sure ? when.end : '',
    ...(when?.allDay ? { allDay: true } : {}),
    attendees,
    ...filled('description', description),
    ...filled('conferencing', conferenceLink(...links, description)),
    ...(cancelledWord.test(title) ? { cancelled: true } : {}),
    key: itemIdOf(page),
  };
  const missing = [
    ...(title === '' ? ['title'] : []),
    ...(when?.sure ? [] : ['time']),
    ...(attendees.length === 0 ? ['guests'] : []),
    ...(context.foreignClock ? ['zone'] : []),
  ];
  return { view: 'form', self, zone: context.said, lang: context.lang, item, missing, anchor: open };
}

/** "From: Dana Whitfield<dana@…>" */
function senderIn(root: ParentNode): Mailbox {
  const label = root.querySelector(mail.sender.css)?.getAttribute('aria-label') ?? '';
  const found = /^[^:：]{0,40}[:：]\s*([^<]{0,200})<([^<>\s]{3,200})>/u.exec(label.slice(0, 500));
  return found
    ? { name: (found[1] ?? '').trim(), email: addressIn(found[2] ?? '') }
    : { name: '', email: '' };
}

function namesIn(root: ParentNode, selector: Selector): Mailbox[] {
  const label = root.querySelector(selector.css)?.getAttribute('aria-label') ?? '';
  const names = label
    .slice(label.indexOf(':') + 1, 5000)
    .split(';')
    .map((text) => text.trim());
  return uniqueMailboxes(
    names.map((text) => ({ name: text.replace(/<.*$/u, '').trim(), email: addressIn(text) })),
  );
}

/** The part of the pane that holds one body and its sender. */
function messageOf(body: Element, open: Element): Element {
  let each: Element = body;
  while (each.parentElement && each !== open && !each.querySelector(mail.sender.css))
    each = each.parentElement;
  return each;
}

/** Outlook's own invitation card has no known hook: three answer buttons and a line with a time are taken for one. */
function cardTime(open: Element, context: WhenContext): When | null {
  const answers = $all(open, mail.buttons, 200).filter((button) => answerButtons.test(textOf(button, 40)));
  if (answers.length < 3) return null;
  const body = open.querySelector(mail.body.css);
  const inBody = new Set(textsOf(body, 20_000));
  const lines = textsOf(open, 8000).filter(
    (text) => /\d/u.test(text) && text.length < 120 && !inBody.has(text),
  );
  for (const text of lines.slice(0, 20)) {
    const when = readWhen(text, context);
    if (when && !when.allDay && when.sure) return when;
  }
  return null;
}

function readMessage(page: Page, open: Element, subject: Element, context: Context): SiteReading {
  const self = selfOf(page);
  const bodies = $all(open, mail.body, 50).filter(isVisible);
  const messages = bodies.map((body) => {
    const root = messageOf(body, open);
    const stamp = $optional(root, mail.date, 'drafts have none');
    return { body, root, date: readInstant(textOf(stamp, 100), context) };
  });
  const newest = messages.reduce<(typeof messages)[number] | null>(
    (best, each) => (best === null || Date.parse(each.date) > Date.parse(best.date) ? each : best),
    null,
  );
  const from = newest ? senderIn(newest.root) : { name: '', email: '' };
  const to = newest ? namesIn(newest.root, mail.to) : [];
  const title = textOf(subject, 1000) || (subject.getAttribute('title') ?? '');
  const when = cardTime(open, context);
  const body = messages
    .map((each) => visibleText(each.body))
    .join('\n\n')
    .slice(0, 20_000);
  const event: EventItem | null = when && {
    kind: 'event',
    title,
    start: when.start,
    end: when.end,
    attendees: uniqueMailboxes([{ ...from, organizer: true }, self]),
    ...filled('conferencing', conferenceLink(body)),
  };
  const item: MailItem = {
    kind: 'mail',
    subject: title,
    from,
    to,
    cc: newest ? namesIn(newest.root, mail.cc) : [],
    date: newest?.date ?? '',
    body,
    ...(event ? { invite: true, event } : {}),
    key: mailKeyOf(page, subject),
  };
  const missing = [
    ...(from.email === '' ? ['from'] : []),
    ...(to.length === 0 ? ['to'] : []),
    ...(item.date === '' ? ['date'] : []),
    ...(body === '' ? ['body'] : []),
    ...(event ? ['guests'] : []),
  ];
  return { view: 'reading', self, zone: context.said, lang: context.lang, item, missing, anchor: subject };
}

const mailKeyOf = ({ url }: Page, subject: Element) =>
  /^CONV_(.+)_SUBJECT$/u.exec(subject.id)?.[1] ?? /\/id\/([^/?#]+)/u.exec(url.pathname)?.[1] ?? '';

function recipientsIn(root: ParentNode, selector: Selector): Mailbox[] {
  const field = $optional(root, selector, 'Cc opens on demand');
  const found = field ? [...field.querySelectorAll('[title*="@"], [aria-label*="@"]')].slice(0, 300) : [];
  return uniqueMailboxes(
    found.map((each) => {
      const text = each.getAttribute('title') ?? each.getAttribute('aria-label') ?? '';
      const email = addressIn(text);
      return { name: textOf(each, 200) || email, email };
    }),
  );
}

function readCompose(page: Page, open: Element, context: Context): SiteReading {
  const self = selfOf(page);
  const field = $(open, compose.subject);
  const item: MailItem = {
    kind: 'mail',
    subject: valueIn(field),
    from: self,
    to: recipientsIn(open, compose.to),
    cc: recipientsIn(open, compose.cc),
    date: page.now,
    body: visibleText($optional(open, compose.body, 'drawn in a later pass')),
    compose: true,
    key: field.id || field.parentElement?.id || '',
  };
  return { view: 'compose', self, zone: context.said, lang: context.lang, item, anchor: open };
}

type Open =
  | { view: 'peek' | 'form' | 'compose'; root: Element }
  | { view: 'reading'; root: Element; subject: Element };

/** What is open, from few and exact questions. */
function openIn({ document, url }: Page): Open | null {
  const peeked = firstVisible(document, peekRoot);
  if (peeked) return { view: 'peek', root: peeked };
  const editing = firstVisible(document, formRoot);
  if (editing && !url.pathname.startsWith('/mail')) return { view: 'form', root: editing };
  const reading = firstVisible(document, pane);
  const subject = reading && firstVisible(reading, mail.subject.css);
  const field = firstVisible(document, compose.subject.css);
  const writing =
    field?.closest(composeRoot) ??
    (field && /\/deeplink\/compose/u.test(url.pathname) ? document.body : null);
  if (writing && (!subject || writing.contains(document.activeElement)))
    return { view: 'compose', root: writing };
  return reading && subject ? { view: 'reading', root: reading, subject } : null;
}

export default defineSite({
  id: 'outlook',
  name: 'Outlook on the web',
  origins: [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.live.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  views: [
    { id: 'grid', reads: 'titles and times of events in sight', checked: 'facts only' },
    {
      id: 'peek',
      reads: 'title, time, guests by name (Outlook shows no addresses there), own answer, place',
      checked: 'facts only',
    },
    { id: 'form', reads: 'title, time, guests by name, description', checked: 'facts only' },
    { id: 'list', reads: 'subjects in sight', checked: 'facts only' },
    {
      id: 'reading',
      reads: 'subject, sender with address, recipients by name, date, text',
      checked: 'facts only',
    },
    { id: 'compose', reads: 'subject, recipients, text', checked: 'facts only' },
  ],
  claims: ({ url, document }) =>
    hosts.test(url.hostname) || document.querySelector('script[src*="/owamail/"]') !== null,
  openKey(page) {
    const open = openIn(page);
    if (open === null) return '';
    if (open.view === 'reading')
      return `reading ${mailKeyOf(page, open.subject) || textOf(open.subject, 200)}`;
    if (open.view !== 'peek') return `${open.view} ${itemIdOf(page) || open.root.id}`;
    // The peek bears no id: its labelled lines are title, time and place.
    return `peek ${$all(open.root, peek.labelled, 4)
      .map((each) => textOf(each, 80))
      .join(' | ')}`;
  },
  read(page) {
    const { document } = page;
    $(document, shell.app);
    const context = contextOf(page);
    const open = openIn(page);
    if (open?.view === 'compose') return readCompose(page, open.root, context);
    if (open?.view === 'reading') return readMessage(page, open.root, open.subject, context);
    if (open?.view === 'form') return readForm(page, open.root, context);
    if (open) return readPeek(page, open.root, context);
    const chips = $all(document, shell.chips, 200).map((chip) => readChip(chip, context));
    const rows = $all(document, mail.rows, 200);
    const inMail = rows.length > 0 || page.url.pathname.startsWith('/mail');
    const listed = rows.map((row) => {
      const [first = '', second = first] = textsOf(row, 300);
      return { key: row.getAttribute('data-convid') ?? '', title: second };
    });
    const shared = { self: selfOf(page), zone: context.said, lang: context.lang };
    return inMail
      ? { view: 'list', chips: listed, ...shared }
      : { view: 'grid', chips: plainChips(chips), ...shared };
  },
});
