import { workingDaysBetween } from '../core/time.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

export const takeStock = definePractice({
  id: 'take-stock',
  theme: 'Take stock',
  toward: ['self'],
  strength: 'opinion',
  rank: 6,
  source: 'senior',
  action: 'start-reflection',
  rests: { added: 30, notNow: 30, done: 90 },
  because:
    'Strengths, strains and where to grow are easier to see from one’s own dated notes than from memory.',
  says: {
    review: {
      points: [
        'Before your review: three strengths, one strain, one place to grow, each with a date.',
        'Ahead of the review on {when}: what goes well because of something you do?',
      ],
      evidence: ['Review {when}, last stock {last}', 'Review {when}, no stock noted'],
      today: ['Your review is on {when}.'],
    },
    quarter: {
      points: [
        'Since {last}: three things that go well because of you, one strain that keeps coming back.',
        'Two minutes with your notes since {last}: what grew, what strains, what next?',
      ],
      evidence: ['Last stock {last}, {count} notes since'],
      today: ['The last stock is from {last}, and {count} notes have come since.'],
    },
    start: {
      points: [
        'Three things that go well because of something you do, one strain, one place to grow.',
        'Your first notes are in. Which one shows a strength, and which one a strain?',
      ],
      evidence: ['{count} notes since {first}, no stock yet'],
      today: ['Your notes since {first} hold {count} lines, and no stock is taken yet.'],
    },
  },
  hurts: ({ deliveries, since }) => deliveries.some(({ on }) => since(on) <= 0 && since(on) >= -5),
  find({ kind, notes, answers, meetings, people, journalDays, today, since }) {
    if (kind !== null) return null;
    const last = answers
      .filter(({ practice, answer }) => practice === 'take-stock' && answer === 'done')
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
    const count = last ? notes.filter(({ day }) => day > last).length : notes.length;
    if (last) {
      const due = since(last) >= thresholds.stockEvery && count >= thresholds.stockNotes;
      return due
        ? {
            say: 'quarter',
            slots: { last: onDay(last), count },
            grade: 'C',
            key: `stock:${last}`,
            near: today,
          }
        : null;
    }
    const first = notes.at(-1)?.day;
    if (!first || count < thresholds.stockNotes || journalDays > thresholds.stockEvery) return null;
    return { say: 'start', slots: { count, first: { day: first } }, grade: 'C', key: 'start', near: today };
  },
});
