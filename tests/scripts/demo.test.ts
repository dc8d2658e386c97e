import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextOneOnOne } from '../../scripts/demo/agenda.ts';
import { isWorkingDay, toDay } from '../../scripts/demo/days.ts';
import { demoWeek } from '../../scripts/demo/demo-week.ts';
import { inLanes } from '../../scripts/demo/page/lanes.ts';

const anyMoment = fc.date({ min: new Date(2026, 0, 1), max: new Date(2030, 11, 31), noInvalidDate: true });
const dayOf = (instant: string) => instant.slice(0, 10);

describe('the demo week', () => {
  it('shows the launch, the next 1:1 and the mentoring session on its middle page, whatever the day', () => {
    fc.assert(
      fc.property(anyMoment, (now) => {
        const { pages, events } = demoWeek(now);
        const shown = new Set(pages[1]);
        const inSight = events
          .filter((each) => shown.has(dayOf(each.start)))
          .map((each) => each.id.split('-')[0]);
        for (const name of ['atlas', 'dana', 'aiko', 'fjordhost', 'dentist', 'leave']) {
          expect(inSight.filter((each) => each === name)).toEqual([name]);
        }
      }),
    );
  });

  it('has the 1:1 ahead and the launch at least three days behind', () => {
    fc.assert(
      fc.property(anyMoment, (now) => {
        const { events } = demoWeek(now);
        const dana = events
          .filter((each) => each.series === 'series-dana')
          .map((each) => Date.parse(each.start));
        expect(dana.some((start) => start > now.getTime())).toBe(true);
        const launch = events.find((each) => each.id.startsWith('atlas'));
        expect(now.getTime() - Date.parse(launch?.start ?? '')).toBeGreaterThan(1.5 * 24 * 3600 * 1000);
      }),
    );
  });

  it('has identities that are unique, and events on working days that end after they begin', () => {
    fc.assert(
      fc.property(anyMoment, (now) => {
        const { events } = demoWeek(now);
        expect(new Set(events.map((each) => each.id)).size).toBe(events.length);
        for (const { start, end } of events) {
          expect(isWorkingDay(new Date(`${dayOf(start)}T12:00:00`))).toBe(true);
          if (start.includes('T')) expect(Date.parse(end)).toBeGreaterThan(Date.parse(start));
        }
      }),
    );
  });

  it('gives the same identities all day long, so that what was written stays with its meeting', () => {
    const ids = (hour: number) => demoWeek(new Date(2026, 10, 18, hour)).events.map((each) => each.id);
    expect(ids(9)).toEqual(ids(16));
  });

  it('puts the 1:1 on the next working day when this one is over', () => {
    expect(toDay(nextOneOnOne(new Date(2026, 10, 20, 18)).day)).toBe('2026-11-23');
    expect(toDay(nextOneOnOne(new Date(2026, 10, 21, 9)).day)).toBe('2026-11-23');
    expect(toDay(nextOneOnOne(new Date(2026, 10, 18, 9)).day)).toBe('2026-11-18');
  });
});

describe('events that overlap', () => {
  it('never share a lane at the same time', () => {
    const event = fc.record({
      from: fc.integer({ min: 0, max: 90 }),
      length: fc.integer({ min: 1, max: 20 }),
    });
    const instant = (step: number) =>
      `2026-11-18T${String(Math.floor(step / 6) + 3).padStart(2, '0')}:${String((step % 6) * 10).padStart(2, '0')}:00Z`;
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (drawn) => {
        const events = drawn.map(({ from, length }, index) => ({
          id: String(index),
          title: '',
          start: instant(from),
          end: instant(from + length),
          tone: 'team' as const,
          guests: [],
        }));
        const placed = inLanes(events);
        expect(placed).toHaveLength(events.length);
        for (const one of placed) {
          expect(one.lane).toBeLessThan(one.lanes);
          for (const other of placed) {
            if (one === other || one.lane !== other.lane) continue;
            expect(one.event.end <= other.event.start || other.event.end <= one.event.start).toBe(true);
          }
        }
      }),
    );
  });
});
