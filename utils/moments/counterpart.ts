import type { Mailbox } from '../core/page-report.ts';
import { domainOf, isSameDomain, isSelf } from './guests.ts';
import type { Verdict } from './linear-model.ts';
import { correspondent } from './mail-shape.ts';
import { findPart, namingOf } from './name-match.ts';
import { nameInNote } from './note-name.ts';
import { personLikeness } from './person-likeness.ts';
import type { EventReading, MailReading, Reading } from './reading.ts';

/** One person without the marks of a guest list. */
const bare = ({ name, email }: Mailbox): Mailbox => ({ name: name === email ? '' : name, email });

/** The guest a pair event is with: the only one, or the one the title names, or the likeliest person. */
function fromGuests(reading: EventReading): Mailbox | null {
  const { others } = reading.guests;
  const named = others.find((each) => namingOf(reading.title.words, each) !== 'none');
  const best = [...others].sort((a, b) => personLikeness(b) - personLikeness(a))[0];
  const chosen = others.length === 1 ? others[0] : (named ?? best);
  return chosen ? bare(chosen) : null;
}

function ofEvent(reading: EventReading): Mailbox | null {
  if (!reading.guests.selfWritten) return fromGuests(reading);
  const name =
    nameInNote(reading.title.raw, reading.title.hits, reading.self) ??
    nameInNote(reading.details.raw, reading.details.hits, reading.self);
  return name === null ? null : { name, email: '' };
}

const inside = (mailbox: Mailbox, reading: MailReading): boolean =>
  isSameDomain(domainOf(mailbox.email), domainOf(reading.self.email));

/** Colleagues a mail also went to; a win may be theirs. */
function praised(reading: MailReading): Mailbox | null {
  const { item, self } = reading;
  const others = [...item.to, ...item.cc].filter((each) => !isSelf(each, self) && inside(each, reading));
  const named = others.filter((each) => findPart(reading.title.words, each));
  return named.length === 1 && named[0] ? named[0] : null;
}

/** Mail from an office about a talk of two: the other person of the talk. */
function fromOffice(reading: MailReading): Mailbox | null {
  const { item, self } = reading;
  const people = [...item.to, ...item.cc].filter((each) => !isSelf(each, self) && personLikeness(each) > 0);
  if (people.length === 1 && people[0]) return people[0];
  const name =
    nameInNote(reading.title.raw, reading.title.hits, self) ??
    nameInNote(reading.details.raw, reading.details.hits, self);
  return name === null ? null : { name, email: '' };
}

function ofMail(reading: MailReading, kind: Verdict): Mailbox | null {
  const { item, self } = reading;
  const other = correspondent(reading);
  if (isSelf(item.from, self)) return bare(other);
  if (kind === 'win') return bare(praised(reading) ?? other);
  const ofTwo = kind === 'one-on-one' || kind === 'review' || kind === 'mentoring';
  if (ofTwo && personLikeness(other) < 0) return fromOffice(reading) ?? bare(other);
  return bare(other);
}

/** The one person a moment is with; nobody for deliveries. */
export function pickCounterpart(reading: Reading, kind: Verdict): Mailbox | null {
  if (kind === 'none' || kind === 'delivery') return null;
  return reading.kind === 'event' ? ofEvent(reading) : ofMail(reading, kind);
}
