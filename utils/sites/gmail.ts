import type { Chip, Mailbox, MailItem, Self } from '../core/page-report.ts';
import type { WhenContext } from '../core/time-text/when.ts';
import { defineSite, type SiteReading } from './define-site.ts';
import { mailboxOf, nothing, openMessages } from './gmail/message.ts';
import opening, {
  anchorAt,
  composeId,
  composeOf,
  composeSubject,
  known,
  lostIn,
  openIn,
  threadIdOf,
  threadSubject,
  tokenOf,
} from './gmail/opening.ts';
import { addressIn, parseMailbox, uniqueMailboxes } from './reading/address.ts';
import { readInvitation } from './reading/invitation.ts';
import { lacking } from './reading/missing.ts';
import { textOf, visibleText } from './reading/text.ts';
import { $, $all, $optional, selectors } from './selector.ts';
import type { Page } from './site.ts';

// Gmail's class names have been stable for a decade and are what every extension for it reads.
const shell = selectors('gmail', '2026-09', {
  app: '[role=main], [gh=tl], h2.hP, input[name=subjectbox], .a3s, .nH',
  // The label's beginning is localised, the address in brackets is not.
  account: '#gb a[aria-label*="@"]',
});
const { subject: threadHeading } = selectors('gmail', '2026-09', { subject: threadSubject });
const list = selectors('gmail', '2026-09', {
  rows: 'tr.zA',
  id: '[data-legacy-thread-id], [data-thread-id]',
  // .bog since about 2015, .y6 span before.
  subject: '.bog, .y6 span',
});
// Recipients changed in 2021: options with a hovercard, before that fields with an address.
const compose = selectors('gmail', '2026-09', {
  subject: composeSubject,
  id: composeId,
  from: '.az2',
  body: '[g_editable=true], [role=textbox][contenteditable]',
});

const contextOf = (page: Page): WhenContext => ({
  lang: page.document.documentElement.lang || null,
  zone: page.browserZone,
  now: page.now,
});

function selfOf({ document }: Page): Self {
  const label = $optional(document, shell.account, 'elsewhere')?.getAttribute('aria-label') ?? '';
  const name = /:\s*([^(]{1,200}?)\s*\(/u.exec(label.slice(0, 500))?.[1] ?? '';
  // "Inbox (3) - a@x - Gmail"; a subject before it may hold an address of its own.
  const titled = document.title
    .slice(-500)
    .split(' - ')
    .map(addressIn)
    .filter((address) => address !== '')
    .at(-1);
  return { name, email: addressIn(label) || (titled ?? '') };
}

function readThread(page: Page, heading: Element, root: ParentNode): SiteReading {
  const context = contextOf(page);
  const self = selfOf(page);
  const open = openMessages(root, context);
  const { from, to, cc, date, body: content } = open.at(-1) ?? nothing;
  const texts = open.slice(-20).map((message) => visibleText(message.body));
  const subject = textOf(heading, 1000);
  // The newest text counts most: what is cut is the oldest.
  const body = texts.join('\n\n').slice(-20_000);
  const others = uniqueMailboxes([...to, ...cc]);
  // Above the text Gmail draws a strip of its own with the other events of that day: those are not in the mail.
  const invitation =
    content && readInvitation(content, { subject, from, others, body: texts.at(-1) ?? '' }, context);
  const item: MailItem = {
    kind: 'mail',
    subject,
    from,
    to,
    cc,
    date,
    body,
    ...(invitation ? { invite: true, event: invitation.event } : {}),
    key: threadIdOf(heading) || tokenOf(page),
  };
  const missing = lacking({ from: from.email === '', date: date === '', body: body === '' });
  return {
    view: 'thread',
    self,
    zone: null,
    lang: context.lang,
    item,
    missing: [...missing, ...(invitation?.missing ?? [])],
    anchor: heading,
  };
}

function readRecipients(root: ParentNode, name: 'to' | 'cc'): Mailbox[] {
  const chosen = [...root.querySelectorAll(`[name=${name}] [data-hovercard-id], [name=${name}] [email]`)];
  if (chosen.length > 0) return uniqueMailboxes(chosen.slice(0, 300).map(mailboxOf));
  const field = root.querySelector(`input[name=${name}], textarea[name=${name}]`);
  const text =
    field && 'value' in field && typeof field.value === 'string' ? field.value.slice(0, 20_000) : '';
  return uniqueMailboxes(
    text
      .split(/[,;]/u)
      .map(parseMailbox)
      .filter(({ email }) => email !== ''),
  );
}

function readCompose(page: Page, field: Element): SiteReading {
  const root = composeOf(field);
  const own = selfOf(page);
  const chosen = parseMailbox(textOf($optional(root, compose.from, 'empty'), 300));
  const { email } = chosen;
  // Who writes under another address of theirs is still the same person.
  const isAlias = email !== '' && own.email !== '' && email !== own.email;
  const self: Self = own.email === '' && email !== '' ? chosen : isAlias ? { ...own, aliases: [email] } : own;
  const id = $optional(root, compose.id, 'later');
  const item: MailItem = {
    kind: 'mail',
    subject: 'value' in field && typeof field.value === 'string' ? field.value : '',
    from: isAlias ? { name: chosen.name || own.name, email } : { name: self.name, email: self.email },
    to: readRecipients(root, 'to'),
    cc: readRecipients(root, 'cc'),
    date: page.now,
    body: visibleText($optional(root, compose.body, 'later')),
    compose: true,
    key: id?.getAttribute('value') ?? '',
  };
  return { view: 'compose', self, lang: contextOf(page).lang, item, anchor: root };
}

/** Lines of the list; by the ids in them where they are not called so any more. */
function rowsIn(root: ParentNode): Element[] {
  const rows = $all(root, list.rows, 200);
  const named = rows.length > 0 ? [] : $all(root, list.id, 200).map((id) => id.closest('tr'));
  return rows.length > 0 ? rows : [...new Set(named)].filter((row) => row !== null);
}

const readRow = (row: Element): Chip => {
  const id = row.querySelector(list.id.css);
  const key = known(id?.getAttribute('data-legacy-thread-id')) || known(id?.getAttribute('data-thread-id'));
  return { key, title: textOf(row.querySelector(list.subject.css) ?? id, 300) };
};

export default defineSite({
  ...opening,
  anchor: anchorAt,
  name: 'Gmail',
  origins: ['https://mail.google.com/*'],
  views: [
    { id: 'list', reads: 'subjects in sight', checked: 'saved page' },
    {
      id: 'thread',
      reads: 'subject, sender and recipients with addresses, date, text of open messages, invitation',
      checked: 'facts only',
    },
    { id: 'compose', reads: 'subject, recipients with addresses, text', checked: 'facts only' },
    { id: 'elsewhere', reads: 'nothing: settings, chat and the like', checked: 'facts only' },
  ],
  read(page) {
    $(page.document, shell.app);
    const { heading, field, root } = openIn(page);
    if (field) return readCompose(page, field);
    if (heading) return readThread(page, heading, root);
    const rows = rowsIn(root);
    // A thread in the address, no list in sight and no subject: Gmail looks different from what is known.
    if ((rows.length === 0 && tokenOf(page) !== '') || lostIn(page)) $(root, threadHeading);
    const view = rows.length > 0 || root.querySelector('[gh=tl]') ? 'list' : 'elsewhere';
    return { view, self: selfOf(page), lang: contextOf(page).lang, chips: rows.map(readRow) };
  },
});
