import type { Attendee, Chip, EventItem, Item, Mailbox, MailItem } from '../../core/page-report.ts';
import { uniqueMailboxes } from './address.ts';

/** A page may hold anything; what leaves the content script is never larger than this. */
export const caps = { line: 500, body: 20_000, people: 300, chips: 200, key: 300, missing: 20 } as const;

// Marks that turn the direction of the text after them, and controls: a name must not rewrite its neighbours.
const unruly = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu;

/** One line of text, cut to a size. */
export const line = (text: string, cap: number = caps.line): string =>
  text
    .slice(0, cap * 2)
    .replace(unruly, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, cap);

const body = (text: string) => text.slice(0, caps.body).replace(unruly, '').trim();
const key = (text: string) => text.replace(unruly, '').slice(0, caps.key);

export const boundMailbox = ({ name, email }: Mailbox): Mailbox => ({
  name: line(name),
  email: line(email).toLowerCase(),
});

const people = (list: readonly Mailbox[]) => uniqueMailboxes(list.slice(0, caps.people).map(boundMailbox));

const boundAttendee = (guest: Attendee): Attendee => ({ ...guest, ...boundMailbox(guest) });

function boundEvent(event: EventItem): EventItem {
  const bounded: EventItem = {
    ...event,
    title: line(event.title),
    attendees: uniqueMailboxes(event.attendees.slice(0, caps.people).map(boundAttendee)),
  };
  if (event.location !== undefined) bounded.location = line(event.location);
  if (event.recurrence !== undefined) bounded.recurrence = line(event.recurrence);
  if (event.conferencing !== undefined) bounded.conferencing = line(event.conferencing);
  if (event.description !== undefined) bounded.description = body(event.description);
  if (event.key !== undefined) bounded.key = key(event.key);
  if (event.series !== undefined) bounded.series = key(event.series);
  return bounded;
}

function boundMail(mail: MailItem): MailItem {
  const bounded: MailItem = {
    ...mail,
    subject: line(mail.subject),
    from: boundMailbox(mail.from),
    to: people(mail.to),
    cc: people(mail.cc),
    body: body(mail.body),
  };
  if (mail.key !== undefined) bounded.key = key(mail.key);
  if (mail.event !== undefined) bounded.event = boundEvent(mail.event);
  return bounded;
}

export const boundItem = (item: Item): Item => (item.kind === 'event' ? boundEvent(item) : boundMail(item));

export const boundChips = (chips: readonly Chip[]): Chip[] =>
  chips.slice(0, caps.chips).map((chip) => ({ ...chip, key: key(chip.key), title: line(chip.title, 200) }));
