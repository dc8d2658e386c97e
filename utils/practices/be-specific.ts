import type { Situation } from '../core/situation.ts';
import { definePractice } from './define-practice.ts';

/** A thank-you that names a figure, a date or a piece of work, or says what changed, needs no help. */
const isSpecific = (text: string, { deliveries, cues }: Situation): boolean =>
  cues.has('effect', text) || /\d/u.test(text) || deliveries.some(({ name }) => text.includes(name));

const manners = 6;

export const beSpecific = definePractice({
  id: 'be-specific',
  toward: ['down', 'up', 'level'],
  strength: 'practice',
  rank: 4,
  source: 'gottschalk',
  action: 'log-thanks',
  rests: { added: 'fact', notNow: 'fact', done: 'fact' },
  perFact: true,
  find(situation) {
    const { mail, kind, topics, title, today, dayOf, lend, cues } = situation;
    if (mail?.compose) {
      const hit = cues.find('generic', mail.body);
      const short = mail.body.trim().split(/\s+/u).length < manners;
      if (!hit || short || cues.has('solemn', `${title} ${mail.body}`) || isSpecific(mail.body, situation))
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
        cues.has('thanks', text) && text.split(/\s+/u).length <= 3 && !isSpecific(text, situation),
    );
    if (!bare) return null;
    const slots = { words: lend.text(bare.text) };
    return { say: 'topic', slots, grade: 'B', key: `topic:${bare.id}`, near: today, from: [bare.id] };
  },
});
