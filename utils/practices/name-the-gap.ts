import { hasCue } from '../core/situation-words.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

export const nameTheGap = definePractice({
  id: 'name-the-gap',
  theme: 'Name the gap',
  toward: ['self', 'up', 'level'],
  strength: 'opinion',
  rank: 6,
  source: 'gottschalk',
  action: 'set-goal',
  rests: { added: 30, notNow: 30, done: 90 },
  because: 'A gap that has a name can be asked about; whoever sees it best need not be senior or older.',
  says: {
    self: {
      points: [
        '“{words}”: write the gap in one line, then who could show you, at any level.',
        'It came up twice. “I cannot yet …” in one line, and one person who can.',
      ],
      evidence: ['“{words}”, {on}; another on {first}', 'Your notes of {first} and {on}'],
      today: ['Your notes of {first} and {on} both speak of something you could not follow.'],
    },
    ask: {
      points: [
        'Ask {name} for twenty minutes on what you could not follow: “{words}”.',
        '“{words}”: tell {name} in one line what you cannot do yet, and ask who does it best.',
      ],
      evidence: ['“{words}”, {on}; another on {first}', 'Your notes of {first} and {on}'],
      today: ['Your notes with {name} of {first} and {on} both speak of something you could not follow.'],
    },
  },
  hurts: ({ roles, kind }) => roles.has('manager') || roles.has('skip-level') || kind === 'review',
  find({ notes, lend, direction, deliveries, since }) {
    const due = deliveries.some(({ on }) => since(on) <= 0 && since(on) >= -5);
    const found = notes.filter(({ age, text }) => age <= thresholds.gapNotes && hasCue('gap', text));
    const [last] = found;
    const first = found.find(({ day }) => day !== last?.day);
    if (!last || !first || due) return null;
    return {
      say: direction === 'self' ? 'self' : 'ask',
      slots: { words: lend.quote(last, 'gap'), on: { day: last.day }, first: { day: first.day } },
      grade: 'B',
      key: `gap:${last.id}`,
      near: last.day,
      from: [last.id, first.id],
    };
  },
});
