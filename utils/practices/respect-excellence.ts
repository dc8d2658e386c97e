import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

export const respectExcellence = definePractice({
  id: 'respect-excellence',
  theme: 'Respect what it took',
  toward: ['down', 'level'],
  strength: 'opinion',
  rank: 4,
  source: 'gottschalk',
  action: 'log-thanks',
  rests: { added: 42, notNow: 28, done: 60 },
  because: 'Good work that has become routine tends to go unnoticed, and so does its price.',
  says: {
    quoted: {
      points: [
        'Work like “{win}”: ask what it costs {name}, and what would make the next one lighter.',
        'Ask {name} which habit is behind “{win}”, and whether to teach it or rest from it.',
      ],
      evidence: [
        '{count} good results since {first}, last thanks noted {last}',
        '{count} good results since {first}, no thanks noted',
      ],
      today: [
        'Your notes hold {count} good results since {first}, and the last thanks among them is from {last}.',
        'Your notes hold {count} good results since {first}, and no thanks yet.',
      ],
    },
    plain: {
      points: [
        'Ask what the good results since {first} have cost {name}, and what would make them lighter.',
        'Say which of the results since {first} helped you most, and ask {name} what it took.',
      ],
      evidence: [
        '{count} good results since {first}, last thanks noted {last}',
        '{count} good results since {first}, no thanks noted',
      ],
      today: [
        'Your notes hold {count} good results since {first}, and the last thanks among them is from {last}.',
        'Your notes hold {count} good results since {first}, and no thanks yet.',
      ],
    },
  },
  hurts: ({ harshOpen, roles, relationDays, journalDays, topics }) =>
    harshOpen ||
    roles.has('manager') ||
    roles.has('skip-level') ||
    journalDays < thresholds.excellenceJournal ||
    (relationDays ?? 0) < thresholds.excellenceRelation ||
    topics.some(({ text }) => /\bthank/iu.test(text)),
  find({ marked, deliveries, since, lastThanks, lend }) {
    const wins = marked('win', thresholds.excellenceSpan);
    const shipped = deliveries.filter(({ on }) => since(on) >= 0 && since(on) <= thresholds.excellenceSpan);
    const count = wins.length + shipped.length;
    const [latest] = wins;
    if (!latest || count < thresholds.excellenceWins) return null;
    if (lastThanks !== null && since(lastThanks) < thresholds.thanksGap) return null;
    const quotable = wins.find((note) => lend.quote(note) !== null);
    const first = [...wins.map(({ day }) => day), ...shipped.map(({ on }) => on)].sort()[0];
    return {
      say: quotable ? 'quoted' : 'plain',
      slots: {
        count,
        first: first ? { day: first } : null,
        last: lastThanks ? { day: lastThanks } : null,
        win: quotable ? lend.quote(quotable) : null,
      },
      grade: 'C',
      key: `wins:${latest.id}`,
      near: latest.day,
      from: quotable ? [quotable.id] : [],
    };
  },
});
