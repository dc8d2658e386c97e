import { sceneOf } from './event-shape.ts';
import { foldText, toWords } from './fold-text.ts';
import { isSelf } from './guests.ts';
import { isMentoringOnly, isOutsideOnly, type KnownPerson, owns, sureOfKnown } from './known-person.ts';
import type { Scored } from './linear-model.ts';
import { nameParts } from './name-match.ts';
import type { EventReading, Reading } from './reading.ts';

const namesOf = (person: KnownPerson): string[] => [
  ...nameParts({ name: person.name, email: '' }),
  ...[person.name, ...person.aliases].map((each) => toWords(foldText(each)).trim()),
];

/** The one known person an event is with: by address, or by a title that is nothing but their name. */
export function knownOther(reading: EventReading, people: readonly KnownPerson[]): KnownPerson | null {
  const [only] = reading.guests.others;
  if (only)
    return reading.guests.others.length === 1
      ? (people.find((each) => owns(each, only.email)) ?? null)
      : null;
  if (!reading.guests.selfWritten) return null;
  const title = reading.title.words.trim();
  const fits = people.filter(
    (each) => namesOf(each).includes(title) && !isSelf({ name: each.name, email: '' }, reading.self),
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** The title says nothing beyond who is there. */
const isBare = (reading: EventReading): boolean =>
  !/[^§os ]/.test(reading.title.masked.replace(/§[os]/g, ''));

/** The verdict after what the user's own people say about it. */
export function knownEvidence(reading: Reading, scored: Scored, people: readonly KnownPerson[]): Scored {
  if (reading.kind === 'mail' || people.length === 0) return scored;
  const person = knownOther(reading, people);
  if (!person || person.relationships.length === 0) return scored;
  const scene = sceneOf(reading);
  const bare = isBare(reading) || scene === 'solo';
  if (isOutsideOnly(person)) {
    return scored.kind === 'one-on-one' ? { ...scored, kind: 'none' } : scored;
  }
  if (scored.kind === 'one-on-one' || (scored.kind === 'none' && bare)) {
    return {
      kind: isMentoringOnly(person) ? 'mentoring' : 'one-on-one',
      probability: Math.max(sureOfKnown, scored.kind === 'none' ? 0 : scored.probability),
      presence: Math.max(sureOfKnown, scored.presence),
    };
  }
  return scored;
}
