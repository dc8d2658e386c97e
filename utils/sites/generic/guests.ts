import type { Attendee } from '../../core/page-report.ts';
import { addressesIn } from './names.ts';
import type { Outline } from './outline.ts';
import { listed, peopleIn } from './people.ts';
import { ofKind, type Row } from './rows.ts';
import type { Steps } from './steps.ts';

/** Guests of the labelled rows; where nobody labels them, of hinted ones, else lists of people with addresses. */
export function* guestsOf(
  rows: readonly Row[],
  hinted: readonly Row[],
  elements: readonly Element[],
  outline: Outline,
): Steps<Attendee[]> {
  const from = (kind: 'organizer' | 'attendees' | 'optional' | 'resource', mark: Partial<Attendee>) =>
    ofKind(rows, kind).flatMap(({ parts }) =>
      inPairs(peopleIn(parts, outline, { names: kind !== 'resource', one: kind === 'organizer' })).map(
        (each) => ({ ...each, ...mark }),
      ),
    );
  const hosts = from('organizer', { organizer: true });
  yield;
  const listed = [
    ...ofKind(rows, 'attendees').flatMap((row) =>
      withAddress(inPairs(peopleIn(row.parts, outline, { names: true })), rows[rows.indexOf(row) + 1]),
    ),
    ...from('optional', { optional: true }),
  ];
  const rooms = from('resource', { resource: true }).filter(({ email }) => email !== '');
  yield;
  const told =
    listed.length > 0
      ? []
      : ofKind(hinted, 'attendees').flatMap(({ parts }) => peopleIn(parts, outline, { names: true }));
  yield;
  const free = listed.length + told.length > 0 ? [] : yield* unlabelled(rows, elements, outline);
  return merged([...hosts, ...listed, ...rooms, ...told, ...free]);
}

const isBare = ({ email }: Attendee): boolean => email === '';
const isAddress = ({ name, email }: Attendee): boolean => email !== '' && name === email;

/** Names and addresses by turns, in lines of their own: each two are one person. */
function inPairs(people: Attendee[]): Attendee[] {
  const isPaired =
    people.length > 1 && people.every((each, index) => (index % 2 === 0 ? isBare(each) : isAddress(each)));
  if (!isPaired || people.length % 2 === 1) return people;
  return people.flatMap((each, index) => {
    const next = people[index + 1];
    return index % 2 === 0 && next ? [{ ...next, ...each, email: next.email }] : [];
  });
}

/** Somebody without an address, whose next row has it: "Guest: Dana Whitfield", "E-mail: dana@…". */
function withAddress(people: Attendee[], next: Row | undefined): Attendee[] {
  const [only] = people;
  if (people.length !== 1 || !only || only.email !== '' || !next?.kinds.has('email')) return people;
  const [email, other] = addressesIn(next.text);
  return email && !other ? [{ ...only, email }] : people;
}

/** Lists of people no label speaks of: lines with an address each, outside of all rows and prose. */
function* unlabelled(
  rows: readonly Row[],
  elements: readonly Element[],
  outline: Outline,
): Steps<Attendee[]> {
  const taken = rows.flatMap(({ parts, at }) => [at, ...parts.filter((part) => typeof part !== 'string')]);
  const free = elements.filter((element) => !taken.some((part) => part.contains(element)));
  const own = new Map<Element, Attendee | null>();
  for (const [index, element] of free.slice(0, 1500).entries()) {
    if (index % 30 === 29) yield;
    if (!outline.text(element).includes('@') && outline.address(element) === '' && element.localName !== 'li')
      continue;
    const found = peopleIn([element], outline, { names: false });
    own.set(element, found.length === 1 ? (found[0] ?? null) : null);
  }
  // A line of a list: an item by its tag, or one of several brothers with an address each.
  return [...own].flatMap(([element, person]) => {
    if (!person || own.get(element.parentElement ?? element)) return [];
    const brothers = [...(element.parentElement?.children ?? [])].filter((each) => own.get(each)).length;
    return brothers > 1 || element.matches(listed) ? [person] : [];
  });
}

/** One entry for a person named twice, with the marks of both. */
function merged(list: readonly Attendee[]): Attendee[] {
  const found: Attendee[] = [];
  for (const each of list) {
    const twin = found.find(({ name, email }) =>
      each.email !== '' && email !== '' ? email === each.email : name !== '' && name === each.name,
    );
    if (!twin) {
      found.push({ ...each });
      continue;
    }
    const named = [twin.name, each.name].filter(
      (name) => name !== twin.email && name !== each.email && name !== '',
    );
    const email = twin.email || each.email;
    const fits = named.every(
      (name) =>
        named.some((other) => other !== name && other.includes(name)) ||
        named.every((other) => other.includes(name)),
    );
    const name = fits ? (named.sort((one, two) => two.length - one.length)[0] ?? email) : email;
    Object.assign(twin, { ...each, ...twin, ...(each.rsvp ? { rsvp: each.rsvp } : {}), name, email });
  }
  return found;
}

/** A bare name among people with addresses: as likely a place or a word of the page that got into the list. */
export const isDoubtful = (person: Attendee, all: readonly Attendee[]): boolean => {
  const { email, organizer, optional, resource, group, rsvp } = person;
  return (
    email === '' &&
    !(organizer || optional || resource || group || rsvp) &&
    all.some((each) => each.email !== '')
  );
};
