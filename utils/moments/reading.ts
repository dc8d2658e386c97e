import type { Attendee, EventItem, Item, Mailbox, MailItem, Self } from '../core/page-report.ts';
import { foldText, longestBody, longestTitle, toSentences, toWords } from './fold-text.ts';
import { type Guests, isSelf, readGuests } from './guests.ts';
import { findHits, type Hit, type LexiconIndex } from './lexicon.ts';
import { ownPart, stripPrefixes } from './mail-text.ts';
import { maskNames } from './name-match.ts';
import type { OfficeWords } from './office.ts';
import { hitsInLanguage, languagesOfPhrases } from './spoken-language.ts';

/** What is known of words before anything is read. */
export interface Vocabulary {
  index: LexiconIndex;
  offices: OfficeWords;
}

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
  offices: OfficeWords;
  guests: Guests;
  title: Field;
  details: Field;
}

export interface MailReading {
  kind: 'mail';
  item: MailItem;
  self: Self;
  offices: OfficeWords;
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
  split = toWords,
): Field {
  const raw = text.slice(0, cap);
  const words = split(foldText(raw, cap));
  const masked = maskNames(words, self, others);
  return { raw, words, masked, hits: findHits(index, masked) };
}

/** The field without phrases in languages that its words do not speak. */
function withOwnPhrases(index: LexiconIndex, field: Field, languages: ReadonlySet<number> | null): Field {
  const foreign = (hit: Hit) => hit.words.includes(' ') && !languages?.has(hit.language);
  if (!languages || !field.hits.some(foreign)) return field;
  return { ...field, hits: findHits({ ...index, phrasesIn: languages }, field.masked) };
}

/** Both fields read in the language that both together speak. */
function inOneLanguage(
  index: LexiconIndex,
  found: Field,
  foundDetails: Field,
): { title: Field; details: Field } {
  const languages = languagesOfPhrases([...found.hits, ...foundDetails.hits]);
  const title = withOwnPhrases(index, found, languages);
  const details = withOwnPhrases(index, foundDetails, languages);
  const all = [...title.hits, ...details.hits];
  return {
    title: { ...title, hits: hitsInLanguage(title.hits, all) },
    details: { ...details, hits: hitsInLanguage(details.hits, all) },
  };
}

function readEvent({ index, offices }: Vocabulary, item: EventItem, self: Self): EventReading {
  const guests = readGuests(item, self);
  const others: readonly Attendee[] = guests.others;
  const description = ownPart(item.description ?? '', longestBody / 2);
  const title = readField(index, stripPrefixes(item.title), longestTitle, self, others);
  const details = readField(index, description, longestBody / 2, self, others, toSentences);
  return { kind: 'event', item, self, offices, guests, ...inOneLanguage(index, title, details) };
}

function readMail({ index, offices }: Vocabulary, item: MailItem, self: Self): MailReading {
  const listed = [item.from, ...item.to.slice(0, 6), ...item.cc.slice(0, 4)];
  const others = listed.filter((each) => !isSelf(each, self));
  const body = ownPart(item.body, longestBody);
  const title = readField(index, stripPrefixes(item.subject), longestTitle, self, others);
  return {
    kind: 'mail',
    item,
    self,
    offices,
    ...inOneLanguage(index, title, readField(index, body, longestBody, self, others, toSentences)),
    sender: readField(
      index,
      `${item.from.name} ${item.from.email.split('@')[0]?.replace(/[._-]/g, ' ') ?? ''}`,
      120,
      self,
      [],
    ),
  };
}

export const readItem = (known: Vocabulary, item: Item, self: Self): Reading =>
  item.kind === 'event' ? readEvent(known, item, self) : readMail(known, item, self);
