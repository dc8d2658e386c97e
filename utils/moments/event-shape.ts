import type { Attendee } from '../core/page-report.ts';
import { domainOf, isSameDomain, localOf } from './guests.ts';
import { bucket, inScene, upTo } from './item-shape.ts';
import { namingOf } from './name-match.ts';
import { nameInNote } from './note-name.ts';
import { personLikeness } from './person-likeness.ts';
import type { EventReading } from './reading.ts';

/** Who is there, in one word: the ground on which every other sign is read. */
export function sceneOf(reading: EventReading): string {
  const { guests, self } = reading;
  const [only] = guests.others;
  if (guests.selfWritten) return 'solo';
  if (!only) return guests.groups > 0 ? 'group' : 'empty';
  if (guests.others.length > 1 || guests.groups > 0)
    return guests.others.length + guests.groups * 3 > 2 ? 'many' : 'three';
  if (!isSameDomain(domainOf(only.email), domainOf(self.email)))
    return only.email === '' ? 'unknown' : 'outside';
  return personLikeness(only, reading.offices) >= 0 ? 'pair' : 'office';
}

function guestShape(reading: EventReading, only: Attendee): string[] {
  const shape = [`likeness=${personLikeness(only, reading.offices)}`];
  if (only.organizer) shape.push('theirs');
  if (only.rsvp) shape.push(`rsvp=${only.rsvp}`);
  if (only.name === only.email || only.name === '') shape.push('nameless');
  shape.push(`naming=${namingOf(reading.title.words, only)}`);
  if (localOf(only.email).length <= 3) shape.push('short-local');
  return shape;
}

function timeShape({ item }: EventReading): string[] {
  const minutes = (Date.parse(item.end) - Date.parse(item.start)) / 60_000;
  const hour = Number(item.start.slice(11, 13));
  const weekday = new Date(`${item.start.slice(0, 10)}T00:00:00Z`).getUTCDay();
  const allDay = item.allDay === true || minutes >= 1380;
  return [
    `long=${allDay ? 'day' : bucket(minutes, [16, 31, 46, 61, 91, 181])}`,
    `hour=${allDay ? 'day' : bucket(hour, [7, 9, 17, 19])}`,
    ...(weekday === 0 || weekday === 6 ? ['weekend'] : []),
    `again=${(item.recurrence ?? 'once').slice(0, 10).toLowerCase()}`,
  ];
}

/** One of a series, in many languages: "session 3", "(2nd sitting)", "4 of 6", "(4. buluşma)", "第2次". */
const serial =
  /#\s?\d|\(\s?\d{1,2}(?:st|nd|rd|th|\.|ª|º|e|a|:a|ème|er)?[\s)]|\b\d{1,2}(?:st|nd|rd|th|\.|ª|º|ème|\. ?)\s\p{L}{4}|\p{L}{3}\s(?:no\.?|nr\.?|n\.?º|nº|#)?\s?\d{1,2}(?:$|[\s)])|\b\d\s?(?:of|\/|von|de|di|van|av|z|sur)\s?\d{1,2}\b|第\s?[\d一二三四五六七八九]|\d{1,2}\s?(?:回|次|회|차)/u;

const signs: readonly [string, RegExp][] = [
  ['?', /[?？؟]/u],
  ['!', /[!！]/u],
  ['/', /[/|]|<-?>|↔|⇄|🤝|×|✕/u],
  ['&', /[&+]/u],
  ['#', /#\s?\d|\b\d\s?\/\s?\d\b|\(\d\)/u],
  ['serial', serial],
  [':', /[:：]/u],
  ['arrow', /→|->|⇒/u],
  ['emoji', /\p{Extended_Pictographic}/u],
  ['party', /🎉|🚀|🍾|🥂|✨|🎊|🔥/u],
  ['digit', /\d/u],
  ['caps', /^[^a-zа-я]*[A-ZА-Я]{4}[^a-zа-я]*$/u],
];

export function textShape(raw: string, mark: string): string[] {
  return signs.filter(([, pattern]) => pattern.test(raw)).map(([name]) => `${mark}${name}`);
}

const wordCount = (words: string): number => words.trim().split(' ').filter(Boolean).length;

/** Words of the title that no lexicon and no name explains; a bare pair of names leaves none. */
function leftOver(reading: EventReading): number {
  return wordCount(reading.title.masked.replace(/§[os]/g, ' '));
}

/** The structural features of an event, and its scene. */
export function eventShape(reading: EventReading): { scene: string; shape: string[] } {
  const { guests, item } = reading;
  const shape = [
    upTo(4, 'left', leftOver(reading)),
    `selfnamed=${namingOf(reading.title.words, reading.self)}`,
    ...timeShape(reading),
    ...textShape(reading.title.raw, 't'),
  ];
  if (guests.rooms > 0) shape.push('room');
  if (guests.groups > 0) shape.push('alias');
  if (guests.aside.length > 0) shape.push('aside');
  if (item.conferencing) shape.push('call');
  if (item.location) shape.push('place');
  if (item.description) shape.push('described');
  if (reading.title.hits.length === 0) shape.push('no-hits');
  if (reading.title.words.includes(' 1on1 ')) shape.push('says-1on1');
  const outside = guests.others.filter(
    (each) => !isSameDomain(domainOf(each.email), domainOf(reading.self.email)),
  );
  if (outside.length > 0 && guests.others.length > 1)
    shape.push(outside.length === guests.others.length ? 'all-outside' : 'some-outside');
  if (guests.selfWritten)
    shape.push(nameInNote(reading.title.raw, reading.title.hits, reading.self) ? 'noted' : 'nobody-noted');
  const [only] = guests.others;
  if (only && guests.others.length === 1) shape.push(...guestShape(reading, only));
  return inScene(sceneOf(reading), shape);
}
