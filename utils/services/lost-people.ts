import type { Person } from '../core/person.ts';
import type { Instant } from '../core/time.ts';

const own = (record: unknown, key: string): unknown =>
  typeof record === 'object' && record !== null && Object.hasOwn(record, key)
    ? (record as Record<string, unknown>)[key]
    : undefined;

/** Everybody a record names. */
const namedIn = (record: unknown): unknown[] => [own(record, 'personId'), own(record, 'people')].flat();

/**
 * People that other records name and who are not there any more: without them their notes could not be kept. Each
 * gets a name that says so, to be given the right one.
 */
export function lostPeople(people: readonly unknown[], others: readonly unknown[], now: Instant): Person[] {
  const there = new Set(people.map((each) => own(each, 'id')));
  const named = new Set(others.flatMap(namedIn).filter((id) => typeof id === 'string' && id !== ''));
  return [...named].flatMap((id, index) =>
    typeof id !== 'string' || there.has(id)
      ? []
      : {
          ...{ id, name: `Name lost (${index + 1})`, addresses: [], aliases: [], pronoun: null },
          ...{ relationships: [], flags: [], rhythm: null, createdAt: now, updatedAt: now },
        },
  );
}
