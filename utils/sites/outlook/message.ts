import type { EventItem, Mailbox, MailItem } from '../../core/page-report.ts';
import { readInstant, readWhen, type When, type WhenContext } from '../../core/time-text/when.ts';
import type { SiteReading } from '../define-site.ts';
import { addressIn, uniqueMailboxes } from '../reading/address.ts';
import { answerIn } from '../reading/answer-words.ts';
import { conferenceLink } from '../reading/conference-link.ts';
import { filled } from '../reading/filled.ts';
import { lacking } from '../reading/missing.ts';
import { textOf, textsOf, visibleText } from '../reading/text.ts';
import { isVisible } from '../reading/visible.ts';
import { $all, $optional, selectors } from '../selector.ts';
import type { Page } from '../site.ts';
import { mailKeyOf, mailSubject } from './opening.ts';
import { type Context, selfOf } from './page.ts';

export const mail = selectors('outlook', '2026-09', {
  subject: mailSubject,
  body: '[role=document]',
  // "From: Name<addr>": the word before the colon is localised.
  sender: '[aria-label*="<"][aria-label*="@"]',
  // "To: Dana; Noor": names behind a word, in the language of the page.
  headed: '[aria-label*=":"], [aria-label*="："]',
  date: '[data-testid="SentReceivedSavedTime"]',
  buttons: 'button, [role=button]',
  rows: '[role=option][data-convid]',
});

/** "From: Dana Whitfield<dana@…>"; nobody where the words beside the label are another's name or address. */
function senderIn(root: ParentNode): Mailbox {
  const nobody = { name: '', email: '' };
  const element = root.querySelector(mail.sender.css);
  const label = element?.getAttribute('aria-label') ?? '';
  const found = /^[^:：]{0,40}[:：]\s*([^<]{0,200})<([^<>\s]{3,200})>/u.exec(label.slice(0, 500));
  if (!found) return nobody;
  const sender = { name: (found[1] ?? '').trim(), email: addressIn(found[2] ?? '') };
  const shown = textOf(element, 300);
  const address = addressIn(shown);
  // A picture's initials are no name; several words of which none is in the label are another's.
  const words = shown.match(/\p{L}{2,}/gu) ?? [];
  const isOther = words.length > 1 && !words.some((word) => sender.name.includes(word));
  return (address === '' ? isOther : address !== sender.email) ? nobody : sender;
}

const toWord = /^(?:to|an|à|para|a|aan|do|宛先|收件人|받는 사람|إلى|אל)\s*[:：]\s*/iu;
const copyWord = /^(?:b?cc|kopie|kopia|dw|抄送|副本|참조|نسخة|עותק)\s*[:：]\s*/iu;

/** Those named behind a word for "to" or "copy". */
function namesIn(root: ParentNode, word: RegExp): Mailbox[] {
  const labels = $all(root, mail.headed, 60).map((each) => each.getAttribute('aria-label') ?? '');
  const names = (labels.find((label) => word.test(label)) ?? '').replace(word, '').slice(0, 5000).split(';');
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
  const said = $all(open, mail.buttons, 200).map((button) => answerIn(textOf(button, 40)));
  if (new Set(said.filter((answer) => answer !== null)).size < 3) return null;
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

/** Reads the mail in the reading pane. */
export function readMessage(page: Page, open: Element, subject: Element, context: Context): SiteReading {
  const self = selfOf(page);
  const bodies = $all(open, mail.body, 50).filter(isVisible);
  const messages = bodies.map((body) => {
    const root = messageOf(body, open);
    const stamp = $optional(root, mail.date, 'empty');
    return { body, root, date: readInstant(textOf(stamp, 100), context) };
  });
  const newest = messages.reduce<(typeof messages)[number] | null>(
    (best, each) => (best === null || Date.parse(each.date) > Date.parse(best.date) ? each : best),
    null,
  );
  const from = newest ? senderIn(newest.root) : { name: '', email: '' };
  const to = newest ? namesIn(newest.root, toWord) : [];
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
    cc: newest ? namesIn(newest.root, copyWord) : [],
    date: newest?.date ?? '',
    body,
    ...(event ? { invite: true, event } : {}),
    key: mailKeyOf(page, subject),
  };
  const missing = lacking({
    from: from.email === '',
    to: to.length === 0,
    date: item.date === '',
    body: body === '',
    guests: event !== null,
  });
  return { view: 'reading', self, zone: context.said, lang: context.lang, item, missing, anchor: subject };
}
