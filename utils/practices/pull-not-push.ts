import { hasCue } from '../core/situation-words.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

const safety = /\b(?:safety|unsafe|danger|illegal|compliance|breach)\b/iu;
const asked = 60;
const many = 3;

export const pullNotPush = definePractice({
  id: 'pull-not-push',
  theme: 'Was it asked?',
  toward: ['down', 'level'],
  strength: 'opinion',
  rank: 6,
  source: 'managers',
  action: 'add-to-agenda',
  rests: { added: 30, notNow: 21, done: 60 },
  because: 'Advice that was asked for tends to be used; advice that was not can sound like a verdict.',
  says: {
    thought: {
      points: [
        'You have a thought: “{advice}”. Ask {name} first: would a thought help, or an ear?',
        'Turn “{advice}” into a question {name} can answer, and keep your own answer for later.',
      ],
      evidence: ['Your advice noted {on}, no request noted'],
      today: ['You noted this advice on {on}, and no request for it is in your notes.'],
    },
    many: {
      points: [
        'Three questions to {name} before the first answer today.',
        'Let {name} choose which of last time’s thoughts was worth keeping, before you add one.',
      ],
      evidence: ['{count} pieces of advice from you on {on}'],
      today: ['On {on} you noted {count} pieces of advice of your own.'],
    },
  },
  hurts: ({ agreement }) => agreement !== null && agreement.state !== 'draft',
  find({ notes, lend }) {
    const mine = notes.filter(({ advice, age }) => advice?.from === 'me' && age <= thresholds.adviceFresh);
    const [latest] = mine;
    if (!latest || safety.test(latest.text)) return null;
    const same = mine.filter(({ day }) => day === latest.day);
    if (same.length >= many) {
      const slots = { count: same.length, on: { day: latest.day } };
      return {
        say: 'many',
        slots,
        grade: 'B',
        key: `advice:${latest.day}`,
        near: latest.day,
        from: same.map(({ id }) => id),
      };
    }
    const requested = notes.some(({ age, text }) => age <= asked && hasCue('asks', text));
    const open = latest.advice?.state === 'new' && lend.note(latest);
    if (requested || !open) return null;
    const slots = { advice: open, on: { day: latest.day } };
    return {
      say: 'thought',
      slots,
      grade: 'B',
      key: `advice:${latest.id}`,
      near: latest.day,
      from: [latest.id],
    };
  },
});
