import type { Situation } from '../core/situation.ts';
import { findCue, hasCue } from '../core/situation-words.ts';
import { definePractice } from './define-practice.ts';

/** A thank-you that names a figure, a date or a piece of work, or says what changed, needs no help. */
const isSpecific = (text: string, { deliveries }: Situation): boolean =>
  hasCue('effect', text) || /\d/u.test(text) || deliveries.some(({ name }) => text.includes(name));

const manners = 6;
const solemn = /condolence|farewell|sorry for your loss|get well|recover/iu;

export const beSpecific = definePractice({
  id: 'be-specific',
  theme: 'Be specific',
  toward: ['down', 'up', 'level'],
  strength: 'practice',
  rank: 4,
  source: 'gottschalk',
  action: 'log-thanks',
  rests: { added: 'fact', notNow: 'fact', done: 'fact' },
  perFact: true,
  because:
    'Praise that says what was done and what it changed can be believed; praise that fits anyone tends not to be.',
  says: {
    draft: {
      points: [
        'Before you thank {name}: which moment would you describe to somebody who was not there?',
        '“{words}” could be for anyone. Say what {name} did, and what it changed for whom.',
      ],
      evidence: ['“{words}” in your draft, no piece of work named'],
      today: ['Your draft says “{words}” and names no piece of work yet.'],
    },
    win: {
      points: [
        'In your answer to {name}, name one person for whom this changes something, and what.',
        'Answer {name} with one detail you would not have known to ask for, rather than “well done”.',
      ],
      evidence: ['“{words}”, in this mail', 'Good news in this mail of {on}'],
      today: ['The mail you have open brings good news from {name}.'],
    },
    topic: {
      points: [
        'Your thanks to {name} has no detail yet: add one moment and what it changed.',
        'Thanks are on the agenda. Which moment would {name} recognise at once?',
      ],
      evidence: ['“{words}” on the agenda, no piece of work named'],
      today: ['The agenda holds “{words}” without a piece of work.'],
    },
  },
  find(situation) {
    const { mail, kind, topics, title, today, dayOf, lend } = situation;
    if (mail?.compose) {
      const hit = findCue('generic', mail.body);
      const short = mail.body.trim().split(/\s+/u).length < manners;
      if (!hit || short || solemn.test(`${title} ${mail.body}`) || isSpecific(mail.body, situation))
        return null;
      return {
        say: 'draft',
        slots: { words: hit.words },
        grade: 'A',
        key: `draft:${mail.key ?? title}`,
        near: today,
      };
    }
    if (mail) {
      if (kind !== 'win') return null;
      const slots = { words: lend.text(title), on: { day: dayOf(mail.date) } };
      return { say: 'win', slots, grade: 'A', key: `win:${mail.key ?? title}`, near: today };
    }
    const bare = topics.find(
      ({ text }) =>
        /^(?:say )?thank/iu.test(text) && text.split(/\s+/u).length <= 3 && !isSpecific(text, situation),
    );
    if (!bare) return null;
    const slots = { words: lend.text(bare.text) };
    return { say: 'topic', slots, grade: 'B', key: `topic:${bare.id}`, near: today, from: [bare.id] };
  },
});
