import { type Person, relationshipKinds } from '../core/person.ts';
import { type Standing, standingGroups } from '../core/standing.ts';
import type { Day } from '../core/time.ts';
import type { Rows } from './rows.ts';
import type { Tally } from './schema.ts';

/**
 * The first rows of the list of people as they last were, so that the list is there before everybody was asked for. It
 * is let go with the first person who is removed, and nothing is lost without it.
 */
export interface KeptStandings {
  /** The state of the journal it was made of. */
  store: string;
  revision: number;
  day: Day;
  /** How many people stand in each group, of everybody. */
  counts: readonly number[];
  first: readonly Standing[];
}

/** Together with the people of the rows, each as stored: one record instead of one for each of them. */
export interface KeptRow extends KeptStandings {
  people: readonly unknown[];
}

/** The first rows of the list of people as they last were, with the people as they are now. */
export interface FirstPeople extends Omit<KeptStandings, 'first' | 'store' | 'revision'> {
  rows: readonly { person: Person; standing: Standing }[];
  /** Nothing was written since. */
  isCurrent: boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isListOf =
  <Each>(is: (value: unknown) => value is Each) =>
  (value: unknown): value is readonly Each[] =>
    Array.isArray(value) && value.every(is);
const isOneOf =
  <Word extends string>(words: readonly Word[]) =>
  (value: unknown): value is Word =>
    words.some((word) => word === value);

type Unknown<Noun> = Partial<Record<keyof Noun, unknown>>;

const isGroup = isOneOf(standingGroups);
const isStrokes = isListOf((value): value is boolean => typeof value === 'boolean');

function isStanding(value: unknown): value is Standing {
  const { personId, group, strokes, last, next } = Object(value) as Unknown<Standing>;
  return isText(personId) && isGroup(group) && isStrokes(strokes) && isTextOrNull(last) && isTextOrNull(next);
}

const isCounts = isListOf(isNumber);
const isFirst = isListOf(isStanding);

/** null for what is none: everybody is asked for then. */
export function parseKept(value: unknown): KeptRow | null {
  const { store, revision, day, counts, first, people } = Object(value) as Unknown<KeptRow>;
  if (!isText(store) || !isNumber(revision) || !isText(day) || !isCounts(counts) || !isFirst(first))
    return null;
  if (counts.length !== standingGroups.length) return null;
  return { store, revision, day, counts, first, people: Array.isArray(people) ? people : [] };
}

/** Kept by a name that says nothing; all else of it is sealed where the records are. */
const sealedIn = 'meta';

/** What was kept where records are sealed; undefined for nothing. */
export async function openKept({ openAll }: Pick<Rows, 'openAll'>, value: unknown): Promise<unknown> {
  if (value === undefined) return undefined;
  const { id: _, ...row } = Object(value) as Record<string, unknown>;
  const [kept] = await openAll(sealedIn, [row]);
  return kept;
}

/** The people that were kept are still as they are stored. */
export const isAsKept = ({ people, first, revision }: KeptRow, tally: Tally): boolean =>
  people.length === first.length && (tally.people ?? 0) <= revision;

/** @param people of the rows, in their order; null for whoever is gone, or cannot be read. */
export function firstRowsOf(
  { first, day, counts, revision }: KeptRow,
  people: readonly (Person | null)[],
  tally: Tally,
): FirstPeople {
  const rows = first.flatMap((standing, index) => {
    const person = people[index];
    return person && person.id === standing.personId ? [{ person, standing }] : [];
  });
  return { rows, day, counts, isCurrent: revision === tally.revision };
}

const isKind = isOneOf(relationshipKinds);
const isTexts = isListOf(isText);
const isRelationships = isListOf((value): value is Person['relationships'][number] => {
  const { kind, from, to } = Object(value) as Unknown<Person['relationships'][number]>;
  return isKind(kind) && isTextOrNull(from) && isTextOrNull(to);
});

/**
 * Whether it has the parts of a person as the list shows them. What is kept for it was parsed when it was written;
 * whoever does more with it than show it reads the record itself.
 */
export function isShownPerson(value: unknown): value is Person {
  const { id, name, addresses, aliases, relationships, flags } = Object(value) as Unknown<Person>;
  return (
    isText(id) &&
    isText(name) &&
    isTexts(addresses) &&
    isTexts(aliases) &&
    isTexts(flags) &&
    isRelationships(relationships)
  );
}
