import type { Day } from '../../core/time.ts';
import type { When } from '../../core/time-text/when.ts';
import { wallOf } from '../../core/time-text/zone.ts';

/** All that a page says about when its open event is. */
export interface TimeWitnesses {
  /** The words of the open event. */
  text: When | null;
  /** The label of its chip, where one is in sight. */
  chip?: When | null;
  /** Days of the columns its chips lie in. */
  days?: readonly Day[];
  /** First planned start of the instance, from its id; a moved instance keeps it. */
  instance?: number | null;
  instanceDay?: Day | null;
}

export interface AgreedTime {
  /** Null where nothing is sure enough: no time is better than a wrong one. */
  when: When | null;
  /** True when all witnesses that spoke agree. */
  agreed: boolean;
}

const same = (first: When, second: When) =>
  Date.parse(first.start) === Date.parse(second.start) && Date.parse(first.end) === Date.parse(second.end);

/** True when one of the days lies within the event. */
function covers(when: When, days: readonly Day[], zone: string): boolean {
  const first = wallOf(Date.parse(when.start), zone).day;
  const last = wallOf(Math.max(Date.parse(when.start), Date.parse(when.end) - 1), zone).day;
  return days.some((day) => day >= first && day <= last);
}

function meetsInstance(when: When, { instance, instanceDay }: TimeWitnesses, zone: string): boolean {
  if (instance != null) return Date.parse(when.start) === instance;
  return instanceDay == null || wallOf(Date.parse(when.start), zone).day === instanceDay;
}

/** Weighs the witnesses. A chip that contradicts the words leaves no time at all. */
export function agreedTime(witnesses: TimeWitnesses, zone: string): AgreedTime {
  const { text, chip = null, days = [] } = witnesses;
  const hasInstance = witnesses.instance != null || witnesses.instanceDay != null;
  if (text === null) {
    const usable = chip?.sure && (days.length === 0 || covers(chip, days, zone));
    return { when: usable ? chip : null, agreed: false };
  }
  if ((chip !== null && !same(text, chip)) || (days.length > 0 && !covers(text, days, zone))) {
    // An order of day and month that had to be guessed yields to a chip that knows; sure words do not.
    const knows = chip?.sure === true && !text.sure;
    return { when: knows ? chip : null, agreed: knows };
  }
  const confirmed = chip !== null || days.length > 0;
  if (hasInstance && meetsInstance(text, witnesses, zone)) return { when: text, agreed: true };
  if (confirmed) return { when: text, agreed: true };
  // Nothing confirms it: sure words stand, but a different instance in the id is worth a doubt.
  return { when: text.sure ? text : null, agreed: text.sure && !hasInstance };
}
