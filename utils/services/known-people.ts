import { type Person, relationshipsOn } from '../core/person.ts';
import type { Day } from '../core/time.ts';
import type { KnownPerson } from '../moments/known-person.ts';

/** Somebody of the journal as recognition takes them. */
export const toKnown = (person: Person, today: Day): KnownPerson => ({
  name: person.name,
  addresses: person.addresses,
  aliases: person.aliases,
  relationships: relationshipsOn(person, today),
});
