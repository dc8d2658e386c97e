import type { Answer, EventItem, Mailbox, MailItem } from '../../core/page-report.ts';
import { readInstant, readWhen, type When } from '../../core/time-text/when.ts';
import type { SiteReading } from '../define-site.ts';
import { addressIn, agreedAddress, uniqueMailboxes } from '../reading/address.ts';
import { conferenceLink } from '../reading/conference-link.ts';
import { filled } from '../reading/filled.ts';
import { lacking } from '../reading/missing.ts';
import { textOf, visibleText } from '../reading/text.ts';
import { $, $all, $optional, type Selector, selectors } from '../selector.ts';
import type { Page } from '../site.ts';
import { holderOf, mailKeyOf } from './opening.ts';
import { type Context, contextOf } from './page.ts';

const message = selectors('sogo', '2026-11', {
  name: '[ng-bind$="viewer.message.from[0].name"]',
  address: '[ng-bind$="viewer.message.from[0].email"]',
  date: '[ng-bind$="viewer.message.date"]',
  to: 'md-chips[ng-model$="viewer.message.to"] md-chip',
  cc: 'md-chips[ng-model$="viewer.message.cc"] md-chip',
  parts: '[ng-bind-html*="part.content"]',
  // The card SOGo draws for an invitation, once for each time the mail carries it.
  card: '[sg-imip]',
  answers: '[ng-click*="iCalendarAction("]',
  buttons: 'button',
  organizer: 'a[href^="mailto:"]',
  lines: 'label + div',
  description: '[ng-non-bindable] md-content',
  words: 'p, label + div',
  guests: 'md-chips[ng-model$="part.participants"] md-chip',
});

/** Recipients are shown by name alone; the user is known by their own. */
function recipientsIn(root: ParentNode, selector: Selector, { self }: Context): Mailbox[] {
  return uniqueMailboxes(
    $all(root, selector, 300).map((chip) => {
      const text = textOf(chip, 300);
      const email = addressIn(text);
      if (email !== '') return { name: text.toLowerCase() === email ? '' : text, email };
      return { name: text, email: text === self.name ? self.email : '' };
    }),
  );
}

/** SOGo's own mails put the title in quotation marks, others put it behind a word and a colon. */
function titleIn(subject: string): string {
  const line = subject.slice(0, 500);
  const quoted = /^[^:：]{1,60}[:：]\s*["“„«](.{1,300})["”“»]\s*$/u.exec(line)?.[1];
  return quoted ?? /^[^:：\d]{1,30}[:：]\s*(\S.{0,300})$/u.exec(line)?.[1] ?? line;
}

function timeIn(card: Element, context: Context): When | null {
  for (const line of $all(card, message.lines, 12)) {
    const when = readWhen(textOf(line, 200), context);
    if (when?.sure) return when;
  }
  return null;
}

const answers: Readonly<Record<string, Answer>> = {
  accept: 'accepted',
  decline: 'declined',
  tentative: 'tentative',
};

/** The answers a card offers; the one already given is not among them. */
const offeredIn = (card: Element): string[] =>
  $all(card, message.answers, 10)
    .map((button) => /'(\w{1,20})'/.exec(button.getAttribute('ng-click') ?? '')?.[1] ?? '')
    .filter((word) => word in answers);

/** The answer that is not offered; null where a button does not say what it does: it may offer that one. */
function ownAnswerIn(card: Element, offered: readonly string[]): Answer | null {
  if ($all(card, message.buttons, 20).some((button) => !button.hasAttribute('ng-click'))) return null;
  const [given = '', ...more] = Object.keys(answers).filter((word) => !offered.includes(word));
  return more.length > 0 ? null : (answers[given] ?? 'needsAction');
}

/** The event of an invitation's card; null for the cards of answers and cancellations. */
function invitationIn(root: ParentNode, mail: MailItem, context: Context): EventItem | null {
  const card = $optional(root, message.card, 'elsewhere');
  const offered = card ? offeredIn(card) : [];
  if (!card || offered.length < 2) return null;
  const link = $optional(card, message.organizer, 'unsure');
  const email = addressIn((link?.getAttribute('href') ?? '').slice('mailto:'.length));
  const host = email === mail.from.email || email === '' ? mail.from : { name: '', email };
  const when = timeIn(card, context);
  const attendees = uniqueMailboxes([{ ...host, organizer: true }, ...mail.to, ...mail.cc]);
  // The guests of the card are the template's own text in the version seen: only their number is to be had.
  const ownAnswer = ownAnswerIn(card, offered);
  const count = $all(card, message.guests, 300).length;
  return {
    kind: 'event',
    title: titleIn(mail.subject),
    start: when?.start ?? '',
    end: when?.end ?? '',
    ...(when?.allDay ? { allDay: true } : {}),
    attendees,
    ...filled('conferencing', conferenceLink(textOf(card, 4000))),
    ...filled('description', visibleText($optional(card, message.description, 'empty'))),
    ...(ownAnswer ? { ownAnswer } : {}),
    ...(count > attendees.length ? { guestCount: count } : {}),
  };
}

/** The parts of the mail, and of its card, drawn once or more, what it says beside buttons and names. */
function bodyIn(root: ParentNode): string {
  const card = $optional(root, message.card, 'elsewhere');
  const parts = $all(root, message.parts, 30).filter((part) => !part.closest(message.card.css));
  const words = card ? $all(card, message.words, 20) : [];
  const texts = [...parts, ...words].map((each) => visibleText(each)).filter((text) => text !== '');
  return texts.join('\n\n').slice(0, 20_000);
}

/** Reads the mail beside the list. @throws SelectorError without subject, sender or date. */
export function readMessage(page: Page, subject: Element): SiteReading {
  const context = contextOf(page);
  const root = subject.closest('md-card') ?? page.document;
  const name = textOf($optional(root, message.name, 'empty'), 300);
  const email = agreedAddress(textOf($(root, message.address), 300), name);
  const mail: MailItem = {
    kind: 'mail',
    subject: textOf(subject, 1000),
    from: { name: name.toLowerCase() === email ? '' : name, email },
    to: recipientsIn(root, message.to, context),
    cc: recipientsIn(root, message.cc, context),
    date: readInstant(textOf($(root, message.date), 200), context),
    body: bodyIn(root),
    key: mailKeyOf(page),
  };
  const event = invitationIn(root, mail, context);
  const item: MailItem = event ? { ...mail, invite: true, event } : mail;
  const missing = lacking({
    from: email === '',
    to: mail.to.length === 0,
    date: mail.date === '',
    body: mail.body === '',
    time: event?.start === '',
    guests: event?.guestCount !== undefined,
    self: context.self.email === '',
  });
  const { self, said: zone, lang } = context;
  return { view: 'message', self, zone, lang, item, missing, anchor: holderOf(subject) };
}
