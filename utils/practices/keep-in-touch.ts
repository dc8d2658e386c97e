import type { Acquaintance } from '../core/situation.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

const longest = 1100;

const rhythmOf = ({ person }: Acquaintance): number => person.rhythm ?? thresholds.keepInTouch;

/** Somebody whose role has ended, or with whom a light touch was agreed. */
const isLoose = ({ person, roles }: Acquaintance): boolean =>
  person.flags.includes('light-touch') || (person.relationships.length > 0 && roles.length === 0);

export const keepInTouch = definePractice({
  id: 'keep-in-touch',
  theme: 'Keep in touch',
  toward: ['self'],
  strength: 'opinion',
  rank: 7,
  source: 'ask',
  action: 'draft-message',
  rests: { added: 30, notNow: 30, done: 'fact' },
  perFact: true,
  because:
    'Two lines a year can keep a relation that has outlived a job, and are easier when nothing is asked in them.',
  says: {
    occasion: {
      points: [
        'Two lines to {name}: what became of “{advice}”.',
        'Tell {name} where “{advice}” has led since, with no request in it.',
      ],
      evidence: ['Last talk noted {last}; advice of {on}', 'Last talk noted {last}, with this advice'],
      today: ['The last talk noted with {name} is from {last}, and the advice is kept in your notes.'],
    },
    hello: {
      points: [
        'A hello to {name}, with no request in it.',
        'Two lines to {name}: one thing that has changed since {last}, and a question back.',
      ],
      evidence: ['Last talk noted {last}, about every {rhythm} days meant'],
      today: ['The last talk noted with {name} is from {last}.'],
    },
  },
  find({ people, since, dayOf, lend, kind }) {
    if (kind !== null) return null;
    const due = people
      .filter((each) => {
        const gap = each.lastHeld ? since(each.lastHeld) : 0;
        const owes = (each.page.followUps ?? []).some(
          ({ owner, state }) => owner === 'me' && state === 'open',
        );
        return (
          isLoose(each) &&
          !owes &&
          gap >= rhythmOf(each) &&
          gap <= longest &&
          !each.person.flags.includes('muted')
        );
      })
      .sort((a, b) => ((a.lastHeld ?? '') < (b.lastHeld ?? '') ? -1 : 1));
    const [who] = due;
    if (!who?.lastHeld) return null;
    const advice = who.page.notes?.find((note) => note.advice?.from === 'them' && lend.note(note));
    return {
      say: advice ? 'occasion' : 'hello',
      slots: {
        name: who.name,
        last: { day: who.lastHeld },
        rhythm: rhythmOf(who),
        advice: advice ? lend.note(advice) : null,
        on: advice && dayOf(advice.at) !== who.lastHeld ? { day: dayOf(advice.at) } : null,
      },
      grade: 'C',
      key: `touch:${who.person.id}:${who.lastHeld}`,
      near: who.lastHeld,
    };
  },
});
