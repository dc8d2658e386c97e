import type { Acquaintance } from '../core/situation.ts';
import { definePractice } from './define-practice.ts';
import { kept, lastContact } from './kept.ts';
import { thresholds } from './thresholds.ts';

const longest = 1100;

const rhythmOf = ({ person }: Acquaintance): number => person.rhythm ?? thresholds.keepInTouch;

/** Somebody whose role has ended, or with whom a light touch was agreed. */
const isLoose = ({ person, roles }: Acquaintance): boolean =>
  person.flags.includes('light-touch') || (person.relationships.length > 0 && roles.length === 0);

export const keepInTouch = definePractice({
  id: 'keep-in-touch',
  toward: ['self'],
  strength: 'opinion',
  rank: 7,
  source: 'ask',
  action: 'draft-message',
  rests: { added: 30, notNow: 30, done: 'fact' },
  perFact: true,
  find({ people, entries, since, dayOf, lend, kind }) {
    if (kind !== null) return null;
    const asked = kept({ entries }, 'request').filter(({ state }) => state === 'open');
    const due = people
      .filter((each) => {
        const last = lastContact(each, entries);
        const gap = last ? since(last) : 0;
        const owes = (each.page.followUps ?? []).some(
          ({ owner, state }) => owner === 'me' && state === 'open',
        );
        return (
          isLoose(each) &&
          !owes &&
          !asked.some(({ people: to }) => to.includes(each.person.id)) &&
          gap >= rhythmOf(each) &&
          gap <= longest &&
          !each.person.flags.some((flag) => flag === 'muted' || flag === 'no-contact')
        );
      })
      .sort((a, b) => ((a.lastHeld ?? '') < (b.lastHeld ?? '') ? -1 : 1));
    const [who] = due;
    const last = who && lastContact(who, entries);
    if (!last) return null;
    const advice = who.page.notes?.find((note) => note.advice?.from === 'them' && lend.note(note));
    return {
      say: advice ? 'occasion' : 'hello',
      slots: {
        name: who.name,
        last: { day: last },
        // Only what was chosen is said; half a year is Beside's own.
        rhythm: who.person.rhythm,
        advice: advice ? lend.note(advice) : null,
        on: advice && dayOf(advice.at) !== last ? { day: dayOf(advice.at) } : null,
      },
      grade: 'C',
      key: `touch:${who.person.id}:${last}`,
      near: last,
    };
  },
});
