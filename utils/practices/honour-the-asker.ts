import type { Situation } from '../core/situation.ts';
import { excerpt } from '../core/situation-text.ts';
import { findCue, hasCue } from '../core/situation-words.ts';
import { definePractice, type Finding } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

const errands = /\b(?:approv|sign(?:ature|ed)?\b|attached invoice|unsubscribe|special offer)/iu;

function inMail({ mail, kind, lend, dayOf, today }: Situation): Finding<'mail'> | null {
  if (!mail || mail.compose || kind !== 'ask' || mail.to.length + mail.cc.length > 1) return null;
  if (errands.test(mail.body) || hasCue('offers', mail.body)) return null;
  const hit = findCue('asks', mail.body);
  const words = hit && lend.text(mail.body, 4000) ? excerpt(mail.body, hit.at, hit.words.length) : null;
  const slots = { words, on: { day: dayOf(mail.date) }, subject: lend.text(mail.subject) };
  return { say: 'mail', slots, grade: 'A', key: `ask:${mail.key ?? mail.subject}`, near: today };
}

export const honourTheAsker = definePractice({
  id: 'honour-the-asker',
  theme: 'Somebody asked',
  toward: ['down', 'up', 'level'],
  strength: 'opinion',
  rank: 3,
  source: 'gottschalk',
  action: 'draft-message',
  rests: { added: 'fact', notNow: 3, done: 'fact' },
  perFact: true,
  because:
    'Asking for guidance takes some courage, and a question back tends to help more than an early answer.',
  says: {
    mail: {
      points: [
        'Tell {name} you are glad of the question, then ask what a useful half hour would look like.',
        'Before any advice, ask {name} what was tried already, and what would be different if it went well.',
      ],
      evidence: ['Mail of {on}: “{words}”', '“{subject}”, mail of {on}', 'Mail of {on}, no answer noted'],
      today: ['The mail of {on} asks you for guidance, and no answer is noted.'],
    },
    note: {
      points: [
        'Say that it was good to ask. Then, before advice: what has {name} tried, and with what hope?',
        'Come back to what {name} asked: begin with one question, and keep your answer for after it.',
      ],
      evidence: ['“{words}”, {on}, no answer noted', 'Asked on {on}, no answer noted'],
      today: ['Your note of {on} says that {name} asked, and no answer is noted since.'],
    },
  },
  find(situation) {
    const found = inMail(situation);
    if (found || situation.mail) return found;
    const { notes, lend } = situation;
    const asked = notes.find(
      (note) => note.age <= thresholds.askFresh && note.mark !== 'advice' && hasCue('asks', note.text),
    );
    const answered = notes.some(({ advice, day }) => advice?.from === 'me' && asked && day >= asked.day);
    if (!asked || answered) return null;
    const slots = { words: lend.quote(asked, 'asks'), on: { day: asked.day } };
    return { say: 'note', slots, grade: 'A', key: `ask:${asked.id}`, near: asked.day, from: [asked.id] };
  },
});
