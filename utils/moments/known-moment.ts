import type { Moment } from '../core/moment.ts';
import type { Item, Self } from '../core/page-report.ts';
import { readGuests } from './guests.ts';
import { isMentoringOnly, isOutsideOnly, type KnownPerson, sureOfKnown } from './known-person.ts';

/**
 * Whom of the journal recognition looks for: who is there alone with the user, by address. Where nobody is listed the
 * title may be a name, and it has to be everybody.
 */
export function whomOf(item: Item, self: Self): { email: string } | 'nobody' | 'everybody' {
  const event = item.kind === 'event' ? item : item.event;
  if (!event) return 'nobody';
  const { others, selfWritten } = readGuests(event, self);
  const [only] = others;
  if (only) return others.length === 1 && only.email !== '' ? { email: only.email } : 'nobody';
  return selfWritten ? 'everybody' : 'nobody';
}

/**
 * What a moment that was found knowing nobody becomes with the one person the item is with, as `knownEvidence` has it;
 * undefined where that cannot be told without reading the item once more.
 */
export function withPerson(
  item: Item,
  moment: Moment | null,
  person: KnownPerson | null,
): Moment | null | undefined {
  if (!person || person.relationships.length === 0) return moment;
  // It may have been read as the mail or as the event that came with it.
  if (item.kind === 'mail') return undefined;
  if (isOutsideOnly(person)) return moment?.kind === 'one-on-one' ? null : moment;
  if (moment === null) return undefined;
  if (moment.kind !== 'one-on-one') return moment;
  return isMentoringOnly(person)
    ? undefined
    : { ...moment, confidence: Math.max(sureOfKnown, moment.confidence) };
}
