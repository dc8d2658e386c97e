import type { Chip, Mailbox, MailItem } from '../core/page-report.ts';
import { readInstant, type WhenContext } from '../core/time-text/when.ts';
import { defineSite } from './define-site.ts';
import opening, { openIn, threadIn, threadTitle } from './fastmail/opening.ts';
import { addressIn, parseMailbox, uniqueMailboxes } from './reading/address.ts';
import { readInvitation } from './reading/invitation.ts';
import { lacking } from './reading/missing.ts';
import { textOf, visibleText } from './reading/text.ts';
import { isVisible } from './reading/visible.ts';
import { $, $all, $optional, type Selector, selectors } from './selector.ts';

// Class names are those of its own parts and have held for years; seen by others on live pages in 2026-08.
const mail = selectors('fastmail', '2026-08', {
  app: '.v-Thread, .v-MailboxItem, .v-Page, .v-Mailbox',
  title: threadTitle,
  // A draft in the thread is no mail that came.
  cards: '.v-MessageCard:not(.v-MessageCard--draft)',
  from: '.v-MessageCard-from',
  unknown: '.v-MessageCard-unknownSender',
  to: '.v-Message-toName[title]',
  time: '.v-MessageCard-time[title]',
  body: '.v-Message-body',
  rows: '.v-MailboxItem',
  rowSubject: '.v-MailboxItem-subject',
});

/** The sender: a name in words, the address in its title and, for strangers, in words beside it. */
function senderIn(card: Element): Mailbox {
  const line = $optional(card, mail.from, 'later');
  const titled = parseMailbox(line?.getAttribute('title') ?? '');
  const beside = addressIn(textOf($optional(card, mail.unknown, 'empty'), 300));
  if (titled.email !== '' && beside !== '' && titled.email !== beside) return { name: '', email: '' };
  const shown = textOf(line, 300);
  const name = addressIn(shown) === '' ? shown : '';
  // Two names for one sender: the address alone is sure.
  const differs = titled.name !== '' && titled.email !== '' && titled.name !== name;
  return { name: differs ? '' : name, email: titled.email || beside || addressIn(shown) };
}

const titledPeople = (card: Element, selector: Selector): Mailbox[] =>
  uniqueMailboxes(
    $all(card, selector, 300)
      .map((each) => parseMailbox(each.getAttribute('title') ?? ''))
      .filter(({ email }) => email !== ''),
  );

const readRow = (row: Element): Chip => {
  const subject = row.querySelector(mail.rowSubject.css);
  const path = /\/mail\/[^/]+\/([\w.-]{4,})/u.exec(row.getAttribute('href') ?? '');
  return { key: path?.[1] ?? '', title: subject?.getAttribute('title') ?? textOf(subject, 300) };
};

export default defineSite({
  ...opening,
  name: 'Fastmail',
  origins: ['https://app.fastmail.com/*'],
  views: [
    { id: 'list', reads: 'subjects in sight', checked: 'facts only' },
    {
      id: 'thread',
      reads: 'subject, sender with address, recipients as far as they are named, date, text of open messages',
      checked: 'facts only',
    },
    { id: 'elsewhere', reads: 'nothing: settings, contacts and mails being written', checked: 'facts only' },
  ],
  read(page) {
    const { document, browserZone, now } = page;
    $(document, mail.app);
    const context: WhenContext = { lang: document.documentElement.lang || null, zone: browserZone, now };
    const { lang } = context;
    const heading = openIn(page);
    if (heading === null) {
      const rows = $all(document, mail.rows, 200);
      if (threadIn(page) !== '') $(document, mail.title);
      return { view: rows.length > 0 ? 'list' : 'elsewhere', lang, chips: rows.map(readRow) };
    }
    const thread = heading.closest('.v-Thread') ?? document;
    const open = $all(thread, mail.cards, 200).filter((card) => {
      const body = card.querySelector(mail.body.css);
      return body !== null && isVisible(body);
    });
    const last = open.at(-1) ?? null;
    const texts = open.slice(-20).map((card) => visibleText(card.querySelector(mail.body.css)));
    const subject = textOf(heading, 1000);
    const from = last ? senderIn(last) : { name: '', email: '' };
    const to = last ? titledPeople(last, mail.to) : [];
    const stamp = last && $optional(last, mail.time, 'later');
    const body = texts.at(-1) ?? '';
    const invitation =
      last &&
      readInvitation(last.querySelector(mail.body.css) ?? last, { subject, from, others: to, body }, context);
    const item: MailItem = {
      kind: 'mail',
      subject,
      from,
      to,
      cc: [],
      date: readInstant(stamp?.getAttribute('title') ?? '', context),
      body: texts.join('\n\n').slice(-20_000),
      ...(invitation ? { invite: true, event: invitation.event } : {}),
      key: threadIn(page),
    };
    // Whose mailbox it is stands nowhere on the page, and recipients often by name alone: neither is missed.
    const missing = lacking({
      from: from.email === '',
      date: item.date === '',
      body: item.body === '',
    });
    return {
      view: 'thread',
      lang,
      item,
      missing: [...missing, ...(invitation?.missing ?? [])],
      anchor: heading,
    };
  },
});
