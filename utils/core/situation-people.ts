import type { PersonPage } from './journal.ts';
import type { Moment } from './moment.ts';
import type { Person, RelationshipKind } from './person.ts';
import { givenName, relationshipsOn } from './person.ts';
import type { OtherPage, SituationContext } from './situation-context.ts';
import type { Day, Instant } from './time.ts';
import { toMs } from './time.ts';

/** A person as the user's own view lists them. */
export interface Acquaintance {
  person: Person;
  name: string;
  roles: readonly RelationshipKind[];
  /** null: no meeting noted. */
  lastHeld: Day | null;
  page: OtherPage;
}

const firstName = (person: Person): string => givenName(person.name).toLocaleLowerCase('en');

/** How the user calls somebody: the given name, with an initial where two share it. */
function callsFor(people: readonly Person[]): (person: Person) => string {
  const bearers = new Map<string, Set<string>>();
  for (const person of people) {
    bearers.set(firstName(person), (bearers.get(firstName(person)) ?? new Set()).add(person.id));
  }
  return (person) => {
    const given = givenName(person.name);
    const last = person.name.trim().split(/\s+/u).at(-1) ?? '';
    const twins = [...(bearers.get(firstName(person)) ?? [])].some((id) => id !== person.id);
    return twins && last !== given ? `${given} ${Array.from(last)[0] ?? ''}`.trim() : given;
  };
}

/** Everybody in the journal, for the user's own view. */
export function acquaintancesOf(
  context: SituationContext,
  today: Day,
  dayOf: (instant: Instant) => Day,
): readonly Acquaintance[] {
  const others = context.others ?? [];
  const callBy = callsFor(others.map(({ person }) => person));
  return others.map((page) => {
    const held = (page.meetings ?? []).filter(({ state }) => state === 'held');
    const last = held.reduce((latest, { start }) => Math.max(latest, toMs(start)), Number.NEGATIVE_INFINITY);
    return {
      person: page.person,
      name: callBy(page.person),
      roles: relationshipsOn(page.person, today),
      lastHeld: Number.isFinite(last) ? dayOf(new Date(last).toISOString()) : null,
      page,
    };
  });
}

/** The name of the one the moment is with; '' where it is with nobody. */
export function nameOf(page: PersonPage | null, moment: Moment | null, context: SituationContext): string {
  if (!page) return moment?.counterpart ? givenName(moment.counterpart.name) : '';
  return callsFor((context.others ?? []).map(({ person }) => person))(page.person);
}
