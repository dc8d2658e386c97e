import type { Chip, Mailbox, MailItem, Self } from '../core/page-report.ts';
import { readInstant, type WhenContext } from '../core/time-text/when.ts';
import { defineSite, type SiteReading } from './define-site.ts';
import { addressIn, parseMailbox, uniqueMailboxes } from './reading/address.ts';
import { valueIn } from './reading/field.ts';
import { readInvitation } from './reading/invitation.ts';
import { lacking } from './reading/missing.ts';
import { textOf, visibleText } from './reading/text.ts';
import { isVisible } from './reading/visible.ts';
import { $, $all, $optional, type Selector, selectors } from './selector.ts';
import type { Page } from './site.ts';
import opening, { anchorAt, composerOf, mailSubject, messageIn, openIn } from './yahoo-mail/opening.ts';

// Test ids are in what is shipped and have held since 2018; class names are hashes.
const mail = selectors('yahoo-mail', '2026-09', {
  app: '#mail-app-component, [data-test-id="message-group-subject-text"], [data-test-id="compose-subject"], [data-test-read]',
  subject: mailSubject,
  messages: '[data-test-id="message-view"]',
  from: '[data-test-id="message-from"]',
  pill: '[data-test-id="email-pill"]',
  to: '[data-test-id="message-to"], [data-test-id="message-recipients"]',
  date: '[data-test-id="message-date"]',
  body: '[data-test-id="message-view-body-content"]',
  rows: 'a[data-test-read]',
  rowSubject: '[data-test-id="message-subject"]',
  chosen: '[data-test-id="container-to"] [data-test-id="pill"]',
  editor: '[data-test-id="rte"]',
});

/** "Inbox - robin@yahoo.example - Yahoo Mail": the address right before the product's name. */
function selfOf({ document }: Page): Self {
  const parts = document.title.slice(-300).split(/\s+[-–—|]\s+/u);
  const isProduct = /^yahoo/iu.test(parts.at(-1) ?? '');
  return { name: '', email: isProduct ? addressIn(parts.at(-2) ?? '') : '' };
}

/** Somebody whose address is in a title, in the words, or in both; where both differ it is nobody. */
function personIn(element: Element): Mailbox | null {
  const title = element.getAttribute('title') ?? element.querySelector('[title*="@"]')?.getAttribute('title');
  const titled = parseMailbox(title ?? '');
  const shown = parseMailbox(textOf(element, 400));
  if (titled.email !== '' && shown.email !== '' && titled.email !== shown.email) return null;
  const email = titled.email || shown.email;
  const names = new Set([titled.email && titled.name, shown.name].filter((name) => name !== ''));
  return email === '' ? null : { name: names.size === 1 ? ([...names][0] ?? '') : '', email };
}

/** The text of a mail. A quoted mail may bring the same marks along: only the outermost are Yahoo's own. */
const bodiesIn = (message: Element) =>
  $all(message, mail.body, 20).filter(
    (body) => !body.parentElement?.closest(mail.body.css) && isVisible(body),
  );

/** A part of the head of a mail: the same marks in its text are those of a mail that is quoted there. */
const headPart = (message: Element | null, selector: Selector): Element | null =>
  (message && $all(message, selector, 20).find((each) => !each.closest(mail.body.css))) ?? null;

function recipientsIn(message: Element): Mailbox[] {
  const row = headPart(message, mail.to);
  if (row === null) return [];
  const pills = [...$all(row, mail.pill, 300), ...row.querySelectorAll('[title*="@"]')].slice(0, 300);
  return uniqueMailboxes((pills.length > 0 ? pills : [row]).map(personIn).filter((each) => each !== null));
}

function readThread(page: Page, heading: Element, context: WhenContext): SiteReading {
  const self = selfOf(page);
  const opened = $all(page.document, mail.messages, 200).filter((each) => bodiesIn(each).length > 0);
  const last = opened.at(-1) ?? null;
  const head = headPart(last, mail.from);
  const from = (head && personIn($optional(head, mail.pill, 'unsure') ?? head)) ?? { name: '', email: '' };
  const to = last ? recipientsIn(last) : [];
  const stamp = headPart(last, mail.date);
  const texts = opened.slice(-20).map((each) =>
    bodiesIn(each)
      .map((body) => visibleText(body))
      .join('\n\n'),
  );
  const subject = textOf(heading, 1000);
  const content = last && bodiesIn(last)[0];
  const others = to;
  const invitation =
    content && readInvitation(content, { subject, from, others, body: texts.at(-1) ?? '' }, context);
  const item: MailItem = {
    kind: 'mail',
    subject,
    from,
    to,
    cc: [],
    date: readInstant(stamp?.getAttribute('title') ?? textOf(stamp, 100), context),
    body: texts.join('\n\n').slice(-20_000),
    ...(invitation ? { invite: true, event: invitation.event } : {}),
    key: messageIn(page),
  };
  const missing = lacking({
    from: from.email === '',
    date: item.date === '',
    body: item.body === '',
    self: self.email === '',
  });
  const more = invitation?.missing ?? [];
  return { view: 'thread', self, lang: context.lang, item, missing: [...missing, ...more], anchor: heading };
}

function readCompose(page: Page, field: Element, lang: string | null): SiteReading {
  const root = composerOf(field);
  const self = selfOf(page);
  const item: MailItem = {
    kind: 'mail',
    subject: valueIn(field),
    from: self,
    to: uniqueMailboxes(
      $all(root, mail.chosen, 300).map((pill) => parseMailbox(pill.getAttribute('title') ?? '')),
    ),
    cc: [],
    date: page.now,
    body: visibleText($optional(root, mail.editor, 'later')),
    compose: true,
    key: '',
  };
  return { view: 'compose', self, lang, item, missing: lacking({ self: self.email === '' }), anchor: root };
}

const readRow = (row: Element): Chip => ({
  key: /\/messages\/([\w.~-]+)/u.exec(row.getAttribute('href') ?? '')?.[1] ?? '',
  title: textOf(row.querySelector(mail.rowSubject.css), 300),
});

export default defineSite({
  ...opening,
  anchor: anchorAt,
  name: 'Yahoo Mail',
  origins: ['https://mail.yahoo.com/*'],
  views: [
    { id: 'list', reads: 'subjects in sight', checked: 'facts only' },
    {
      id: 'thread',
      reads: 'subject, sender with address, recipients as far as they are named, date, text of open messages',
      checked: 'facts only',
    },
    {
      id: 'compose',
      reads: 'subject, recipients with addresses (without copies), text',
      checked: 'facts only',
    },
    { id: 'elsewhere', reads: 'nothing: settings, contacts and the like', checked: 'facts only' },
  ],
  read(page) {
    const { document, browserZone, now } = page;
    $(document, mail.app);
    const lang = document.documentElement.lang || null;
    const open = openIn(page);
    if (open?.view === 'compose') return readCompose(page, open.at, lang);
    if (open) return readThread(page, open.at, { lang, zone: browserZone, now });
    const rows = $all(document, mail.rows, 200);
    if (messageIn(page) !== '') $(document, mail.subject);
    return {
      view: rows.length > 0 ? 'list' : 'elsewhere',
      self: selfOf(page),
      lang,
      chips: rows.map(readRow),
    };
  },
});
