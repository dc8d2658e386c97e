import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, isDay, workingDaysBetween } from '../../utils/core/time.ts';

const day = fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const asDay = (date: Date) => date.toISOString().slice(0, 10);

describe('time', () => {
  it('takes the date in the zone of the page, not in UTC', () => {
    expect(dayOf('2026-11-19T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-20');
    expect(dayOf('2026-11-19T23:30:00Z', 'America/New_York')).toBe('2026-11-19');
  });

  it('knows a date from something that looks like one', () => {
    expect(isDay('2026-02-28')).toBe(true);
    expect(isDay('2026-02-30')).toBe(false);
    expect(isDay('19 Nov')).toBe(false);
  });

  it('counts days back and forth', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -3000, max: 3000 }), (date, count) => {
        expect(daysBetween(asDay(date), addDays(asDay(date), count))).toBe(count);
      }),
    );
  });

  it('counts five working days in any seven', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(workingDaysBetween(asDay(date), addDays(asDay(date), 7))).toBe(5);
      }),
    );
    fc.assert(
      fc.property(day, fc.integer({ min: -9, max: 400 }), (date, span) => {
        const from = asDay(date);
        const days = Array.from({ length: Math.max(0, span) }, (_, step) => addDays(from, step + 1));
        const working = days.filter((each) => ![0, 6].includes(new Date(`${each}T00:00:00Z`).getUTCDay()));
        expect(workingDaysBetween(from, addDays(from, span))).toBe(working.length);
      }),
    );
    expect(workingDaysBetween('2026-11-20', '2026-11-23')).toBe(1);
    expect(workingDaysBetween('2026-11-20', '2026-11-20')).toBe(0);
  });
});
