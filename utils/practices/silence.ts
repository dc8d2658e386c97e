import type { Situation } from '../core/situation.ts';
import { hasCue } from '../core/situation-words.ts';
import type { PracticeId } from './practice-ids.ts';
import { allSetAside } from './rests.ts';
import { thresholds } from './thresholds.ts';

/** Shown in the place of suggestions when there are none. */
export const emptyText = 'Nothing suggested for today. Your notes are below.';
const harmText = 'Nothing suggested for this one.';

/** What may still be said: everything, ranks up to a number, or some practices alone. */
export interface Room {
  /** Reason in one sentence; null when nothing is held back. */
  why: string | null;
  ranks: readonly number[];
  only: readonly PracticeId[] | null;
}

const all = [1, 2, 3, 4, 5, 6, 7];
const everything: Room = { why: null, ranks: all, only: null };
const none = (why: string): Room => ({ why, ranks: [], only: null });

const recentTexts = ({ notes, mail, title }: Situation, days: number): readonly string[] => [
  ...notes.filter(({ age }) => age <= days).map(({ text }) => text),
  ...(mail ? [mail.subject, mail.body] : []),
  title,
];

/** How much room there is for suggestions before any practice is asked. */
export function roomFor(situation: Situation): Room {
  const { item, flags, newcomer, topics } = situation;
  const recent = recentTexts(situation, thresholds.graveNote);
  if (situation.direction !== 'self' && recent.some((text) => hasCue('harm', text))) return none(harmText);
  if (item?.kind === 'event' && item.private)
    return none('This event is marked private, so nothing is suggested.');
  if (item?.kind === 'event' && item.cancelled) return none('This event is cancelled. Your notes are below.');
  if (flags.has('muted'))
    return none('Suggestions are off for this person. You can turn them on again on the card.');
  if (situation.direction !== 'self' && recent.some((text) => hasCue('grave', text))) {
    return {
      why: 'A recent note speaks of something grave; suggestions wait two weeks.',
      ranks: all,
      only: ['their-time-first'],
    };
  }
  if (newcomer)
    return { why: null, ranks: all, only: ['their-time-first', 'honour-the-asker', 'be-specific'] };
  if (allSetAside(situation)) {
    return {
      why: 'You set everything aside three times running, so suggestions rest for a month.',
      ranks: [1, 3],
      only: null,
    };
  }
  if (topics.length >= thresholds.agendaFull) {
    return { why: 'The agenda already holds five topics or more.', ranks: [1, 2, 3], only: null };
  }
  return everything;
}

/** Why nothing, in one sentence, where no rule held anything back. */
export function whyNothing(situation: Situation, held: { resting: boolean; weak: boolean }): string {
  if (held.resting) return 'What could be said was said or set aside lately; it comes back in its time.';
  if (held.weak) return 'Nothing noted is firm enough to suggest something from it.';
  if (situation.kind === 'delivery' && situation.eventDay !== null && situation.eventDay >= situation.today) {
    return 'A look back comes after the delivery, from the next working day.';
  }
  if (situation.notes.length === 0 && situation.held.length === 0)
    return 'Nothing is noted yet to suggest anything from.';
  return 'Nothing in your notes calls for a suggestion today.';
}
