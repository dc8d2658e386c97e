import type { Attendee, Mailbox, MailItem } from '../../core/page-report.ts';
import { uniqueMailboxes } from '../reading/address.ts';
import { lacking } from '../reading/missing.ts';
import { visibleText } from '../reading/text.ts';
import { invitedEvent } from './invited-event.ts';
import { bodiesIn, bodyOf, isQuoted } from './mail-body.ts';
import { dateOf } from './mail-date.ts';
import { peopleIn } from './people.ts';
import { ofKind, type Row } from './rows.ts';
import type { Found, Scene } from './scene.ts';
import { chosen, hasLaterMessage, isDoubtful, type Sender, sendersIn, untilQuoted } from './senders.ts';
import type { Steps } from './steps.ts';
import { type FoundTitle, readTitle, titleNear } from './title.ts';
import { isLastPiece } from './title-shapes.ts';
import { isOneOf, shapeOf } from './vocabulary.ts';

const boxes = (rows: readonly Row[], scene: Scene): Mailbox[] =>
  uniqueMailboxes(
    rows.flatMap(({ parts, text }) => {
      const found: Attendee[] = peopleIn(parts, scene.outline, { names: true });
      if (found.length === 0 && isOneOf('me', text) && scene.self.email !== '') return [scene.self];
      return found.map(({ name, email }) =>
        email === '' && isOneOf('me', name) && scene.self.email !== '' ? scene.self : { name, email },
      );
    }),
  ).map(({ name, email }) => ({ name, email }));

/** True for a mail in the making: it is the user's own and nobody's business. */
function isWriting(surface: Element): boolean {
  return [...surface.querySelectorAll('input')].some(
    (field) =>
      ['name', 'id', 'placeholder', 'aria-label'].some((name) =>
        shapeOf('writing').test(field.getAttribute(name) ?? ''),
      ) && field.getAttribute('type') !== 'hidden',
  );
}

/** Whose the mail is that is open in a part of the page. */
interface Opened {
  surface: Element;
  sender: Sender;
  /** Of a thread the one message. */
  message: Element;
  /** Rows up to the head of a mail quoted in it. */
  rows: readonly Row[];
  /** Those of the message. */
  own: readonly Row[];
}

/** Rows of a part of the page that are no text of a mail. */
function headRows(surface: Element, { rows, outline }: Scene): Row[] {
  const bodies = bodiesIn(surface, outline);
  // Pages about mails have chapters called "From" and "Subject", and samples of heads.
  return rows.filter(
    ({ at }) =>
      outline.holds(surface, at) &&
      !/^h[1-6]$/.test(at.localName) &&
      !at.closest('pre,code') &&
      !bodies.some((body) => outline.holds(body, at)),
  );
}

function* openedIn(surface: Element, scene: Scene): Steps<Opened | null> {
  const free = headRows(surface, scene);
  yield;
  const senders = yield* sendersIn(surface, free, scene);
  // More messages than senders: whose the last one is cannot be told.
  if (ofKind(free, 'to').length > Math.max(1, senders.length)) return null;
  yield;
  const picked = chosen(senders, surface);
  yield;
  if (!picked || hasLaterMessage(picked.sender.at) || isWriting(surface)) return null;
  const rows = untilQuoted(free, picked, scene.outline);
  const own = rows.filter(({ at }) => scene.outline.holds(picked.message, at));
  return { surface, ...picked, rows, own };
}

interface Subject {
  title: FoundTitle & { at: Element };
  /** It is a heading, or named as the subject. */
  isHeaded: boolean;
}

function* subjectOf({ surface, sender, rows }: Opened, { outline }: Scene): Steps<Subject | null> {
  const named = rows.filter(({ kinds }) => !kinds.has('title'));
  const first = yield* readTitle(surface, named, outline, null);
  const near = first ? titleNear(sender.at, first, surface, outline) : null;
  const headed = near && near.text !== sender.box.name ? near : first;
  const isHeaded = Boolean(headed?.at);
  // Without a heading the subject is what stands first, where the page says it a second time.
  const title = headed?.at ? headed : yield* readTitle(surface, named, outline, sender.at);
  if (!title?.at || title.isProduct) return null;
  const isElse = title.text === sender.box.name || isLastPiece(title.text, outline);
  if (!isHeaded && (!title.confirmed || isElse)) return null;
  return { title: { ...title, at: title.at }, isHeaded };
}

/** To whom a mail is: of a labelled row, else of an element whose names say so. */
function recipients(kind: 'to' | 'cc', { own, message }: Opened, scene: Scene): Mailbox[] {
  const { outline } = scene;
  const [row] = ofKind(own, kind);
  if (row) return boxes([row], scene);
  const at = outline.within(message).find((element) => outline.hint(element) === kind);
  return at ? boxes([{ kinds: new Set(), label: '', parts: [at], text: outline.text(at), at }], scene) : [];
}

const headKinds = ['to', 'cc', 'sent', 'date', 'subject', 'when', 'where', 'organizer', 'attendees'] as const;

/** Elements of a message that are its head and not its text. */
function headOf({ sender, own, message }: Opened, title: Element, { outline }: Scene): Element[] {
  const parts = ofKind(own, ...headKinds).flatMap(({ at, parts: values }) => [
    at,
    ...values.filter((part) => typeof part !== 'string' && part.nodeType === 1),
  ]) as Element[];
  return [title, sender.at, ...parts].filter((part) => outline.holds(message, part));
}

/** Somebody nobody labels in a message, apart from those who are known and from its text. */
function hasStranger(
  { message }: Opened,
  body: Element | null,
  known: readonly Mailbox[],
  outline: Scene['outline'],
): boolean {
  return outline.within(message).some((each) => {
    const email = body?.contains(each) ? '' : outline.address(each);
    return email !== '' && !known.some((box) => box.email === email);
  });
}

/** What an invitation invites to; null for any other mail. */
function* invitationOf(
  { surface, message, sender }: Opened,
  subject: string,
  others: readonly Mailbox[],
  scene: Scene,
): Steps<Pick<MailItem, 'invite' | 'event'>> {
  const isInvite = scene.evidence.answersIn(surface) >= 2 || scene.evidence.hasFile(message);
  if (!isInvite) return {};
  const event = yield* invitedEvent(message, subject, sender.box, others, scene);
  return { invite: true, ...(event ? { event } : {}) };
}

/** True where enough speaks for a mail. */
function isMail({ to, date, body }: MailItem, { sender }: Opened, { evidence }: Scene): boolean {
  if (evidence.mail + (to.length > 0 ? 1 : 0) + (sender.labelled ? 1 : 0) < 2) return false;
  // A line of a list has a sender, a subject and a date as well.
  if (body === '' && (date === '' || to.length === 0)) return false;
  // An invoice has a head as well: where nothing speaks of mail, it has to have all that a mail has.
  return evidence.mail > 0 || (body !== '' && date !== '');
}

/** How sure a reading is, by what agrees in it. */
function surenessOf(item: MailItem, { sender }: Opened, subject: Subject, { evidence, self }: Scene): number {
  const hasName = sender.box.name !== sender.box.email;
  const isAddressed = item.to.length > 0 || (self.email !== '' && item.cc.length > 0);
  return (
    0.15 +
    (subject.title.confirmed ? 0.1 : 0) -
    (subject.isHeaded ? 0 : 0.1) +
    (sender.labelled ? 0.3 : 0.2) +
    (hasName ? 0.1 : 0) +
    (isAddressed ? 0.15 : 0) +
    (item.date === '' ? 0 : 0.15) +
    (item.body === '' ? 0 : 0.05) +
    Math.min(0.15, evidence.mail * 0.05)
  );
}

/** The mail whose sender and subject are known; null where somebody in it may be the real sender. */
function* itemOf(opened: Opened, { title }: Subject, scene: Scene): Steps<MailItem | null> {
  const { outline, self } = scene;
  const { message, surface, sender, own } = opened;
  const to = recipients('to', opened, scene);
  const cc = recipients('cc', opened, scene);
  const known = [sender.box, self, ...to, ...cc];
  const around = message === surface ? outline.elements : outline.within(message);
  if (isDoubtful(sender, known, around, outline)) return null;
  yield;
  const date = dateOf(message, own, scene);
  const bodied = yield* bodyOf(message, headOf(opened, title.at, scene), scene);
  yield;
  // Somebody nobody labels, beside a sender nobody labels: there are two mails, or it is read wrongly.
  if (!sender.labelled && hasStranger(opened, bodied, known, outline)) return null;
  yield;
  const body = visibleText(bodied, 20_000, isQuoted);
  const invitation = yield* invitationOf(opened, title.text, uniqueMailboxes([...to, ...cc]), scene);
  // When what it invites to begins is not when it was sent.
  const isStart = invitation.event && Date.parse(invitation.event.start) === Date.parse(date);
  return {
    ...{ kind: 'mail', subject: title.text, from: sender.box, to, cc, date: isStart ? '' : date, body },
    ...invitation,
  };
}

/** Reads a part of the page as an open mail; null where subject or sender is not there. */
export function* readMail(surface: Element, scene: Scene): Steps<Found<MailItem> | null> {
  if (scene.evidence.foreign) return null;
  const opened = yield* openedIn(surface, scene);
  if (!opened) return null;
  yield;
  const subject = yield* subjectOf(opened, scene);
  if (!subject) return null;
  yield;
  const item = yield* itemOf(opened, subject, scene);
  if (!item || !isMail(item, opened, scene)) return null;
  const { to, date, body } = item;
  return {
    ...{ item, surface, sure: surenessOf(item, opened, subject, scene) },
    missing: lacking({ date: date === '', to: to.length === 0, body: body === '' }),
  };
}
