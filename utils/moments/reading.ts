import type { Attendee, EventItem, Item, Mailbox, MailItem, Self } from '../core/page-report.ts';
import { foldText, longestBody, longestTitle, toWords } from './fold-text.ts';
import { type Guests, readGuests } from './guests.ts';
import { findHits, type Hit, type LexiconIndex } from './lexicon.ts';
import { ownPart, stripPrefixes } from './mail-text.ts';
import { maskNames } from './name-match.ts';

/** One field of an item made ready: as written (cut), its words, its words with the names masked, its hits. */
export interface Field {
  raw: string;
  words: string;
  masked: string;
  hits: readonly Hit[];
}

/** All that recognition looks at, worked out once. */
export interface EventReading {
  kind: 'event';
  item: EventItem;
  self: Self;
  guests: Guests;
  title: Field;
  details: Field;
}

export interface MailReading {
  kind: 'mail';
  item: MailItem;
  self: Self;
  title: Field;
  details: Field;
  sender: Field;
}

export type Reading = EventReading | MailReading;

function readField(
  index: LexiconIndex,
  text: string,
  cap: number,
  self: Self,
  others: readonly Mailbox[],
): Field {
  const raw = text.slice(0, cap);
  const words = toWords(foldText(raw, cap));
  const masked = maskNames(words, self, others);
  return { raw, words, masked, hits: findHits(index, masked) };
}

function readEvent(index: LexiconIndex, item: EventItem, self: Self): EventReading {
  const guests = readGuests(item, self);
  const others: readonly Attendee[] = guests.others;
  const details = ownPart(item.description ?? '', longestBody / 2);
  return {
    kind: 'event',
    item,
    self,
    guests,
    title: readField(index, stripPrefixes(item.title), longestTitle, self, others),
    details: readField(index, details, longestBody / 2, self, others),
  };
}

function readMail(index: LexiconIndex, item: MailItem, self: Self): MailReading {
  const others = [item.from, ...item.to.slice(0, 6), ...item.cc.slice(0, 4)];
  const body = ownPart(item.body, longestBody);
  return {
    kind: 'mail',
    item,
    self,
    title: readField(index, stripPrefixes(item.subject), longestTitle, self, others),
    details: readField(index, body, longestBody, self, others),
    sender: readField(
      index,
      `${item.from.name} ${item.from.email.split('@')[0]?.replace(/[._-]/g, ' ') ?? ''}`,
      120,
      self,
      [],
    ),
  };
}

export const readItem = (index: LexiconIndex, item: Item, self: Self): Reading =>
  item.kind === 'event' ? readEvent(index, item, self) : readMail(index, item, self);
