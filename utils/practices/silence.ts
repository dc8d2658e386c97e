import type { Situation } from '../core/situation.ts';
import type { PracticeId } from './practice-ids.ts';
import { allSetAside } from './rests.ts';
import { thresholds } from './thresholds.ts';

/** Why nothing is suggested; the sentences for it are in the packs. */
export const silences = [
  'harm',
  'private',
  'cancelled',
  'muted',
  'grave',
  'aside',
  'full',
  'resting',
  'weak',
  'ahead',
  'blank',
  'calm',
] as const;
export type Silence = (typeof silences)[number];

/** What may still be said: everything, ranks up to a number, or some practices alone. */
export interface Room {
  /** null when nothing is held back. */
  why: Silence | null;
  ranks: readonly number[];
  only: readonly PracticeId[] | null;
}

const all = [1, 2, 3, 4, 5, 6, 7];
const everything: Room = { why: null, ranks: all, only: null };
const none = (why: Silence): Room => ({ why, ranks: [], only: null });

const recentTexts = ({ notes, mail, title }: Situation, days: number): readonly string[] => [
  ...notes.filter(({ age }) => age <= days).map(({ text }) => text),
  ...(mail ? [mail.subject, mail.body] : []),
  title,
];

/** How much room there is for suggestions before any practice is asked. */
export function roomFor(situation: Situation): Room {
  const { item, flags, newcomer, topics, cues } = situation;
  const recent = recentTexts(situation, thresholds.graveNote);
  if (situation.direction !== 'self' && recent.some((text) => cues.has('harm', text))) return none('harm');
  if (item?.kind === 'event' && item.private) return none('private');
  if (item?.kind === 'event' && item.cancelled) return none('cancelled');
  if (flags.has('muted')) return none('muted');
  if (situation.direction !== 'self' && recent.some((text) => cues.has('grave', text))) {
    return {
      why: 'grave',
      ranks: all,
      only: ['their-time-first'],
    };
  }
  if (newcomer)
    return { why: null, ranks: all, only: ['their-time-first', 'honour-the-asker', 'be-specific'] };
  if (allSetAside(situation)) {
    return {
      why: 'aside',
      ranks: [1, 3],
      only: null,
    };
  }
  if (topics.length >= thresholds.agendaFull) {
    return { why: 'full', ranks: [1, 2, 3], only: null };
  }
  return everything;
}

/** Why nothing, where no rule held anything back. */
export function whyNothing(situation: Situation, held: { resting: boolean; weak: boolean }): Silence {
  if (held.resting) return 'resting';
  if (held.weak) return 'weak';
  if (situation.kind === 'delivery' && situation.eventDay !== null && situation.eventDay >= situation.today) {
    return 'ahead';
  }
  if (situation.notes.length === 0 && situation.held.length === 0) return 'blank';
  return 'calm';
}
