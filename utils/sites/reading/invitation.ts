import type { EventItem, Mailbox } from '../../core/page-report.ts';
import { readWhen, type When, type WhenContext } from '../../core/time-text/when.ts';
import { instantAt } from '../../core/time-text/zone.ts';
import { uniqueMailboxes } from './address.ts';
import { answerIn } from './answer-words.ts';
import { saysCancelled } from './cancelled-words.ts';
import { conferenceLink } from './conference-link.ts';
import { readEventMarkup } from './event-markup.ts';
import { decodeGoogleEventId, type GoogleEventId } from './google-event-id.ts';
import { lacking } from './missing.ts';
import { zoneHint } from './zone-hint.ts';

/** What a calendar mail says in its subject: "Invitation: T @ Tue Nov 11, 2025 2pm - 3pm (CET) (a@x)". */
export interface InvitationSubject {
  title: string;
  /** Null where the time or its zone is not sure. */
  when: When | null;
  /** True for "Accepted: …" and its like: an answer, not an invitation. */
  isAnswer: boolean;
  cancelled: boolean;
}

const grammar =
  /^(.{1,60}?)\s?[:：]\s?(.{0,250}) @ (.{5,120}?)(?: \(([^()]{2,12})\))?(?: \([^()\s]{1,200}@[^()\s]{1,200}\))?$/u;

export function readInvitationSubject(subject: string, context: WhenContext): InvitationSubject | null {
  const line = subject.slice(0, 500).replace(/\s+/gu, ' ').trim();
  const [, prefix = '', title = '', time = '', hint] = grammar.exec(line) ?? [];
  if (title === '') return null;
  const zone = zoneHint(hint ?? '');
  const when = readWhen(time, { ...context, zone: zone ?? context.zone });
  if (when === null) return null;
  return {
    title,
    when: when.sure && (zone !== null || when.allDay) ? inZone(when, context.zone) : null,
    isAnswer: answerIn(prefix) !== null,
    cancelled: saysCancelled(line),
  };
}

const inZone = (when: When, zone: string): When =>
  when.allDay
    ? when
    : { ...when, start: instantAt(Date.parse(when.start), zone), end: instantAt(Date.parse(when.end), zone) };

function linkedId(root: ParentNode): GoogleEventId | null {
  let tried = 0;
  for (const link of root.querySelectorAll('a[href*="eid"]')) {
    const href = link.getAttribute('href') ?? '';
    // Gmail may lead links through its own redirect, where the address is encoded once more.
    const plain = href.slice(0, 3000).replace(/%3D/giu, '=').replace(/%3F/giu, '?').replace(/%26/giu, '&');
    const found = /calendar\.google\.com[\s\S]{0,1000}[?&]eid=([\w+/=-]+)/u.exec(
      plain.replace(/%2F/giu, '/'),
    );
    const id = found ? decodeGoogleEventId(found[1] ?? '') : null;
    if (id) return id;
    if (++tried >= 30) break;
  }
  return null;
}

/** The event a mail invites to, and what of it could not be read. Null for any other mail. */
export interface Invitation {
  event: EventItem;
  missing: readonly string[];
}

interface InvitingMail {
  subject: string;
  from: Mailbox;
  others: readonly Mailbox[];
  body: string;
}

/** Start and end on which mark-up and subject agree, or which only one of them gives; else none. */
function settledTime(event: EventItem, said: When | null): Pick<EventItem, 'start' | 'end'> {
  const differs = (one: string, other: string) => one !== '' && Date.parse(one) !== Date.parse(other);
  if (said && (differs(event.start, said.start) || differs(event.end, said.end)))
    return { start: '', end: '' };
  const { start, end } = said ?? event;
  return start === '' || end === '' ? { start: '', end: '' } : { start, end };
}

/** Reads microdata first, then the calendar link, then the subject; what two of them say must agree. */
export function readInvitation(
  root: ParentNode,
  mail: InvitingMail,
  context: WhenContext,
): Invitation | null {
  const said = readInvitationSubject(mail.subject, context);
  if (said?.isAnswer) return null;
  const markup = readEventMarkup(root, context.zone);
  const id = linkedId(root);
  if (markup === null && (id === null || said === null)) return null;
  const event = markup ?? fromSubject(said, mail);
  const link = event.conferencing ?? conferenceLink(event.location ?? '', event.description ?? '', mail.body);
  const settled: EventItem = {
    ...event,
    ...settledTime(event, said?.when ?? null),
    ...(link === '' ? {} : { conferencing: link }),
    ...(said?.cancelled ? { cancelled: true } : {}),
    ...(event.key || !id
      ? {}
      : { key: id.key, ...(id.series ? { series: id.series, recurrence: 'recurring' } : {}) }),
  };
  const missing = lacking({ time: settled.start === '', guests: markup === null });
  return { event: settled, missing };
}

function fromSubject(said: InvitationSubject | null, { from, others }: InvitingMail): EventItem {
  const when = said?.when ?? null;
  const host =
    from.email === '' || /^calendar-notification@/u.test(from.email) ? [] : [{ ...from, organizer: true }];
  return {
    kind: 'event',
    title: said?.title ?? '',
    start: when?.start ?? '',
    end: when?.end ?? '',
    ...(when?.allDay ? { allDay: true } : {}),
    attendees: uniqueMailboxes([...host, ...others]),
  };
}
