import type { MailItem, Self } from '../core/page-report.ts';
import type { WhenContext } from '../core/time-text/when.ts';
import { defineSite, type SiteReading } from './define-site.ts';
import { readCompose } from './proton-mail/compose.ts';
import { invitationIn } from './proton-mail/invitation.ts';
import opening, { anchorAt, mailSubject, openIn, threadIn } from './proton-mail/opening.ts';
import { personIn } from './proton-mail/people.ts';
import { addressIn, uniqueMailboxes } from './reading/address.ts';
import { answerIn } from './reading/answer-words.ts';
import { saysCancelled } from './reading/cancelled-words.ts';
import { innerDocument } from './reading/inner-document.ts';
import { lacking } from './reading/missing.ts';
import { protonSelf } from './reading/proton-page.ts';
import { shownMoment } from './reading/shown-moment.ts';
import { textOf, textsOf, visibleText } from './reading/text.ts';
import { $, $all, $optional, selectors } from './selector.ts';
import type { Page } from './site.ts';

// From the source of the mail app, 2025 and 2026; test ids are in what is shipped.
const mail = selectors('proton-mail', '2026-11', {
  app: '[data-testid="heading:userdropdown"], [data-element-id], [data-testid^="message-view-"], [data-testid="conversation-header"], [data-testid="composer:subject"]',
  subject: mailSubject,
  messages: '[data-testid^="message-view-"]',
  sender: '[data-testid="recipients:sender"]',
  people: '[data-testid^="recipients:item-"]',
  // Its attribute is the whole date in the page's words, not a machine's.
  date: 'time[datetime]',
  frame: 'iframe[data-testid="content-iframe"], iframe[title="Email content"]',
  rows: '[data-element-id]',
  rowSubject: '[data-testid="message-column:subject"]',
});

/** "Inbox | robin@… | Proton Mail"; a subject may come before it. */
function selfOf(page: Page): Self {
  const account = protonSelf(page);
  const titled = page.document.title.slice(-300).split(' | ').at(-2) ?? '';
  return { name: account.name, email: account.email || addressIn(titled) };
}

/** What Proton writes into its frame lies in a shadow of it on some versions. */
function bodyOf(message: Element): string {
  const inside = innerDocument($optional(message, mail.frame, 'later'))?.body ?? null;
  const shadow = inside?.querySelector('#proton-root')?.shadowRoot?.firstElementChild ?? null;
  return visibleText(inside) || visibleText(shadow);
}

/** Above answers and cancellations the same card stands; those invite to nothing. */
const invites = (subject: string) =>
  !saysCancelled(subject) && answerIn(/^[^:：]{1,40}(?=[:：])/u.exec(subject)?.[0] ?? '') === null;

/** The number of mails stands before the subject, in a part of its own. */
function subjectOf(heading: Element): string {
  const [first = '', ...texts] = textsOf(heading, 1000);
  return heading.getAttribute('title') ?? [/^\[\d+\]$/u.test(first) ? '' : first, ...texts].join(' ').trim();
}

function readThread(page: Page, heading: Element, context: WhenContext, self: Self): SiteReading {
  const { document } = page;
  // A message folded together has no sender's head, one that is loading has no name in it.
  const opened = $all(document, mail.messages, 200).filter((each) => each.querySelector(mail.sender.css));
  const last = opened.at(-1) ?? null;
  const sender = last && $optional(last, mail.sender, 'later');
  const listed = last ? $all(last, mail.people, 300) : [];
  const people = listed.map(personIn);
  const stamp = last && $optional(last, mail.date, 'later');
  const subject = subjectOf(heading);
  const invitation = last && invites(subject) ? invitationIn(last, context) : null;
  const item: MailItem = {
    kind: 'mail',
    subject,
    from: (sender && personIn(sender)) ?? { name: '', email: '' },
    // The short line names everybody in one row, whether they are meant or only told.
    to: uniqueMailboxes(people.filter((each) => each !== null)),
    cc: [],
    date: shownMoment(stamp?.getAttribute('datetime') ?? '', textOf(stamp, 100), context),
    // The newest text counts most: what is cut is the oldest.
    body: opened.slice(-20).map(bodyOf).join('\n\n').trim().slice(-20_000),
    ...(invitation ? { invite: true, event: invitation.event } : {}),
    key: threadIn(page),
  };
  const missing = lacking({
    from: item.from.email === '',
    to: people.length === 0 || people.includes(null),
    date: item.date === '',
    body: item.body === '',
    time: invitation?.event.start === '',
    guests: invitation?.guestsMissing === true,
    self: self.email === '',
  });
  return { view: 'thread', self, lang: context.lang, item, missing, anchor: heading };
}

export default defineSite({
  ...opening,
  anchor: anchorAt,
  name: 'Proton Mail',
  origins: ['https://mail.proton.me/*'],
  views: [
    { id: 'list', reads: 'subjects in sight', checked: 'facts only' },
    {
      id: 'thread',
      reads:
        'subject, sender and recipients with addresses, date, text of open messages; of an invitation its event and guests',
      checked: 'facts only',
    },
    { id: 'compose', reads: 'subject, recipients with addresses, text', checked: 'facts only' },
    { id: 'elsewhere', reads: 'nothing: settings and the like', checked: 'facts only' },
  ],
  warmUps: [
    (page) => [selfOf(page), openIn(page)],
    ({ document }) => [personIn(document.createElement('p')), bodyOf(document.createElement('p'))],
    (page) => {
      const document = page.document.implementation.createHTMLDocument('');
      const context = { lang: 'en', zone: 'UTC', now: page.now };
      return readThread({ ...page, document }, document.body, context, { name: '', email: '' });
    },
  ],
  read(page) {
    const { document, browserZone, now } = page;
    $(document, mail.app);
    const self = selfOf(page);
    // Mail shows its times in the browser's zone.
    const lang = document.documentElement.lang.replace('_', '-') || null;
    const open = openIn(page);
    if (open?.view === 'compose') return readCompose(page, open.at, self, lang);
    if (open) return readThread(page, open.at, { lang, zone: browserZone, now }, self);
    const rows = $all(document, mail.rows, 200);
    // A thread in the address and no subject: Proton looks different from what is known.
    if (threadIn(page) !== '') $(document, mail.subject);
    const chips = rows.map((row) => ({
      key: row.getAttribute('data-element-id') ?? '',
      title: textOf(row.querySelector(mail.rowSubject.css), 300),
    }));
    return { view: rows.length > 0 ? 'list' : 'elsewhere', self, lang, chips };
  },
});
