import type { Acquaintance } from '../core/situation.ts';
import { definePractice } from './define-practice.ts';
import { lastContact } from './kept.ts';
import { thresholds } from './thresholds.ts';

const line: readonly string[] = ['report', 'manager', 'skip-level'];

const isOutsideLine = ({ roles, person }: Acquaintance): boolean =>
  roles.length > 0 &&
  !roles.some((role) => line.includes(role)) &&
  !person.flags.some((flag) => flag === 'by-choice' || flag === 'muted');

export const connection = definePractice({
  id: 'connection',
  discreet: true,
  toward: ['self'],
  strength: 'opinion',
  rank: 6,
  source: 'senior',
  action: 'draft-message',
  rests: { added: 30, notNow: 30, done: 60 },
  find({ people: known, entries, journalDays, since, kind }) {
    if (kind !== null || journalDays < thresholds.connectionJournal) return null;
    const people = known.map((each) => ({ ...each, lastHeld: lastContact(each, entries) }));
    const byLast = people
      .filter(({ lastHeld, person }) => lastHeld !== null && person.name !== '')
      .sort((a, b) => ((a.lastHeld ?? '') < (b.lastHeld ?? '') ? 1 : -1));
    const outside = byLast.find(isOutsideLine);
    const remote = byLast.find(
      ({ person, lastHeld }) =>
        person.flags.includes('remote') &&
        !person.flags.includes('by-choice') &&
        lastHeld !== null &&
        since(lastHeld) >= (person.rhythm ?? thresholds.skillQuiet) * 2,
    );
    const narrow = outside?.lastHeld && since(outside.lastHeld) >= thresholds.outsideGap;
    const who = narrow ? outside : remote;
    if (!who?.lastHeld) return null;
    return {
      say: narrow ? 'outside' : 'remote',
      slots: { name: who.name, last: { day: who.lastHeld } },
      grade: 'C',
      key: `heard:${who.person.id}:${who.lastHeld}`,
      near: who.lastHeld,
    };
  },
});
