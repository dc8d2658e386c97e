import type { Situation } from '../core/situation.ts';
import type { Cue } from '../core/situation-cues.ts';
import { excerpt } from '../core/situation-text.ts';
import { definePractice, type Finding } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

function inMail({ mail, kind, lend, dayOf, today, cues }: Situation): Finding<'mail'> | null {
  if (!mail || mail.compose || kind !== 'ask' || mail.to.length + mail.cc.length > 1) return null;
  // Beside illness, law or distress there is no talking point.
  if (['errand', 'offers', 'sensitive'].some((each) => cues.has(each as Cue, mail.body))) return null;
  const hit = cues.find('asks', mail.body);
  const words = hit && lend.text(mail.body, 4000) ? excerpt(mail.body, hit.at, hit.words.length) : null;
  const slots = { words, on: { day: dayOf(mail.date) }, subject: lend.text(mail.subject) };
  return { say: 'mail', slots, grade: 'A', key: `ask:${mail.key ?? mail.subject}`, near: today };
}

export const honourTheAsker = definePractice({
  id: 'honour-the-asker',
  toward: ['down', 'up', 'level'],
  strength: 'opinion',
  rank: 3,
  source: 'gottschalk',
  action: 'draft-message',
  rests: { added: 'fact', notNow: 3, done: 'fact' },
  perFact: true,
  find(situation) {
    const found = inMail(situation);
    if (found || situation.mail) return found;
    const { notes, lend, cues } = situation;
    const asked = notes.find(
      (note) =>
        note.age <= thresholds.askFresh &&
        note.mark !== 'advice' &&
        cues.has('asks', note.text) &&
        !cues.has('sensitive', note.text),
    );
    const answered = notes.some(({ advice, day }) => advice?.from === 'me' && asked && day >= asked.day);
    if (!asked || answered) return null;
    const slots = { words: lend.quote(asked, 'asks'), on: { day: asked.day } };
    return { say: 'note', slots, grade: 'A', key: `ask:${asked.id}`, near: asked.day, from: [asked.id] };
  },
});
