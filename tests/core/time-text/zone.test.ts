import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  instantAt,
  instantOf,
  isZone,
  offsetByIntl,
  offsetByTemporal,
  wallOf,
} from '../../../utils/core/time-text/zone.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];
const moments = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2035, 0) });

describe('offsets', () => {
  it('are the same whoever is asked', () => {
    const byTemporal = offsetByTemporal(Temporal);
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (ms, zone) => {
        expect(byTemporal(ms, zone)).toBe(offsetByIntl(ms, zone));
      }),
      { numRuns: 200 },
    );
  });

  it('turn a moment into the clocks of a zone and back', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (ms, zone) => {
        const minute = Math.floor(ms / 60_000) * 60_000;
        expect(Date.parse(instantAt(minute, zone))).toBe(minute);
        const { day, minutes } = wallOf(minute, zone);
        // In the doubled hour of autumn one reading of the clock means two moments.
        const again = Date.parse(instantOf(day, minutes, zone));
        expect(Math.abs(again - minute) % 3_600_000).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('days on which clocks change', () => {
  it.each([
    ['2026-03-29', 9 * 60, '2026-03-29T09:00:00+02:00'],
    ['2026-03-29', 60, '2026-03-29T01:00:00+01:00'],
    ['2026-03-29', 0, '2026-03-29T00:00:00+01:00'],
    ['2026-10-25', 9 * 60, '2026-10-25T09:00:00+01:00'],
    ['2026-10-25', 60, '2026-10-25T01:00:00+02:00'],
    ['2026-09-16', 1440, '2026-09-17T00:00:00+02:00'],
  ])('%s at %i minutes', (day, minutes, wanted) => {
    expect(instantOf(day, minutes, 'Europe/Berlin')).toBe(wanted);
  });
});

describe('names of zones', () => {
  it.each(['Europe/Berlin', 'UTC', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires', '+05:30'])(
    '%s is one',
    (zone) => {
      expect(isZone(zone)).toBe(true);
    },
  );

  it.each(['', 'W. Europe Standard Time', 'Europe/Nowhere', 'Berlin time', 'UTC[u-ca=x]', '<b>', '+5'])(
    '%s is none',
    (zone) => {
      expect(isZone(zone)).toBe(false);
    },
  );
});
