import type { Day, Instant } from '../time.ts';
import { addDays } from '../time.ts';
import { findClocks, rangeMinutes } from './clock.ts';
import { findDates } from './date.ts';
import { plainText } from './plain-text.ts';
import { findRange, languagesFor, type When, type WhenContext } from './when.ts';
import { instantOf, wallOf } from './zone.ts';

/** The time at the head of a chip's label and where the rest begins. */
export interface LabelTime {
  when: When | null;
  /** The label as the grammar saw it, from behind the time at its head. */
  rest: string;
}

function timed(day: Day, start: number, end: number, zone: string): When | null {
  const from: Instant = instantOf(day, start, zone);
  const to: Instant = instantOf(end <= start ? addDays(day, 1) : day, end, zone);
  return from === '' || to === '' ? null : { start: from, end: to, allDay: false, sure: true };
}

/**
 * Reads a label built as "time, title, …, date", where the title may hold anything: only its head counts for the
 * time and only its tail for the date.
 */
export function readLabel(label: string, context: WhenContext): LabelTime {
  const plain = plainText(label, 600);
  const [lang = 'en'] = languagesFor(context.lang);
  const head = plain.slice(0, 60);
  const range = findRange(head, findClocks(head, lang), []);
  const isHead = range !== null && range[0].at <= 12;
  const rest = isHead ? plain.slice(range[1].end).replace(/^[\s,،、]+/u, '') : plain;
  const day = context.day ?? lastDay(plain.slice(-48), lang, context);
  if (!isHead || !day) return { when: null, rest };
  const { start, end } = rangeMinutes(range[0], range[1]);
  return { when: timed(day, start, end, context.zone), rest };
}

function lastDay(tail: string, lang: string, { now, zone }: WhenContext): Day | null {
  const date = findDates(tail, lang, wallOf(Date.parse(now), zone).day).at(-1);
  return date?.sure ? date.day : null;
}
