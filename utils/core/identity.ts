import type { Mailbox } from './page-report.ts';
import type { Person } from './person.ts';

/** The user's word that a named guest of an event or series is a known person. */
export interface Confirmation {
  /** `site:series` or `site:key` of the event; with `name` the identity of the record. */
  eventKey: string;
  /** Name as the page gives it. */
  name: string;
  personId: string;
}

/**
 * Who the counterpart is. Private text is shown only for `certain`: the address agrees, or the name agrees
 * and the user confirmed it for this very event or series. `ask` shows a neutral card with the candidates.
 */
export type Match =
  | { state: 'certain'; person: Person; by: 'address' | 'confirmed' }
  | { state: 'ask'; candidates: readonly Person[] }
  | { state: 'new' };

/** Lower case, without accents, punctuation folded to single spaces, "Last, First" turned round, "(Ext)" dropped. */
export function normaliseName(name: string): string {
  const withoutHints = name.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ');
  const comma = withoutHints.indexOf(',');
  const turned =
    comma > 0 ? `${withoutHints.slice(comma + 1)} ${withoutHints.slice(0, comma)}` : withoutHints;
  return turned
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const namesOf = (person: Person): readonly string[] => [person.name, ...person.aliases].map(normaliseName);

/** "Dan" may be "Daniel Okoye": proposed, never merged. */
function mayBe(person: Person, wanted: string): boolean {
  const [first = ''] = wanted.split(' ');
  return namesOf(person).some(
    (name) =>
      name === wanted ||
      (first.length >= 2 &&
        !wanted.includes(' ') &&
        name.split(' ').some((word) => word.startsWith(first))) ||
      (!name.includes(' ') && name.length >= 2 && first.startsWith(name)),
  );
}

/**
 * Finds the person behind a counterpart.
 * @param eventKeys identities of the open event: its own key and that of its series, most exact first.
 */
export function matchPerson(
  counterpart: Mailbox,
  eventKeys: readonly string[],
  people: readonly Person[],
  confirmations: readonly Confirmation[],
): Match {
  const address = counterpart.email.toLowerCase();
  const wanted = normaliseName(counterpart.name);
  if (address !== '') {
    const [found, second] = people.filter((person) => person.addresses.includes(address));
    if (found && !second) return { state: 'certain', person: found, by: 'address' };
    if (found && second)
      return { state: 'ask', candidates: people.filter((each) => each.addresses.includes(address)) };
  }
  const said = confirmations.find(
    (each) => eventKeys.includes(each.eventKey) && normaliseName(each.name) === wanted,
  );
  const confirmed = people.find((person) => person.id === said?.personId);
  if (confirmed && (address === '' || confirmed.addresses.length === 0)) {
    return { state: 'certain', person: confirmed, by: 'confirmed' };
  }
  const candidates = wanted === '' ? [] : people.filter((person) => mayBe(person, wanted));
  if (candidates.length > 0) return { state: 'ask', candidates };
  return { state: 'new' };
}
