import type { Day } from '../core/time.ts';
import { monthWords } from './day-words.ts';

/** What was noted in one month: one dot for each. */
export interface BalanceMonth {
  /** "2026-11". */
  month: string;
  /** "Nov". */
  short: string;
  /** "November 2026". */
  long: string;
  celebrated: number;
  acknowledged: number;
}

/** Months drawn; the last one is the present. */
const months = 8;

const monthsUpTo = (today: Day): readonly string[] => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: months }, (_, index) => {
    const at = new Date(Date.UTC(year, month - 1 - (months - 1 - index), 1));
    return at.toISOString().slice(0, 7);
  });
};

/** Counts by month, oldest first; days before the first month are left out. */
export function balanceMonths(
  celebrated: readonly Day[],
  acknowledged: readonly Day[],
  today: Day,
  lang: string,
): readonly BalanceMonth[] {
  const countIn = (days: readonly Day[], month: string) => days.filter((day) => day.startsWith(month)).length;
  return monthsUpTo(today).map((month) => ({
    month,
    short: monthWords(month, lang, true),
    long: monthWords(month, lang),
    celebrated: countIn(celebrated, month),
    acknowledged: countIn(acknowledged, month),
  }));
}
