import type { Mailbox } from '../core/page-report.ts';
import { textShape } from './event-shape.ts';
import { domainOf, isSameDomain, isSelf, localOf } from './guests.ts';
import { bucket, inScene, times, upTo } from './item-shape.ts';
import { namingOf } from './name-match.ts';
import { personLikeness } from './person-likeness.ts';
import type { MailReading } from './reading.ts';

/** The person at the other end: the sender, or the first recipient of what the user wrote. */
export function correspondent(reading: MailReading): Mailbox {
  const { item, self } = reading;
  return isSelf(item.from, self) ? (item.to.find((each) => !isSelf(each, self)) ?? item.from) : item.from;
}

/** Who writes to whom, in one word. */
export function mailScene(reading: MailReading): string {
  const { item, self } = reading;
  const other = correspondent(reading);
  const inside = isSameDomain(domainOf(other.email), domainOf(self.email));
  const person = personLikeness(other, reading.offices) > 0;
  return `${isSelf(item.from, self) ? 'sent' : 'got'}-${inside ? 'in' : 'out'}-${person ? 'person' : 'office'}`;
}

function partyShape(reading: MailReading): string[] {
  const { item, self } = reading;
  const named = item.to.some((each) => isSelf(each, self));
  const other = correspondent(reading);
  return [
    upTo(4, 'to', item.to.length),
    upTo(3, 'cc', item.cc.length),
    `likeness=${personLikeness(other, reading.offices)}`,
    `naming=${namingOf(reading.title.words, other)}`,
    named ? 'to-self' : 'to-list',
    ...(item.invite ? ['invite'] : []),
    ...(localOf(item.from.email).includes('reply') ? ['noreply'] : []),
  ];
}

function bodyShape(reading: MailReading): string[] {
  const { raw, words } = reading.details;
  const lines = raw
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 40);
  const listed = lines.filter((line) => /^\s*(?:[-*•–]|\d{1,2}[.)])\s/u.test(line)).length;
  const assigned = lines.filter((line) => /^\s*\p{L}[\p{L} .]{0,24}\s?[:：]\s?\S/u.test(line)).length;
  const inline = times(raw, /(?:^|[.;,\n]\s?)\p{L}[\p{L}. ]{0,18}:\s/u);
  const sentences = times(raw, /[.!?。！？।]/u);
  const length = words.length;
  return [
    `length=${bucket(length, [40, 80, 130, 180, 240, 320, 480])}`,
    `lines=${bucket(lines.length, [2, 3, 4, 6, 9])}`,
    upTo(3, 'listed', listed),
    upTo(4, 'assigned', assigned),
    upTo(4, 'inline', inline),
    upTo(3, 'asks', times(raw, /[?？؟]/u)),
    upTo(2, 'cries', times(raw, /[!！]/u)),
    `digits=${bucket(times(raw, /\d/), [1, 3, 6, 12])}`,
    `sentences=${bucket(sentences, [2, 3, 4, 6, 9])}`,
    `short-sentences=${bucket(length / Math.max(1, sentences), [20, 35, 50, 80])}`,
    ...(/[A-ZА-Я]{5}/u.test(reading.title.raw) ? ['shouts'] : []),
    ...(/https?:|www\./.test(reading.item.body.slice(0, 3000)) ? ['links'] : []),
    ...(/[%€$£¥₹]/u.test(raw) ? ['money'] : []),
    ...(/[;；]/u.test(raw) ? ['semicolon'] : []),
    ...(/→|->/u.test(raw) ? ['arrow'] : []),
  ];
}

/** The structural features of a mail, and its scene. */
export function mailShape(reading: MailReading): { scene: string; shape: string[] } {
  return inScene(mailScene(reading), [
    `selfnamed=${namingOf(reading.title.words, reading.self)}`,
    ...partyShape(reading),
    ...bodyShape(reading),
    ...textShape(reading.title.raw, 't'),
    ...(reading.title.hits.length === 0 ? ['no-hits'] : []),
  ]);
}
