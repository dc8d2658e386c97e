import type { PersonPage } from '../core/journal.ts';
import type { Meeting } from '../core/meeting.ts';
import { type Day, dayOf, type Instant, toMs } from '../core/time.ts';

/** The last meetings with one person, and how many of them took place. */
export interface Cadence {
  /** Oldest first; at most eight. */
  strokes: readonly boolean[];
  kept: number;
  /** "Weekly, kept 6 of 8". */
  words: string;
  /** The same for somebody who does not see the strokes. */
  spoken: string;
}

/**
 * A meeting nobody wrapped up counts as held when something was noted in it from its start on; otherwise nothing
 * is known of it.
 */
function outcomeOf({ id, state, start }: Meeting, page: PersonPage): boolean | null {
  if (state === 'held') return true;
  if (state === 'moved' || state === 'missed') return false;
  const noted = page.notes.some(({ meetingId, at }) => meetingId === id && toMs(at) >= toMs(start));
  return noted ? true : null;
}

const past = (page: PersonPage, now: Instant, besides: string | null): readonly Meeting[] =>
  page.meetings.filter((each) => each.id !== besides && toMs(each.end) <= toMs(now));

/** Day of the last meeting that took place before `now`; `besides` is the one now open. */
export function lastMetOn(page: PersonPage, now: Instant, besides: string | null, zone: string): Day | null {
  const held = past(page, now, besides).filter((each) => outcomeOf(each, page) === true);
  const latest = held.reduce<Meeting | null>(
    (best, each) => (best === null || toMs(each.start) > toMs(best.start) ? each : best),
    null,
  );
  return latest === null ? null : dayOf(latest.start, zone);
}

export function rhythmWords(days: number | null): string {
  if (days === null) return '';
  if (days === 7) return 'Weekly';
  if (days === 14) return 'Every two weeks';
  if (days >= 28 && days <= 31) return 'Monthly';
  if (days >= 89 && days <= 92) return 'Each quarter';
  if (days >= 180 && days <= 184) return 'Twice a year';
  if (days === 365 || days === 366) return 'Once a year';
  return `Every ${days} days`;
}

/** null while there is no meeting to tell of. */
export function cadenceOf(page: PersonPage, now: Instant, besides: string | null): Cadence | null {
  const strokes = past(page, now, besides)
    .map((each) => outcomeOf(each, page))
    .filter((held) => held !== null)
    .slice(-8);
  if (strokes.length === 0) return null;
  const kept = strokes.filter(Boolean).length;
  const rhythm = rhythmWords(page.person.rhythm);
  const words = `${rhythm === '' ? 'Kept' : `${rhythm}, kept`} ${kept} of ${strokes.length}`;
  const each = strokes.map((held) => (held ? 'met' : 'not held')).join(', ');
  return { strokes, kept, words, spoken: `Last meetings, oldest first: ${each}.` };
}
