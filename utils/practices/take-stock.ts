import type { NoteMark } from '../core/note.ts';
import { historyDays } from '../core/situation.ts';
import { workingDaysBetween } from '../core/time.ts';
import { definePractice } from './define-practice.ts';
import { kept } from './kept.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

/** Not counted: more may be further back. */
const none = { wins: null, strains: null };

export const takeStock = definePractice({
  id: 'take-stock',
  toward: ['self'],
  strength: 'opinion',
  rank: 6,
  source: 'senior',
  action: 'start-reflection',
  rests: { added: 30, notNow: 30, done: 90 },
  hurts: ({ deliveries, since }) => deliveries.some(({ on }) => since(on) <= 0 && since(on) >= -5),
  find({ kind, notes, answers, entries, meetings, people, journalDays, today, since }) {
    if (kind !== null) return null;
    const said = answers.filter(({ practice, answer }) => practice === 'take-stock' && answer === 'done');
    const last = [...said, ...kept({ entries }, 'stock')]
      .map(({ on }) => on)
      .sort()
      .at(-1);
    const bosses = people.filter(({ roles }) => roles.includes('manager')).map(({ person }) => person.id);
    const review = meetings.find(
      (each) =>
        each.kind === 'review' &&
        each.day > today &&
        workingDaysBetween(today, each.day) <= thresholds.reviewWorkingDays &&
        bosses.includes(each.personId),
    );
    if (review) {
      const slots = { when: { day: review.day }, last: onDay(last) };
      return {
        say: 'review',
        slots,
        grade: 'B',
        key: `review:${review.id}`,
        near: review.day,
        from: [review.id],
      };
    }
    const fresh = last ? notes.filter(({ day }) => day > last) : notes;
    const count = fresh.length;
    const marked = (mark: NoteMark) => fresh.filter((note) => note.mark === mark).length || null;
    // Counted where all of them are read: notes are read so far back only.
    const found = { wins: marked('win'), strains: marked('challenge') };
    if (last) {
      const isWhole = since(last) <= historyDays;
      const due = since(last) >= thresholds.stockEvery && count >= thresholds.stockNotes;
      return due
        ? {
            say: 'quarter',
            slots: { last: onDay(last), count: isWhole ? count : null, ...(isWhole ? found : none) },
            grade: 'C',
            key: `stock:${last}`,
            near: today,
          }
        : null;
    }
    const first = notes.at(-1)?.day;
    if (!first || count < thresholds.stockNotes || journalDays > thresholds.stockEvery) return null;
    return {
      say: 'start',
      slots: { count, first: { day: first }, ...found },
      grade: 'C',
      key: 'start',
      near: today,
    };
  },
});
