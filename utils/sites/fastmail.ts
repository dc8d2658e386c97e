import type { Chip, MailItem } from '../core/page-report.ts';
import type { WhenContext } from '../core/time-text/when.ts';
import { defineSite } from './define-site.ts';
import { openMessages } from './fastmail/message.ts';
import opening, { openIn, threadIn, threadTitle } from './fastmail/opening.ts';
import { readInvitation } from './reading/invitation.ts';
import { lacking } from './reading/missing.ts';
import { textOf, visibleText } from './reading/text.ts';
import { $, $all, selectors } from './selector.ts';

// Class names are those of its own parts and have held for years; seen by others on live pages in 2026-08.
const mail = selectors('fastmail', '2026-08', {
  app: '.v-Thread, .v-MailboxItem, .v-Page, .v-Mailbox',
  title: threadTitle,
  rows: '.v-MailboxItem',
  rowSubject: '.v-MailboxItem-subject',
});

const readRow = (row: Element): Chip => {
  const subject = row.querySelector(mail.rowSubject.css);
  const path = /\/mail\/[^/]+\/([\w.-]{4,})/u.exec(row.getAttribute('href') ?? '');
  return { key: path?.[1] ?? '', title: subject?.getAttribute('title') ?? textOf(subject, 300) };
};

export default defineSite({
  ...opening,
  anchor: openIn,
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
    const context: WhenContext = { lang: document.documentElement.lang || null, zone: browserZone, now };
    const { lang } = context;
    const heading = openIn(page);
    if (heading === null) {
      $(document, mail.app);
      const rows = $all(document, mail.rows, 200);
      if (threadIn(page) !== '') $(document, mail.title);
      return { view: rows.length > 0 ? 'list' : 'elsewhere', lang, chips: rows.map(readRow) };
    }
    const open = openMessages(heading, context);
    const last = open.at(-1);
    const texts = open.slice(-20).map((each) => visibleText(each.body));
    const subject = textOf(heading, 1000);
    const { from, to, date } = last ?? { from: { name: '', email: '' }, to: [], date: '' };
    const body = texts.at(-1) ?? '';
    const invitation = last && readInvitation(last.body, { subject, from, others: to, body }, context);
    const item: MailItem = {
      kind: 'mail',
      subject,
      from,
      to: [...to],
      cc: [],
      date,
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
