import { excerpt } from '../core/situation-text.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

const skillIn =
  /\b(?:coach|mentor|teach|help) (?:you|me) (?:with|on|in|through) (?:your )?([^.;,!?\n]{3,40}?)(?: and | if | when |[.;,!?\n]|$)/iu;

export const coachOrMentor = definePractice({
  id: 'coach-or-mentor',
  toward: ['up', 'level'],
  strength: 'opinion',
  rank: 5,
  source: 'managers',
  action: 'draft-message',
  rests: { added: 7, notNow: 14, done: 'fact' },
  perFact: true,
  find({ mail, notes, lend, roles, dayOf, today, agreement, cues }) {
    if (mail && !mail.compose) {
      const hit = cues.find('offers', mail.body);
      if (!hit || mail.to.length > 1) return null;
      const words = lend.text(mail.body, 4000) ? excerpt(mail.body, hit.at, hit.words.length) : null;
      const skill = words === null ? null : lend.text(skillIn.exec(mail.body)?.[1] ?? '');
      const slots = { words, skill, on: { day: dayOf(mail.date) } };
      return { say: 'mail', slots, grade: 'A', key: `offer:${mail.key ?? mail.subject}`, near: today };
    }
    const offer = notes.find(({ age, text }) => age <= thresholds.askFresh && cues.has('offers', text));
    const inLine = roles.has('manager') || roles.has('skip-level');
    if (mail || !offer || !inLine || agreement) return null;
    const slots = { words: lend.quote(offer, 'offers'), on: { day: offer.day } };
    return { say: 'note', slots, grade: 'B', key: `offer:${offer.id}`, near: offer.day, from: [offer.id] };
  },
});
