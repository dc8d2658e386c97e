import type { Person } from '../core/person.ts';
import type { Day } from '../core/time.ts';
import { addressDraftId, draftIdOf, type Identity, newDraftIdOf } from './identity-key.ts';

/** The box of the line to remember of one meeting; of one day where the page has no key for it. */
export const lineIdOf = (who: string, meeting: string | Day): string => `one-line:${who}:${meeting}`;

/** Boxes with words that were typed before the person was stored. */
export const earlierIdsOf = (person: Person, identity: Identity | null): readonly string[] => [
  ...new Set([
    ...(identity === null ? [] : [newDraftIdOf(identity)]),
    ...person.addresses.map(addressDraftId),
  ]),
];

/** All boxes that are read when a person is opened. */
export const boxesOf = (person: Person, identity: Identity | null, today: Day): readonly string[] => [
  ...[draftIdOf(person.id), lineIdOf(person.id, identity?.eventKeys[0] ?? today)],
  ...earlierIdsOf(person, identity),
];
