import type { EventItem, Mailbox, MailItem } from '../core/page-report.ts';
import { readWhen, type WhenContext } from '../core/time-text/when.ts';
import { instantAt } from '../core/time-text/zone.ts';
import { defineSite } from './define-site.ts';
import opening, { threadHeading, threadIn } from './nextcloud-mail/opening.ts';
import { agreedAddress, parseMailbox, uniqueMailboxes } from './reading/address.ts';
import { conferenceLink } from './reading/conference-link.ts';
import { filled } from './reading/filled.ts';
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
  rows: '[data-envelope-id]',
  rowSubject: '.envelope__subtitle__subject, .subject',
});

function senderIn(envelope: Element): Mailbox {
  const label = textOf($(envelope, mail.sender), 400);
  const email = agreedAddress(textOf($optional(envelope, mail.address, 'unsure'), 300), label);
  return { name: parseMailbox(label).name, email };
}

/** The moment a mail came, as a number beside its words. */
function stampOf(envelope: Element): number {
  const text = $optional(envelope, mail.stamp, 'unsure')?.getAttribute('data-timestamp') ?? '';
  return /^\d{9,14}$/.test(text) ? Number(text) : Number.NaN;
}

function bodyOf(envelope: Element): string {
  const inside = innerDocument($optional(envelope, mail.frame, 'elsewhere'));
  return visibleText(inside?.body ?? $optional(envelope, mail.plain, 'later'));
}

/** The card of an invitation that asks for an answer; answers and cancellations ask for none. */
function invitationIn(root: ParentNode, context: WhenContext): EventItem | null {
  const card = $optional(root, mail.invitation, 'elsewhere');
  if (!card || $all(card, mail.answers, 4).length < 3) return null;
  const when = readWhen(textOf($optional(card, mail.date, 'unsure'), 300), context);
  const location = textOf($optional(card, mail.place, 'empty'), 500);
  return {
    kind: 'event',
    title: textOf($optional(card, mail.title, 'unsure'), 500),
    start: when?.sure ? when.start : '',
    end: when?.sure ? when.end : '',
    ...(when?.sure && when.allDay ? { allDay: true } : {}),
    attendees: uniqueMailboxes($all(card, mail.guests, 300).map((each) => parseMailbox(textOf(each, 400)))),
    ...filled('location', location),
    ...filled('conferencing', conferenceLink(location)),
  };
}

export default defineSite({
  ...opening,
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
    $(document, mail.open);
    const opened = $all(document, mail.open, 50);
    const newest = opened.reduce((best, each) => (stampOf(each) > stampOf(best) ? each : best));
    const at = stampOf(newest);
    const event = invitationIn(newest, context);
    const item: MailItem = {
      kind: 'mail',
      subject: heading.getAttribute('title') ?? textOf(heading, 1000),
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
      from: item.from.email === '',
      date: item.date === '',
      body: item.body === '',
      time: event?.start === '',
    });
    return { view: 'thread', self, lang: context.lang, item, missing, anchor: heading };
  },
});
