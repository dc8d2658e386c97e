import { describe, expect, it } from 'vitest';
import { readInstant, readWhen } from '../../../utils/core/time-text/when.ts';

const now = '2026-09-10T10:00:00+02:00';
const read = (text: string, lang: string | null = 'en') => {
  const when = readWhen(text, { lang, zone: 'Europe/Berlin', now });
  return when && `${when.start.slice(0, 16)} - ${when.end.slice(0, 16)}`;
};
const twoToThree = '2026-09-16T14:00 - 2026-09-16T15:00';
const wholeDay = '2026-09-16T00:00 - 2026-09-17T00:00';

describe('one meeting in every language', () => {
  it.each([
    ['en', 'Wednesday, September 16 ⋅ 2:00 – 3:00pm', twoToThree],
    ['en-GB', 'Wednesday, 16 September ⋅ 14:00 – 15:00', twoToThree],
    ['en', '2pm - 3pm, Wednesday, September 16, 2026', twoToThree],
    ['en', 'Sept 16, 2026, 2:00\u202fpm to 3:00\u202fpm', twoToThree],
    ['de', 'Mittwoch, 16. September ⋅ 14:00 – 15:00', twoToThree],
    ['de', 'Mi., 16. Sept. 2026, 14 Uhr bis 15 Uhr', twoToThree],
    ['fr', 'mercredi 16 septembre ⋅ 14:00 – 15:00', twoToThree],
    ['fr', 'mercredi 16 septembre 2026, de 14h à 15h', twoToThree],
    ['es', 'miércoles, 16 de septiembre ⋅ 14:00 – 15:00', twoToThree],
    ['pt-BR', 'Quarta-feira, 16 de setembro de 2026 ⋅ 14:00 até 15:00', twoToThree],
    ['it', 'mercoledì 16 settembre ⋅ 14:00 - 15:00', twoToThree],
    ['nl', 'woensdag 16 september ⋅ 14:00 tot 15:00', twoToThree],
    ['pl', 'środa, 16 września ⋅ 14:00 – 15:00', twoToThree],
    ['ja', '9月16日(水) ⋅ 午後2:00～3:00', twoToThree],
    ['ja', '2026年 9月 16日 (水曜日) 14時～15時', twoToThree],
    ['zh', '2026年9月16日 星期三 ⋅ 下午2:00 – 3:00', twoToThree],
    ['ko', '9월 16일 (수요일) ⋅ 오후 2:00~3:00', twoToThree],
    ['ar', 'الأربعاء، 16 سبتمبر ⋅ 2:00 – 3:00 م', twoToThree],
    ['ar', '١٦ سبتمبر ٢٠٢٦ ٢:٠٠ م - ٣:٠٠ م', twoToThree],
    ['he', 'יום רביעי, 16 בספטמבר ⋅ 14:00 – 15:00', twoToThree],
    ['da', 'onsdag 16. september 14.00 – 15.00', twoToThree],
    [null, 'Mittwoch, 16. September ⋅ 14:00 – 15:00', twoToThree],
    ['ko', '26.09.16 14:00 ~ 15:00', twoToThree],
    ['ja', '26/09/16 14:00～15:00', twoToThree],
    ['zh', '16/9/26 14:00 - 15:00', twoToThree],
    ['de', '16.09.26 14:00 – 15:00', twoToThree],
    ['en', 'Wednesday, September 16', wholeDay],
    ['ja', '9月 16日 (水曜日)', wholeDay],
  ])('%s: %s', (lang, text, wanted) => {
    expect(read(text, lang)).toBe(wanted);
  });
});

describe('halves of the day', () => {
  it.each([
    ['9:00 – 10:00am', '09:00', '10:00'],
    ['11:00 – 12:00pm', '11:00', '12:00'],
    ['11 – 1pm', '11:00', '13:00'],
    ['12 – 1pm', '12:00', '13:00'],
    ['12:30 – 1:15am', '00:30', '01:15'],
    ['3 – 4pm', '15:00', '16:00'],
    ['10:30am – 12pm', '10:30', '12:00'],
  ])('%s', (text, start, end) => {
    expect(read(`September 16, 2026 ${text}`)).toBe(`2026-09-16T${start} - 2026-09-16T${end}`);
  });

  it('cross midnight into the next day', () => {
    expect(read('September 16, 2026 11:15pm – 12:30am')).toBe('2026-09-16T23:15 - 2026-09-17T00:30');
  });
});

describe('several days', () => {
  it.each([
    ['en', 'April 25, 2023, 11:15pm – April 26, 2023, 6:45am', '2023-04-25T23:15 - 2023-04-26T06:45'],
    ['en', 'April 25 – 27, 2023', '2023-04-25T00:00 - 2023-04-28T00:00'],
    ['en', 'September 29 – October 2', '2026-09-29T00:00 - 2026-10-03T00:00'],
    ['de', '25. – 27. April 2023', '2023-04-25T00:00 - 2023-04-28T00:00'],
    [
      'en',
      'all day event, Monday, September 14, 2026 to Friday, September 18, 2026',
      '2026-09-14T00:00 - 2026-09-19T00:00',
    ],
  ])('%s: %s', (lang, text, wanted) => {
    expect(read(text, lang)).toBe(wanted);
  });
});

describe('numeric dates', () => {
  it.each([
    ['en', 'Mon 7/27/2026 7:00 PM - 9:00 PM', '2026-07-27'],
    ['en', 'Mon 9/7/2026 7:00 PM - 9:00 PM', '2026-09-07'],
    ['en', 'Mon 07/09/2026 19:00 - 21:00', '2026-09-07'],
    ['en-US', '9/7/2026 19:00 - 21:00', '2026-09-07'],
    ['en-GB', '9/7/2026 19:00 - 21:00', '2026-07-09'],
    ['de', '07.09.2026 19:00 - 21:00', '2026-09-07'],
    ['ja', '2026/09/07 19:00 - 21:00', '2026-09-07'],
    ['pl', '2026-09-07 19:00 - 21:00', '2026-09-07'],
  ])('%s: %s', (lang, text, day) => {
    expect(read(text, lang)?.slice(0, 10)).toBe(day);
  });

  it('are not sure where nothing tells day from month', () => {
    const context = { zone: 'Europe/Berlin', now };
    expect(readWhen('9/7/2026 19:00 - 21:00', { ...context, lang: 'en' })?.sure).toBe(false);
    expect(readWhen('9/17/2026 19:00 - 21:00', { ...context, lang: 'en' })?.sure).toBe(true);
    expect(readWhen('Mon 9/7/2026 19:00 - 21:00', { ...context, lang: 'en' })?.sure).toBe(true);
  });
});

describe('what is no time', () => {
  it.each([
    '12 AM 1 AM 2 AM',
    'September 16, 2026 at 2:00pm',
    'Agenda for 3 - 4 people',
    'Room 12, floor 3 - 4',
    'Tuesday, September 16, 2026, 2:00 - 3:00pm',
    'February 30, 2026, 2:00 - 3:00pm',
    '14:00 - 25:00, September 16',
    '',
  ])('%s', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('years that are left out', () => {
  it('are those in which the weekday is right, the nearest first', () => {
    expect(read('Thursday, December 31 ⋅ 14:00 – 15:00')?.slice(0, 4)).toBe('2026');
    expect(read('Friday, January 1 ⋅ 14:00 – 15:00')?.slice(0, 4)).toBe('2027');
    expect(read('Saturday, January 31 ⋅ 14:00 – 15:00')?.slice(0, 4)).toBe('2026');
  });
});

describe('single moments', () => {
  it.each([
    ['en', 'Thu, Dec 18, 2014 at 12:35 PM', '2014-12-18T12:35:00+01:00'],
    ['en', 'Thu 1/10/2026 3:05 PM', '2026-10-01T15:05:00+02:00'],
    ['fr', '18 déc. 2025 12:35', '2025-12-18T12:35:00+01:00'],
    ['de', 'Do., 18. Dez. 2025, 12:35', '2025-12-18T12:35:00+01:00'],
    ['pl', '15 wrz 2026, 09:12', '2026-09-15T09:12:00+02:00'],
    ['ko', '2026. 9. 15. 오전 9:12', '2026-09-15T09:12:00+02:00'],
    ['ar', '١٥ سبتمبر ٢٠٢٦، ٩:١٢ ص', '2026-09-15T09:12:00+02:00'],
    ['en', '1/10/2026 3:05 PM', ''],
    ['en', 'yesterday', ''],
  ])('%s: %s', (lang, text, wanted) => {
    expect(readInstant(text, { lang, zone: 'Europe/Berlin', now })).toBe(wanted);
  });
});
