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

/** "dan" of "daniel", "d" of "daniel"; the whole word too. */
const begins = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** One word may be any of a name's, in full or from two letters on. */
const isOneOf = (word: string, words: readonly string[]): boolean =>
  word.length >= 2 && words.some((each) => each.length >= 2 && begins(each, word));

/**
 * Every word of the shorter name begins one of the longer or the other way round, each another one, and one of them
 * is the same in full: "Dan Okoye" and "D. Okoye" may be "Daniel A. Okoye", "Dana Okafor" may not.
 */
function agree(some: readonly string[], others: readonly string[]): boolean {
  const [short, long] = some.length <= others.length ? [some, others] : [others, some];
  const left = [...long];
  let inFull = 0;
  for (const word of [...short].sort((a, b) => b.length - a.length)) {
    const same = left.indexOf(word);
    const at = same === -1 ? left.findIndex((each) => begins(each, word)) : same;
    if (at === -1) return false;
    if (same !== -1 && word.length >= 2) inFull++;
    left.splice(at, 1);
  }
  return inFull > 0;
}

/** "Dan" may be "Daniel Okoye": proposed, never merged. */
function mayBe(person: Person, wanted: string): boolean {
  const words = wanted.split(' ');
  return namesOf(person).some((name) => {
    const own = name.split(' ');
    if (name === wanted) return true;
    if (words.length === 1) return isOneOf(wanted, own);
    // Somebody kept under one name alone: it is likely to be the first.
    return own.length === 1 ? isOneOf(name, words.slice(0, 1)) : agree(words, own);
  });
}

/** A name as the page gives it; of a bare address what may be one: "daniel okoye" of daniel.okoye@ext.example. */
function wantedOf({ name, email }: Mailbox): string {
  const said = normaliseName(name.includes('@') ? '' : name);
  if (said !== '') return said;
  const local = (email || name).split('@')[0] ?? '';
  return /[._-]/u.test(local) ? normaliseName(local.replace(/\d+/gu, ' ')) : '';
}

/** Those with this very name or alias, else those who may be meant by it. */
function candidatesFor(counterpart: Mailbox, people: readonly Person[]): readonly Person[] {
  const wanted = wantedOf(counterpart);
  if (wanted === '') return [];
  const exact = people.filter((person) => namesOf(person).includes(wanted));
  return exact.length > 0 ? exact : people.filter((person) => mayBe(person, wanted));
}

/**
 * The name to keep as an alias once the user said that it is this person's: null where it is known already, where it
 * is an address, or where nothing in it speaks for the person, as with an assistant who invites for somebody.
 */
export function aliasFor(person: Person, name: string): string | null {
  const wanted = name.includes('@') ? '' : normaliseName(name);
  if (wanted === '' || namesOf(person).includes(wanted) || !mayBe(person, wanted)) return null;
  return name.trim();
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
  const candidates = candidatesFor(counterpart, people);
  if (candidates.length > 0) return { state: 'ask', candidates };
  return { state: 'new' };
}
