import type { Attendee, EventItem, Item, Mailbox, MailItem, Self } from '../core/page-report.ts';
import { foldText, longestBody, longestTitle, toWords } from './fold-text.ts';
import { type Guests, readGuests } from './guests.ts';
import { findHits, type Hit, type LexiconIndex } from './lexicon.ts';
import { ownPart, stripPrefixes } from './mail-text.ts';
import { maskNames } from './name-match.ts';
import { hitsInLanguage } from './spoken-language.ts';

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

/** Both fields read in the language that both together speak. */
function inOneLanguage(title: Field, details: Field): { title: Field; details: Field } {
  const all = [...title.hits, ...details.hits];
  return {
    title: { ...title, hits: hitsInLanguage(title.hits, all) },
    details: { ...details, hits: hitsInLanguage(details.hits, all) },
  };
}

function readEvent(index: LexiconIndex, item: EventItem, self: Self): EventReading {
  const guests = readGuests(item, self);
  const others: readonly Attendee[] = guests.others;
  const description = ownPart(item.description ?? '', longestBody / 2);
  const title = readField(index, stripPrefixes(item.title), longestTitle, self, others);
  const details = readField(index, description, longestBody / 2, self, others);
  return { kind: 'event', item, self, guests, ...inOneLanguage(title, details) };
}

function readMail(index: LexiconIndex, item: MailItem, self: Self): MailReading {
  const others = [item.from, ...item.to.slice(0, 6), ...item.cc.slice(0, 4)];
  const body = ownPart(item.body, longestBody);
  const title = readField(index, stripPrefixes(item.subject), longestTitle, self, others);
  return {
    kind: 'mail',
    item,
    self,
    ...inOneLanguage(title, readField(index, body, longestBody, self, others)),
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
