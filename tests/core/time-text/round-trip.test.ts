import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../utils/core/time.ts';
import { plainText } from '../../../utils/core/time-text/plain-text.ts';
import { commonLanguages, readWhen } from '../../../utils/core/time-text/when.ts';
import { instantOf } from '../../../utils/core/time-text/zone.ts';

const regions = [
  'en-US',
  'en-GB',
  'pt-BR',
  'zh-TW',
  'fr-CA',
  'es-MX',
  'fi',
  'cs',
  'uk',
  'hu',
  'ro',
  'nb',
  'da',
];
const languages = fc.constantFrom(...commonLanguages.filter((lang) => lang !== 'en'), ...regions);
const days = fc.integer({ min: -400, max: 400 }).map((step) => addDays('2026-09-15', step));
const styles = fc.constantFrom('full', 'long', 'medium' as const);
const now = '2026-09-15T09:30:00Z';
const context = { zone: 'Asia/Kolkata', now };

/** What the platform writes, the grammar must read back: any language, 12 or 24 hours, with the year. */
describe('times as the platform writes them', () => {
  it('come back as they were, or not at all, and never as another time', () => {
    let read = 0;
    let runs = 0;
    fc.assert(
      fc.property(
        languages,
        days,
        fc.nat(1379),
        styles,
        fc.boolean(),
        (lang, day, start, dateStyle, hour12) => {
          const at = (minutes: number) => Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
          const date = new Intl.DateTimeFormat(lang, {
            dateStyle,
            timeZone: 'UTC',
            calendar: 'gregory',
          }).format(at(0));
          const clock = new Intl.DateTimeFormat(lang, {
            hour: 'numeric',
            minute: '2-digit',
            hour12,
            timeZone: 'UTC',
          });
          const text = `${date}, ${clock.format(at(start))} – ${clock.format(at(start + 60))}`;
          const found = readWhen(text, { ...context, lang });
          runs += 1;
          if (found === null || !found.sure) return;
          read += 1;
          expect({ text, start: found.start, end: found.end }).toEqual({
            text,
            start: instantOf(day, start, context.zone),
            end: instantOf(day, start + 60, context.zone),
          });
        },
      ),
      { numRuns: 1500 },
    );
    expect(read / runs).toBeGreaterThan(0.95);
  }, 60_000);

  it('never throw and never give an end before the start, whatever the text', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }));
    fc.assert(
      fc.property(texts, fc.option(languages), (text, lang) => {
        const found = readWhen(text, { ...context, lang });
        if (found) expect(Date.parse(found.end)).toBeGreaterThanOrEqual(Date.parse(found.start));
        expect(plainText(text).length).toBeLessThanOrEqual(2000 * 20);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
