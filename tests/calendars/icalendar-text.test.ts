import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldLine,
  formatCalendar,
  icalendarInstant,
  icalendarText,
} from '../../utils/calendars/icalendar-text.ts';

const octets = (text: string) => new TextEncoder().encode(text).length;
const unfold = (text: string) => text.replaceAll('\r\n ', '');
const unescaped = (text: string) =>
  text.replace(/\\([\\;,nN])/gu, (_, each: string) => (each.toLowerCase() === 'n' ? '\n' : each));

const anyText = fc.string({ unit: 'binary', maxLength: 300, size: 'max' });

describe('text of iCalendar', () => {
  it('escapes what separates, and turns line ends into \\n', () => {
    expect(icalendarText('a;b,c\\d\r\ne\u0000f')).toBe('a\\;b\\,c\\\\d\\nef');
  });

  it('comes back as it was, without its control characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = text
          .replace(/\r\n?|\u2028|\u2029/gu, '\n')
          .replace(/\p{Cc}/gu, (each) => (each === '\n' ? each : ''));
        expect(unescaped(icalendarText(text))).toBe(plain);
      }),
    );
  });

  it('holds no line of its own, whatever is in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const file = formatCalendar('x', [
          { type: 'VTODO', lines: [{ name: 'SUMMARY', value: icalendarText(text) }] },
        ]);
        expect(unfold(file).split('\r\n')).toHaveLength(9);
      }),
    );
  });
});

describe('folding', () => {
  it('keeps each line within 75 octets and cuts no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400, size: 'max' }), (text) => {
        const line = text.replace(/[\r\n]/gu, '');
        const folded = foldLine(line);
        for (const each of folded.split('\r\n')) expect(octets(each)).toBeLessThanOrEqual(75);
        expect(unfold(folded)).toBe(line);
      }),
    );
  });
});

it('writes an instant in UTC', () => {
  expect(icalendarInstant('2026-11-19T14:00:00+01:00')).toBe('20261119T130000Z');
});
