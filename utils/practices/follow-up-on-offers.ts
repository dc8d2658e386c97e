import { definePractice } from './define-practice.ts';
import { kept } from './kept.ts';
import { thresholds } from './thresholds.ts';
import { isAbout } from './wording.ts';

export const followUpOnOffers = definePractice({
  id: 'follow-up-on-offers',
  toward: ['up', 'level'],
  strength: 'opinion',
  rank: 7,
  source: 'managers',
  action: 'draft-message',
  rests: { added: 14, notNow: 30, done: 'fact' },
  perFact: true,
  hurts: ({ heavyTwice, promises }) => heavyTwice || promises.length > 0,
  find({ owed, lend, entries, since }) {
    // Two reminders at most, and some weeks between them.
    const isReminded = (text: string) =>
      kept({ entries }, 'offer').some(
        ({ words, count, reminded, state }) =>
          isAbout(words, text) &&
          (count >= 2 || state !== 'open' || (reminded !== null && since(reminded) < thresholds.offerOpen)),
      );
    const offer = owed.find(
      ({ due, age, carried, text }) =>
        due === null && age >= thresholds.offerOpen && carried < 2 && lend.text(text) && !isReminded(text),
    );
    if (!offer) return null;
    const slots = { offer: lend.text(offer.text), made: { day: offer.made } };
    return { say: 'offer', slots, grade: 'B', key: `offer:${offer.id}`, near: offer.made, from: [offer.id] };
  },
});
