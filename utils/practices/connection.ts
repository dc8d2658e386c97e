import { isAway } from '../core/person.ts';
import type { Acquaintance } from '../core/situation.ts';
import type { Day } from '../core/time.ts';
import { definePractice, type Finding } from './define-practice.ts';
import { lastContact } from './kept.ts';
import { thresholds } from './thresholds.ts';

const line: readonly string[] = ['report', 'manager', 'skip-level'];

const isOutsideLine = ({ roles, person }: Acquaintance): boolean =>
  roles.length > 0 &&
  !roles.some((role) => line.includes(role)) &&
  !person.flags.some((flag) => flag === 'by-choice' || flag === 'muted');

const domainsOf = ({ person }: Acquaintance): readonly string[] =>
  person.addresses.flatMap((address) => address.split('@')[1] ?? []);

/** Who leads somebody marked senior is senior, and every mentor there is belongs to the same house. */
function noneOutside(people: readonly Acquaintance[], today: Day): Finding<'noneOutside'> | null {
  const senior = people.find(
    ({ roles, person }) => roles.includes('report') && person.flags.includes('senior') && person.name !== '',
  );
  const inLine = people.filter(({ roles }) => roles.some((role) => line.includes(role)));
  const house = new Set(inLine.flatMap(domainsOf));
  const isInside = (each: Acquaintance): boolean =>
    inLine.includes(each) || domainsOf(each).some((domain) => house.has(domain));
  const mentors = people.filter(({ roles }) => roles.includes('mentor'));
  // Of whom nothing says where they work may be outside: then nothing is claimed.
  if (!senior || mentors.some((each) => each.roles.includes('outside') || !isInside(each))) return null;
  return {
    say: 'noneOutside',
    slots: { name: senior.name },
    grade: 'C',
    key: `outside:${mentors.length}`,
    near: today,
  };
}

export const connection = definePractice({
  id: 'connection',
  discreet: true,
  toward: ['self'],
  strength: 'opinion',
  rank: 6,
  source: 'senior',
  action: 'draft-message',
  rests: { added: 30, notNow: 30, done: 60 },
  find({ people: known, entries, journalDays, since, kind, today }) {
    if (kind !== null || journalDays < thresholds.connectionJournal) return null;
    const people = known.map((each) => ({ ...each, lastHeld: lastContact(each, entries) }));
    const byLast = people
      .filter(({ lastHeld, person }) => lastHeld !== null && person.name !== '')
      .sort((a, b) => ((a.lastHeld ?? '') < (b.lastHeld ?? '') ? 1 : -1));
    const outside = byLast.find(isOutsideLine);
    const remote = byLast.find(
      ({ person, lastHeld }) =>
        person.flags.includes('remote') &&
        !isAway(person, lastHeld ?? today, today) &&
        !person.flags.includes('by-choice') &&
        lastHeld !== null &&
        since(lastHeld) >= (person.rhythm ?? thresholds.skillQuiet) * 2,
    );
    const narrow = outside?.lastHeld && since(outside.lastHeld) >= thresholds.outsideGap;
    const who = narrow ? outside : remote;
    if (!who?.lastHeld) return noneOutside(known, today);
    return {
      say: narrow ? 'outside' : 'remote',
      slots: { name: who.name, last: { day: who.lastHeld } },
      grade: 'C',
      key: `heard:${who.person.id}:${who.lastHeld}`,
      near: who.lastHeld,
    };
  },
});
