import type { Chip, Mailbox, MailItem } from '../core/page-report.ts';
import { readInstant, type WhenContext } from '../core/time-text/when.ts';
import { instantAt } from '../core/time-text/zone.ts';
import { defineSite, type SiteReading } from './define-site.ts';
import { addressIn, parseMailbox, uniqueMailboxes } from './reading/address.ts';
import { valueIn } from './reading/field.ts';
import { innerDocument } from './reading/inner-document.ts';
import { readInvitation } from './reading/invitation.ts';
import { lacking } from './reading/missing.ts';
import { textOf, visibleText } from './reading/text.ts';
import { $, $all, $optional, type Selector, selectors } from './selector.ts';
import type { Page } from './site.ts';
import { headIn, stampsIn } from './zoho-mail/head.ts';
import opening, { anchorAt, composerOf, mailIn, openIn } from './zoho-mail/opening.ts';

// Seen by others on live pages, those of mails in 2025 and 2026, those of the list and of writing in 2026-09.
const mail = selectors('zoho-mail', '2026-09', {
  app: '#zm_centerHolder, [role=option][data-ty="lt"], [id^="zm_Container_m"], [data-testid="com_subject_field"], [data-testid="new-btn-opt"]',
  container: '[id^="zm_Container_m"]',
  subject: '.zmMTitle',
  body: '[role=document], .zmMailWrapper',
  listed: '[role=option][data-ty="lt"]',
  listedSubject: '[data-testid="lst-sub"]',
  leaf: 'div, span, h1, h2, h3',
  from: '[data-testid="com_cur_from_address"]',
  to: '[data-testid="com_To_field"]',
  cc: '[data-testid="com_Cc_field"]',
  chosen: '[role=option].zmCB[aria-label*="@"]',
  option: '[role=option][aria-label*="@"]',
  suggested: '[role=listbox]',
  editor: 'iframe',
});

/** Rows of the list bear the number of their mail, with a "t" before it while that mail is open. */
const idOf = (row: Element): string => row.id.replace(/^t/u, '');

/** The moment in a stamp that names its own offset. */
function momentIn(stamp: string, context: WhenContext): string {
  const [, words = '', hours, minutes] = /^(.{6,80}?)\s*([+-]\d{2}):?(\d{2})$/u.exec(stamp.trim()) ?? [];
  if (hours === undefined) return readInstant(stamp, context);
  const at = readInstant(words, { ...context, zone: `${hours}:${minutes}` });
  return at === '' ? '' : instantAt(Date.parse(at), context.zone);
}

/** What stands above a mail and in the list as well is its subject. */
function subjectAbove(at: Element, pane: Element): string {
  const listed = new Set(
    $all(at.ownerDocument, mail.listed, 300).map((row) =>
      textOf($optional(row, mail.listedSubject, 'unsure'), 1000),
    ),
  );
  const above = $all(pane, mail.leaf, 300).filter((each) => each.compareDocumentPosition(at) & 4);
  const said = new Set(
    above.map((each) => textOf(each, 1000)).filter((text) => text !== '' && listed.has(text)),
  );
  return said.size === 1 ? ([...said][0] ?? '') : '';
}

function readMessage(page: Page, at: Element, id: string): SiteReading {
  const { document, browserZone, now } = page;
  const context: WhenContext = { lang: document.documentElement.lang || null, zone: browserZone, now };
  const row = $all(document, mail.listed, 300).find((each) => idOf(each) === id);
  const pane = at.closest('[role=region], .zmPV, .shw') ?? at;
  const listed = textOf(row ? $optional(row, mail.listedSubject, 'unsure') : null, 1000);
  const subject = textOf($optional(pane, mail.subject, 'unsure'), 1000) || listed || subjectAbove(at, pane);
  if (subject === '') $(pane, mail.subject);
  const { senders, ...others } = headIn(at);
  // Two senders or two moments are two mails of a conversation: which is meant is not known, nor whom it is for.
  const stamps = stampsIn(at);
  const isOne = senders.length === 1 && new Set(stamps).size <= 1;
  const from = (isOne ? senders[0] : null) ?? { name: '', email: '' };
  const { to, cc } = isOne ? others : { to: [], cc: [] };
  const content = $optional(at, mail.body, 'later');
  const body = visibleText(content);
  const known = uniqueMailboxes([...to, ...cc]);
  const invitation = content && readInvitation(content, { subject, from, others: known, body }, context);
  const item: MailItem = {
    kind: 'mail',
    ...{ subject, from, to: [...to], cc: [...cc], body },
    date: isOne ? momentIn(stamps[0] ?? '', context) : '',
    ...(invitation ? { invite: true, event: invitation.event } : {}),
    key: id,
  };
  // Whose mailbox it is stands nowhere on the page that is known: that is not missed.
  const missing = lacking({
    from: from.email === '',
    to: to.length === 0,
    date: item.date === '',
    body: body === '',
  });
  const more = invitation?.missing ?? [];
  return { view: 'message', lang: context.lang, item, missing: [...missing, ...more], anchor: at };
}

const chosenIn = (root: ParentNode, field: Selector): Mailbox[] => {
  const input = $optional(root, field, 'elsewhere');
  const row = input?.closest('.zmCRow') ?? input?.parentElement;
  const named = row ? $all(row, mail.chosen, 300) : [];
  const others = row && named.length === 0 ? $all(row, mail.option, 300) : [];
  const chips = [...named, ...others.filter((chip) => !chip.closest(mail.suggested.css))];
  return uniqueMailboxes(chips.map((chip) => parseMailbox(chip.getAttribute('aria-label') ?? '')));
};

/** The frame Zoho's editor writes in; others on the page are none of it. */
const isEditor = (body: Element): boolean =>
  body.matches('.ze_body, [contenteditable=true]') || body.querySelector('.ze_body') !== null;

function readCompose(page: Page, field: Element): SiteReading {
  const root = composerOf(field);
  // "From <address>": the word is translated, the address is not.
  const label = $optional(root, mail.from, 'later')?.getAttribute('aria-label') ?? '';
  const self: Mailbox = { name: '', email: addressIn(label) };
  const frames = $all(root, mail.editor, 10).map((frame) => innerDocument(frame)?.body ?? null);
  const item: MailItem = {
    kind: 'mail',
    subject: valueIn(field),
    from: self,
    to: chosenIn(root, mail.to),
    cc: chosenIn(root, mail.cc),
    date: page.now,
    body: visibleText(frames.find((body) => body && isEditor(body)) ?? null),
    compose: true,
    key: '',
  };
  const { lang } = page.document.documentElement;
  const missing = lacking({ self: self.email === '' });
  return { view: 'compose', self, lang: lang || null, item, missing, anchor: root };
}

const readRow = (row: Element): Chip => ({
  key: idOf(row),
  title: textOf(row.querySelector(mail.listedSubject.css), 300),
});

export default defineSite({
  ...opening,
  anchor: anchorAt,
  name: 'Zoho Mail',
  origins: [
    'https://mail.zoho.com/*',
    'https://mail.zoho.eu/*',
    'https://mail.zoho.in/*',
    'https://mail.zoho.jp/*',
    'https://mail.zoho.com.au/*',
  ],
  views: [
    { id: 'list', reads: 'subjects in sight', checked: 'facts only' },
    {
      id: 'message',
      reads: 'subject, sender and recipients with addresses, date, text of one open mail',
      checked: 'facts only',
    },
    { id: 'compose', reads: 'subject, sender and recipients with addresses, text', checked: 'facts only' },
    { id: 'elsewhere', reads: 'nothing: settings, contacts and the like', checked: 'facts only' },
  ],
  read(page) {
    const { document } = page;
    $(document, mail.app);
    const open = openIn(page);
    if (open?.view === 'compose') return readCompose(page, open.at);
    if (open) return readMessage(page, open.at, open.id);
    // A mail in the address and none on the page: Zoho looks different from what is known.
    if (mailIn(page) !== '') $(document, mail.container);
    const rows = $all(document, mail.listed, 200);
    const lang = document.documentElement.lang || null;
    return { view: rows.length > 0 ? 'list' : 'elsewhere', lang, chips: rows.map(readRow) };
  },
});
