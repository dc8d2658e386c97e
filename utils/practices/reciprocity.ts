import { definePractice } from './define-practice.ts';
import { kept } from './kept.ts';
import { thresholds } from './thresholds.ts';

const ratingNear = 30;
const gainIn = /\b(?:took|learn(?:ed|t))(?: (?:from|away|that|about|it|this|them|here))*\s+([^.;\n]+)/iu;

export const reciprocity = definePractice({
  id: 'reciprocity',
  toward: ['up', 'down', 'level'],
  strength: 'opinion',
  rank: 6,
  source: 'tribe',
  action: 'add-to-agenda',
  rests: { added: 45, notNow: 45, done: 90 },
  hurts: ({ meetings, since, inLine, flags }) =>
    flags.has('wants-nothing-back') ||
    (inLine &&
      meetings.some(({ kind, day }) => kind === 'review' && since(day) <= 0 && -since(day) <= ratingNear)),
  find({ roles, sessions, direction, notes, entries, since, lend, today, cues }) {
    const mentoring = roles.has('mentor') || roles.has('mentee') || roles.has('reverse-mentor');
    const first = sessions.at(-1)?.day;
    if (!mentoring || !first || sessions.length < thresholds.giveGetSessions) return null;
    if (notes.some(({ text }) => cues.has('nothingBack', text))) return null;
    const isDown = direction === 'down';
    const gained = notes.find(
      ({ age, text }) => age <= thresholds.giveGetGap && /\b(?:took|learn(?:ed|t))\b/iu.test(text),
    );
    const words =
      isDown && gained && lend.note(gained) ? lend.text(gainIn.exec(gained.text)?.[1] ?? '') : null;
    if (gained && words) {
      const slots = { words, on: { day: gained.day } };
      return {
        say: 'took',
        slots,
        grade: 'B',
        key: `took:${gained.id}`,
        near: gained.day,
        from: [gained.id],
      };
    }
    const wanted = isDown ? 'them' : 'me';
    const seen = notes.some(
      ({ age, advice, text }) =>
        age <= thresholds.giveGetGap && (advice?.from === wanted || cues.has('took', text)),
    );
    const line = kept({ entries }, 'exchange').find((each) => each.direction === (isDown ? 'get' : 'give'));
    if (seen || (line && since(line.on) <= thresholds.giveGetGap)) return null;
    const slots = { count: sessions.length, first: { day: first } };
    return { say: isDown ? 'get' : 'give', slots, grade: 'C', key: `side:${wanted}`, near: today };
  },
});
