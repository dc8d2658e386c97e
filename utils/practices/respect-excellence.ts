import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

export const respectExcellence = definePractice({
  id: 'respect-excellence',
  toward: ['down', 'level'],
  strength: 'opinion',
  rank: 4,
  source: 'gottschalk',
  action: 'log-thanks',
  rests: { added: 42, notNow: 28, done: 60 },
  hurts: ({ harshOpen, roles, relationDays, journalDays, topics, cues }) =>
    harshOpen ||
    roles.has('manager') ||
    roles.has('skip-level') ||
    journalDays < thresholds.excellenceJournal ||
    (relationDays ?? 0) < thresholds.excellenceRelation ||
    topics.some(({ text }) => cues.has('thanks', text)),
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
