import type { Delivery, Reflection } from '../core/delivery.ts';
import type { Situation } from '../core/situation.ts';
import type { OpenPromise } from '../core/situation-records.ts';
import { sharedWord } from '../core/situation-text.ts';
import type { Day } from '../core/time.ts';
import { workingDaysBetween } from '../core/time.ts';
import { thresholds } from './thresholds.ts';

/** "twice", "three times", as the pack says it; null for none. */
export const timesOf = (count: number): { times: number } | null => (count < 1 ? null : { times: count });

/** A day as a slot; null stays null. */
export const onDay = (day: Day | null | undefined): { day: Day } | null => (day ? { day } : null);

/** Stopped, rolled back, or with an incident that nobody has closed: nothing to celebrate yet. */
export const hasSetback = (delivery: Delivery, { notes, since, cues }: Situation): boolean =>
  (delivery.trouble ?? null) !== null ||
  cues.has('setback', delivery.name) ||
  notes.some(
    (note) =>
      note.deliveryId === delivery.id && note.age <= since(delivery.on) + 1 && cues.has('setback', note.text),
  );

export const isReflected = (id: string, reflections: readonly Reflection[]): boolean =>
  reflections.some(({ about }) => about.id === id);

/** Working days since a delivery; 0 on its day and before. */
export const workingDaysSince = (day: Day, { today }: Situation): number => workingDaysBetween(day, today);

/** Promises of the user that are some working days late, or were carried over again and again; the worst first. */
export const latePromises = ({ promises }: Situation): readonly OpenPromise[] =>
  promises.filter(
    ({ lateBy, carried }) => lateBy >= thresholds.promiseLate || carried >= thresholds.promiseCarried,
  );

/** Whether two short texts speak of one thing: they share a word, or one stands in the other. */
export function isAbout(one: string, other: string): boolean {
  const [a, b] = [one, other].map((each) => each.trim().toLocaleLowerCase('en'));
  if (!a || !b) return false;
  return a.includes(b) || b.includes(a) || sharedWord(a, b) !== null;
}
