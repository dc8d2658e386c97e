import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

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
  find({ owed, lend }) {
    const offer = owed.find(
      ({ due, age, carried, text }) =>
        due === null && age >= thresholds.offerOpen && carried < 2 && lend.text(text),
    );
    if (!offer) return null;
    const slots = { offer: lend.text(offer.text), made: { day: offer.made } };
    return { say: 'offer', slots, grade: 'B', key: `offer:${offer.id}`, near: offer.made, from: [offer.id] };
  },
});
