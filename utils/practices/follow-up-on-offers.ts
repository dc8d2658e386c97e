import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

export const followUpOnOffers = definePractice({
  id: 'follow-up-on-offers',
  theme: 'An open offer',
  toward: ['up', 'level'],
  strength: 'opinion',
  rank: 7,
  source: 'managers',
  action: 'draft-message',
  rests: { added: 14, notNow: 30, done: 'fact' },
  perFact: true,
  because:
    'Most offers that fall silent were simply forgotten; one light line with an easy way out can settle it.',
  says: {
    offer: {
      points: [
        '“{offer}”: mention it to {name} lightly, and that a no is fine.',
        'Ask {name} whether “{offer}” still suits; if not, no harm done.',
      ],
      evidence: ['Said {made}, nothing noted since'],
      today: ['It was said on {made}, and your notes hold nothing of it since.'],
    },
  },
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
