import { excerpt } from '../core/situation-text.ts';
import { findCue, hasCue } from '../core/situation-words.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

const skillIn =
  /\b(?:coach|mentor|teach|help) (?:you|me) (?:with|on|in|through) (?:your )?([^.;,!?\n]{3,40}?)(?: and | if | when |[.;,!?\n]|$)/iu;

export const coachOrMentor = definePractice({
  id: 'coach-or-mentor',
  theme: 'Coaching or mentoring',
  toward: ['up', 'level'],
  strength: 'opinion',
  rank: 5,
  source: 'managers',
  action: 'draft-message',
  rests: { added: 7, notNow: 14, done: 'fact' },
  perFact: true,
  because:
    'Help with a named skill is worth taking whatever it is called; what is wholly yours can keep its place elsewhere.',
  says: {
    mail: {
      points: [
        'Say yes to “{skill}”, and ask {name} what would be visible in three months.',
        'Thank {name}, and propose a first date for “{skill}”; what to call it can wait.',
        'Thank {name}, and ask which one skill to begin with; what to call it can wait.',
      ],
      evidence: ['Mail of {on}: “{words}”', 'An offer in the mail of {on}'],
      today: ['The mail of {on} offers help with something of yours.'],
    },
    note: {
      points: [
        'Take up what {name} offered: one skill, one first date, and what you would both see by then.',
        'Ask {name} what prompted the offer, and which one skill to begin with.',
      ],
      evidence: ['“{words}”, your note of {on}', 'Offer noted {on}, not answered yet'],
      today: ['Your note of {on} holds an offer, and no answer is noted.'],
    },
  },
  find({ mail, notes, lend, roles, dayOf, today, agreement }) {
    if (mail && !mail.compose) {
      const hit = findCue('offers', mail.body);
      if (!hit || mail.to.length > 1) return null;
      const words = lend.text(mail.body, 4000) ? excerpt(mail.body, hit.at, hit.words.length) : null;
      const skill = words === null ? null : lend.text(skillIn.exec(mail.body)?.[1] ?? '');
      const slots = { words, skill, on: { day: dayOf(mail.date) } };
      return { say: 'mail', slots, grade: 'A', key: `offer:${mail.key ?? mail.subject}`, near: today };
    }
    const offer = notes.find(({ age, text }) => age <= thresholds.askFresh && hasCue('offers', text));
    const inLine = roles.has('manager') || roles.has('skip-level');
    if (mail || !offer || !inLine || agreement) return null;
    const slots = { words: lend.quote(offer, 'offers'), on: { day: offer.day } };
    return { say: 'note', slots, grade: 'B', key: `offer:${offer.id}`, near: offer.day, from: [offer.id] };
  },
});
