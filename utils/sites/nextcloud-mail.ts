import type { EventItem, Mailbox, MailItem } from '../core/page-report.ts';
import { readWhen, type WhenContext } from '../core/time-text/when.ts';
import { instantAt } from '../core/time-text/zone.ts';
import { defineSite } from './define-site.ts';
import opening, { threadHeading, threadIn } from './nextcloud-mail/opening.ts';
import { addressIn, agreedAddress, parseMailbox, uniqueMailboxes } from './reading/address.ts';
import { conferenceLink } from './reading/conference-link.ts';
import { filled } from './reading/filled.ts';
import { partsBehind } from './reading/head-and-body.ts';
import { innerDocument } from './reading/inner-document.ts';
import { lacking } from './reading/missing.ts';
import { nextcloudContext, nextcloudSelf } from './reading/nextcloud-page.ts';
import { textOf, visibleText } from './reading/text.ts';
import { $, $all, $optional, selectors } from './selector.ts';

// From the source of the mail app, versions of 2025 and 2026.
const mail = selectors('nextcloud-mail', '2026-11', {
  app: '#mail-message, #mail-thread-header-fields, .app-content-list, #app-content-vue, #content-vue',
  subject: threadHeading,
  open: '.envelope--expanded',
  sender: '.sender',
  address: '.sender__email',
  stamp: '[data-timestamp]',
  frame: 'iframe.message-frame',
  plain: '.message-container, #message-container',
  invitation: '.imip',
  answers: '.imip__actions--buttons button',
  title: '.event-data__heading',
  date: '.event-data__row--date',
  place: '.event-data__row--location',
  guests: '.event-data__row--participants li',
  // What holds without the names above.
  anyFrame: 'iframe',
  lines: 'p, span, div',
  heading: 'h2',
  list: 'ul li',
  buttons: 'button',
  rows: '[data-envelope-id]',
  rowSubject: '.envelope__subtitle__subject, .subject',
});

/** A line of its own that is nothing but an address, below the name it belongs to. */
const isAddressLine = (line: Element): boolean => {
  const words = textOf(line, 300);
  return words !== '' && addressIn(words) === words.toLowerCase();
};

function senderIn(envelope: Element): Mailbox {
  const named = $optional(envelope, mail.sender, 'unsure');
  // The text of a mail may have such lines too: it comes after the moment.
  const stamp = $optional(envelope, mail.stamp, 'unsure');
  const above = $all(envelope, mail.lines, 60).filter(
    (each) => stamp && each.compareDocumentPosition(stamp) & 4,
  );
  const line = named ? null : (above.find(isAddressLine) ?? null);
  const place = named ?? line?.parentElement ?? null;
  if (place === null || place.contains(envelope)) $(envelope, mail.sender);
  const label = textOf(place, 400);
  const shown = textOf(line ?? $optional(envelope, mail.address, 'unsure'), 300);
  return { name: parseMailbox(label).name, email: agreedAddress(shown, label) };
}

/** The moment a mail came, as a number beside its words. */
function stampOf(envelope: Element): number {
  const text = $optional(envelope, mail.stamp, 'unsure')?.getAttribute('data-timestamp') ?? '';
  return /^\d{9,14}$/.test(text) ? Number(text) : Number.NaN;
}

/** The frame a mail is shown in, or the place of one without any design. */
const contentIn = (envelope: Element): Element | null =>
  $optional(envelope, mail.frame, 'elsewhere') ??
  $optional(envelope, mail.plain, 'later') ??
  $optional(envelope, mail.anyFrame, 'elsewhere');

function bodyOf(envelope: Element): string {
  const content = contentIn(envelope);
  return visibleText(content?.localName === 'iframe' ? (innerDocument(content)?.body ?? null) : content);
}

/** The unfolded mails of the thread: by their name, else what is round a moment and has a text in it. */
function openIn(document: Document): Element[] {
  const named = $all(document, mail.open, 50);
  if (named.length > 0) return named;
  const stamps = $all(document, mail.stamp, 200).filter((stamp) => !stamp.closest(mail.rows.css));
  const around = stamps.map((stamp) => {
    let each: Element = stamp;
    for (let up = each.parentElement; up && !up.querySelector(mail.subject.css); up = up.parentElement) {
      if (stamps.some((other) => other !== stamp && up?.contains(other))) break;
      each = up;
    }
    return each;
  });
  return around.filter((each) => contentIn(each) !== null).slice(0, 50);
}

interface Card {
  title: Element | null;
  date: Element | null;
  place: Element | null;
  guests: readonly Element[];
}

function namedCard(root: ParentNode): Card | null {
  const card = $optional(root, mail.invitation, 'elsewhere');
  if (!card || $all(card, mail.answers, 4).length < 3) return null;
  return {
    title: $optional(card, mail.title, 'unsure'),
    date: $optional(card, mail.date, 'unsure'),
    place: $optional(card, mail.place, 'empty'),
    guests: $all(card, mail.guests, 300),
  };
}

/** The same by how it is put together: a heading, the date below it, the guests in a list, the answers last. */
function unnamedCard(root: Element): Card | null {
  const title = $optional(root, mail.heading, 'elsewhere');
  const [date = null, ...rows] = title ? partsBehind(title, root) : [];
  const list = rows.find((row) => $all(row, mail.list, 1).length > 0);
  const answers = list ? rows.slice(rows.indexOf(list)).flatMap((row) => $all(row, mail.buttons, 6)) : [];
  if (!list || answers.length < 3) return null;
  // The place has a row of its own, where there is one.
  const between = rows.slice(0, rows.indexOf(list));
  const place = between.length === 1 ? (between[0] ?? null) : null;
  return { title, date, place, guests: $all(list, mail.list, 300) };
}

/** The card of an invitation that asks for an answer; answers and cancellations ask for none. */
function invitationIn(root: Element, context: WhenContext): EventItem | null {
  const card = namedCard(root) ?? unnamedCard(root);
  if (!card) return null;
  const when = readWhen(textOf(card.date, 300), context);
  const location = textOf(card.place, 500);
  return {
    kind: 'event',
    title: textOf(card.title, 500),
    start: when?.sure ? when.start : '',
    end: when?.sure ? when.end : '',
    ...(when?.sure && when.allDay ? { allDay: true } : {}),
    attendees: uniqueMailboxes(card.guests.map((each) => parseMailbox(textOf(each, 400)))),
    ...filled('location', location),
    ...filled('conferencing', conferenceLink(location)),
  };
}

export default defineSite({
  ...opening,
  anchor: ({ document }) => document.querySelector(threadHeading),
  name: 'Nextcloud Mail',
  // Every company has it on an address of its own.
  origins: [],
  views: [
    { id: 'list', reads: 'subjects in sight', checked: 'facts only' },
    {
      id: 'thread',
      reads: 'subject, sender with address, date, text of open messages; of an invitation its event',
      checked: 'facts only',
    },
  ],
  read(page) {
    const { document } = page;
    $(document, mail.app);
    const context = nextcloudContext(page);
    const self = nextcloudSelf(page);
    const key = threadIn(page);
    if (key === '') {
      const chips = $all(document, mail.rows, 200).map((row) => ({
        key: row.getAttribute('data-envelope-id') ?? '',
        title: textOf(row.querySelector(mail.rowSubject.css), 300),
      }));
      return { view: 'list', self, lang: context.lang, chips };
    }
    const heading = $(document, mail.subject);
    const opened = openIn(document);
    if (opened.length === 0) $(document, mail.open);
    const newest = opened.reduce((best, each) => (stampOf(each) > stampOf(best) ? each : best));
    const at = stampOf(newest);
    const event = invitationIn(newest, context);
    const shown = heading.getAttribute('title') ?? textOf(heading, 1000);
    // In words it is cut where it is long: half a subject is none.
    const subject = /(?:…|\.\.\.)$/u.test(shown) && !heading.hasAttribute('title') ? '' : shown;
    const item: MailItem = {
      kind: 'mail',
      subject,
      from: senderIn(newest),
      // The page lists recipients for the thread as a whole, the sender among them: nobody is named for one mail.
      to: [],
      cc: [],
      date: Number.isNaN(at) ? '' : instantAt(at, context.zone),
      body: opened.map(bodyOf).join('\n\n').trim(),
      ...(event ? { invite: true, event } : {}),
      key,
    };
    // Recipients of one mail and the user's address stand nowhere on the page: neither is missed.
    const missing = lacking({
      title: subject === '',
      from: item.from.email === '',
      date: item.date === '',
      body: item.body === '',
      time: event?.start === '',
    });
    return { view: 'thread', self, lang: context.lang, item, missing, anchor: heading };
  },
});
