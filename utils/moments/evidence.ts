import { asWritten } from './as-written.ts';
import { sceneOf } from './event-shape.ts';
import { countConcepts } from './features.ts';
import type { Verdict } from './linear-model.ts';
import { mailScene } from './mail-shape.ts';
import { findPart } from './name-match.ts';
import type { EventReading, Field, MailReading, Reading } from './reading.ts';

/** Which concepts speak for which kind, and how to say so. */
const speaks: Readonly<Record<Exclude<Verdict, 'none'>, readonly string[]>> = {
  'one-on-one': ['duo', 'chat', 'move', 'work'],
  mentoring: ['mentor', 'learn', 'advice'],
  review: ['appraise', 'pay'],
  delivery: ['launch', 'lookback', 'done'],
  ask: ['advice', 'meetme'],
  win: ['praise', 'success', 'thanks'],
  challenge: ['trouble', 'strain'],
  'follow-up': ['recap', 'talked'],
};

const sceneWords: Readonly<Record<string, string>> = {
  solo: 'nobody invited, your own note',
  pair: 'two people, same organisation',
  office: 'one other guest, address without a person’s name',
  outside: 'two people, the other from outside',
  unknown: 'two people, address not shown',
  three: 'three people',
  many: 'several people',
  group: 'a group is invited',
  empty: 'no other guests',
};

/** Words of a field that speak for a kind, as they stand there. */
function tellingWords(field: Field, kind: Exclude<Verdict, 'none'>): string | null {
  const order = speaks[kind];
  const found = field.hits
    .filter((hit) => order.includes(hit.concept) && !hit.words.includes('§'))
    .sort((a, b) => order.indexOf(a.concept) - order.indexOf(b.concept));
  const words = [...new Set(found.map((hit) => hit.words.trim()))].slice(0, 2);
  return words.length > 0 ? words.map((each) => `“${asWritten(field.raw, each)}”`).join(', ') : null;
}

function eventEvidence(reading: EventReading): string[] {
  const scene = sceneWords[sceneOf(reading)] ?? '';
  const again = reading.item.recurrence?.slice(0, 20).toLowerCase();
  const said = [again ? `${scene}, ${again}` : scene];
  const named = reading.guests.others.slice(0, 3).find((each) => findPart(reading.title.words, each));
  if (named) said.push(`title names ${named.name === '' ? named.email : named.name}`);
  if (reading.guests.rooms > 0) said.push('a room is booked, not counted');
  if (reading.guests.aside.length > 0) said.push('listed beside the pair: an office or assistant');
  return said;
}

function mailEvidence(reading: MailReading): string[] {
  const [way, side] = mailScene(reading).split('-');
  const who = side === 'in' ? 'same organisation' : 'other organisation';
  return [way === 'sent' ? `written by you, ${who}` : `sender from the ${who}`];
}

/** Short statements a user can check against the page. */
export function describeEvidence(reading: Reading, kind: Verdict): string[] {
  if (kind === 'none') return [];
  const said = reading.kind === 'event' ? eventEvidence(reading) : mailEvidence(reading);
  const title = tellingWords(reading.title, kind);
  const details = tellingWords(reading.details, kind);
  if (title) said.push(`${reading.kind === 'event' ? 'title' : 'subject'} says ${title}`);
  if (details) said.push(`text says ${details}`);
  if (!title && !details && countConcepts(reading.title).size === 0)
    said.push('wording like others of this kind');
  return said.filter((each) => each !== '');
}
