import type { Mailbox } from '../core/page-report.ts';
import { isBotMailbox, isSelf } from './guests.ts';
import type { Verdict } from './linear-model.ts';
import { correspondent } from './mail-shape.ts';
import { findPart, namingOf } from './name-match.ts';
import { fullerName, nameInNote } from './note-name.ts';
import { personLikeness } from './person-likeness.ts';
import type { EventReading, MailReading, Reading } from './reading.ts';

/** One person without the marks of a guest list. */
const bare = ({ name, email }: Mailbox): Mailbox => ({ name: name === email ? '' : name, email });

/** The guest a pair event is with: the only one, or the one the title names, or the likeliest person. */
function fromGuests(reading: EventReading): Mailbox | null {
  const { guests, offices } = reading;
  const { others } = guests;
  const named = others.find(
    (each) => personLikeness(each, offices) >= 0 && namingOf(reading.title.words, each) !== 'none',
  );
  const best = [...others].sort((a, b) => personLikeness(b, offices) - personLikeness(a, offices))[0];
  const chosen = others.length === 1 ? others[0] : (named ?? best);
  return chosen ? bare(chosen) : null;
}

/** A name the text gives, where no address stands for the person. */
function fromText({ title, details, self }: Reading): Mailbox | null {
  const name = nameInNote(title.raw, title.hits, self) ?? nameInNote(details.raw, details.hits, self);
  return name === null ? null : { name: fullerName(name, details.raw), email: '' };
}

const ofEvent = (reading: EventReading): Mailbox | null =>
  reading.guests.selfWritten ? fromText(reading) : fromGuests(reading);

const recipients = ({ item, self }: MailReading): Mailbox[] =>
  [...item.to, ...item.cc].filter((each) => !isSelf(each, self));

/** The one colleague a mail also went to whom its subject names: a win may be theirs. */
function praised(reading: MailReading): Mailbox | null {
  const named = recipients(reading).filter(
    (each) => personLikeness(each, reading.offices) > 0 && findPart(reading.title.words, each),
  );
  return named.length === 1 && named[0] ? named[0] : null;
}

/** What one person writes to the user alone. */
const isBetweenTwo = ({ item, self, offices }: MailReading): boolean =>
  item.to.length === 1 &&
  item.cc.length === 0 &&
  item.to.every((each) => isSelf(each, self)) &&
  personLikeness(item.from, offices) > 0;

/** Sent to a list, the user at most in copy: news for all, with nobody in particular. */
const isBroadcast = ({ item, self, offices }: MailReading): boolean =>
  item.to.length > 0 && item.to.every((each) => !isSelf(each, self) && personLikeness(each, offices) < 2);

/** Mail from an office or a bot about a talk of two: the other person of the talk. */
function fromOffice(reading: MailReading): Mailbox | null {
  const people = recipients(reading).filter((each) => personLikeness(each, reading.offices) > 0);
  return people.length === 1 && people[0] ? people[0] : fromText(reading);
}

function ofMail(reading: MailReading, kind: Verdict): Mailbox | null {
  const { item, self } = reading;
  const other = correspondent(reading);
  if (isSelf(item.from, self)) return bare(other);
  if (kind === 'win' || kind === 'challenge') {
    const theirs = kind === 'win' ? praised(reading) : null;
    return theirs ?? (isBroadcast(reading) ? null : bare(other));
  }
  if (kind === 'ask' || (personLikeness(other, reading.offices) >= 0 && !isBotMailbox(other)))
    return bare(other);
  // An office may well sum up a talk it took part in; a note-taker only listened.
  if (kind === 'follow-up' && !isBotMailbox(other)) return bare(other);
  return fromOffice(reading) ?? bare(other);
}

/** The one person a moment is with; nobody for deliveries, but for a handover between two, nor for news to all. */
export function pickCounterpart(reading: Reading, kind: Verdict): Mailbox | null {
  if (kind === 'none') return null;
  if (kind === 'delivery')
    return reading.kind === 'mail' && isBetweenTwo(reading) ? bare(reading.item.from) : null;
  return reading.kind === 'event' ? ofEvent(reading) : ofMail(reading, kind);
}
