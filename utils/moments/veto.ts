import { sceneOf } from './event-shape.ts';
import type { Verdict } from './linear-model.ts';
import type { Reading } from './reading.ts';

const mailOnly: ReadonlySet<Verdict> = new Set(['ask', 'win', 'challenge', 'follow-up']);
const ofTwo: ReadonlySet<Verdict> = new Set(['one-on-one', 'mentoring', 'review']);

/** An event that will not happen: cancelled, or declined by the user or the only other person. */
export function isOff(reading: Reading): boolean {
  if (reading.kind === 'mail') return reading.item.event?.cancelled === true;
  const { guests, item, title } = reading;
  const said = title.hits.some((hit) => hit.concept === 'cancelled');
  return item.cancelled === true || guests.declinedBySelf || guests.declinedByOnly || said;
}

/** Kinds the people rule out, whatever the words say: the corpus rules as rules. */
export function isRuledOut(reading: Reading, kind: Verdict): boolean {
  if (reading.kind === 'mail') return false;
  if (mailOnly.has(kind)) return true;
  const scene = sceneOf(reading);
  if (kind === 'one-on-one' && (scene === 'outside' || scene === 'office')) return true;
  return ofTwo.has(kind) && (scene === 'many' || scene === 'group' || scene === 'empty');
}
