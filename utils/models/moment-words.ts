import type { MomentKind } from '../core/moment.ts';
import type { Item } from '../core/page-report.ts';
import type { TalkKind } from '../core/talk-kind.ts';
import { dayOf, type Instant, toMs } from '../core/time.ts';
import { dayWords, timeWords, untilWords } from './day-words.ts';

/** How a kind of moment is named on screen. */
export const kindWords: Record<MomentKind, string> = {
  'one-on-one': '1:1',
  mentoring: 'Mentoring',
  review: 'Review',
  delivery: 'Delivery',
  ask: 'Asks for your guidance',
  win: 'Something went well',
  challenge: 'Something is hard',
  'follow-up': 'Something was promised',
};

/** "a 1:1", "mentoring": the kind inside a sentence. */
export const kindInSentence: Record<MomentKind, string> = {
  'one-on-one': 'a 1:1',
  mentoring: 'mentoring',
  review: 'a review',
  delivery: 'a delivery',
  ask: 'a request for guidance',
  win: 'good news',
  challenge: 'a hard stretch',
  'follow-up': 'a follow-up',
};

/** A talk by what it is between the two, where that says more than its kind. */
function talkWords(kind: MomentKind, talk: TalkKind | null): string {
  const said = kindWords[kind];
  switch (talk) {
    case 'first':
      return kind === 'one-on-one' ? 'First 1:1' : `First ${said.toLowerCase()}`;
    case 'last':
      return kind === 'one-on-one' ? 'Last 1:1' : `Last ${said.toLowerCase()}`;
    case 'skip-level':
      return kind === 'one-on-one' ? 'Skip-level 1:1' : `Skip-level ${said.toLowerCase()}`;
    case 'boss-as-mentor':
      return 'Mentoring by your boss';
    case 'reverse-mentoring':
      return 'Reverse mentoring';
    case 'buddy-session':
      return 'Study session';
    case null:
      return said;
  }
}

export interface Place {
  now: Instant;
  zone: string;
  lang: string;
}

/** Where the clock stands against an event. */
export type Phase = 'before' | 'during' | 'after' | 'none';

export function phaseOf(item: Item | null, now: Instant): Phase {
  if (item?.kind !== 'event' || Number.isNaN(toMs(item.start))) return 'none';
  if (toMs(now) < toMs(item.start)) return 'before';
  // A page may tell the start alone; an hour is what a talk without an end is taken for.
  const end = item.end === '' ? toMs(item.start) + 3_600_000 : toMs(item.end);
  return toMs(now) < end ? 'during' : 'after';
}

/** The line under a name: "1:1 at 14:00, in 12 minutes", "1:1 since 14:00", "1:1 ended 14:31". */
export function momentLine(
  kind: MomentKind | null,
  item: Item | null,
  place: Place,
  talk: TalkKind | null = null,
): string {
  if (item === null) return 'Opened by you';
  const what = kind === null ? 'Meeting' : talkWords(kind, talk);
  const { now, zone, lang } = place;
  if (item.kind === 'mail') {
    const day = Number.isNaN(toMs(item.date)) ? '' : dayWords(dayOf(item.date, zone), dayOf(now, zone), lang);
    return day === '' ? what : `${what}, ${day}`;
  }
  const phase = phaseOf(item, now);
  if (phase === 'none') return what;
  const day = dayWords(dayOf(item.start, zone), dayOf(now, zone), lang);
  if (item.cancelled) return `${what} ${day}, cancelled`;
  if (item.allDay) return `${what} ${day}`;
  return eventLine(what, day, phase, item.start, item.end, place);
}

function eventLine(what: string, day: string, phase: Phase, start: Instant, end: Instant, place: Place) {
  const { now, zone, lang } = place;
  const from = timeWords(start, zone, lang);
  if (phase === 'during') return `${what} since ${from}`;
  if (phase === 'after') {
    return day === 'today' && end !== ''
      ? `${what} ended ${timeWords(end, zone, lang)}`
      : `${what} ${day}, ${from}`;
  }
  return day === 'today' ? `${what} at ${from}, ${untilWords(now, start)}` : `${what} ${day} at ${from}`;
}
