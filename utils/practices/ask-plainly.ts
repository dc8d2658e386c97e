import { definePractice } from './define-practice.ts';
import { kept } from './kept.ts';
import { thresholds } from './thresholds.ts';

const asked = /\b(?:asked|declined|said no)\b/iu;

export const askPlainly = definePractice({
  id: 'ask-plainly',
  toward: ['up', 'level'],
  strength: 'opinion',
  rank: 6,
  source: 'ask',
  action: 'draft-message',
  rests: { added: 7, notNow: 14, done: 21 },
  hurts: (situation) =>
    // In the line the check comes first.
    (situation.inLine && !situation.mail?.compose && kept(situation, 'check').length === 0) ||
    kept(situation, 'request').some(
      ({ state, on }) => state === 'no' || situation.since(on) < thresholds.askedAgain,
    ),
  find({ mail, flags, roles, notes, goals, lend, today, cues }) {
    if (mail) {
      const lacking = mail.compose && cues.has('seeksMentor', mail.body) && !cues.has('wayOut', mail.body);
      return lacking
        ? { say: 'draft', slots: {}, grade: 'A', key: `draft:${mail.key ?? mail.subject}`, near: today }
        : null;
    }
    const first = notes.at(-1);
    if (!flags.has('wanted') || roles.has('mentor') || !first || first.age < thresholds.namedFor) return null;
    if (notes.some(({ age, text }) => age <= thresholds.seasonRest && asked.test(text))) return null;
    const goal = goals.find(({ owner, text }) => owner !== 'them' && lend.text(text));
    return {
      say: goal ? 'goal' : 'plain',
      slots: { goal: goal ? lend.text(goal.text) : null, on: { day: first.day } },
      grade: 'B',
      key: 'wanted',
      near: first.day,
      from: [first.id],
    };
  },
});
