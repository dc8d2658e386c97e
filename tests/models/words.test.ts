import { describe, expect, it } from 'vitest';
import { cadenceOf, lastMetOn, rhythmWords } from '../../utils/models/cadence.ts';
import { agoWords, dayWords, dueWords, untilWords } from '../../utils/models/day-words.ts';
import { momentLine } from '../../utils/models/moment-words.ts';
import { toEmptyPage } from '../../utils/models/prepared.ts';
import { formatRecap } from '../../utils/models/recap.ts';
import { dana, now, toEvent, toFollowUp, toMeeting, toNote, toTopic } from './cast.ts';

const place = (at: string) => ({ now: at, zone: 'Europe/Berlin', lang: 'en-GB' });
const event = toEvent('e');

describe('the line under a name', () => {
  it.each([
    ['2026-11-19T12:48:00Z', '1:1 at 14:00, in 12 minutes'],
    ['2026-11-19T12:59:30Z', '1:1 at 14:00, in 1 minute'],
    ['2026-11-19T10:00:00Z', '1:1 at 14:00, in 3 hours'],
    ['2026-11-18T10:00:00Z', '1:1 tomorrow at 14:00'],
    ['2026-11-12T10:00:00Z', '1:1 Thu 19 Nov at 14:00'],
    ['2026-11-19T13:00:00Z', '1:1 since 14:00'],
    ['2026-11-19T13:30:00Z', '1:1 ended 14:30'],
    ['2026-11-20T13:30:00Z', '1:1 yesterday, 14:00'],
  ])('at %s: %s', (at, words) => {
    expect(momentLine('one-on-one', event, place(at))).toBe(words);
  });

  it.each([
    ['one-on-one', 'first', 'First 1:1 today'],
    ['mentoring', 'last', 'Last mentoring today'],
    ['one-on-one', 'skip-level', 'Skip-level 1:1 today'],
    ['mentoring', 'boss-as-mentor', 'Mentoring by your boss today'],
    ['mentoring', 'reverse-mentoring', 'Reverse mentoring today'],
    ['mentoring', 'buddy-session', 'Study session today'],
  ] as const)('says of a %s that is %s: %s', (kind, talk, words) => {
    expect(momentLine(kind, { ...event, allDay: true }, place(now), talk)).toBe(words);
  });

  it('knows cancelled, all-day, mail, hand-picked and untimed', () => {
    const at = place(now);
    expect(momentLine('mentoring', { ...event, cancelled: true }, at)).toBe('Mentoring today, cancelled');
    expect(momentLine('review', { ...event, allDay: true }, at)).toBe('Review today');
    expect(momentLine('one-on-one', null, at)).toBe('Opened by you');
    expect(momentLine('one-on-one', { ...event, start: 'soon' }, at)).toBe('1:1');
    const mail = {
      kind: 'mail',
      subject: '',
      from: { name: '', email: '' },
      to: [],
      cc: [],
      body: '',
    } as const;
    expect(momentLine('ask', { ...mail, date: '2026-11-18T08:00:00Z' }, at)).toBe(
      'Asks for your guidance, yesterday',
    );
    expect(momentLine('win', { ...mail, date: '' }, at)).toBe('Something went well');
  });
});

describe('words for days', () => {
  it('says near days by name and others by date', () => {
    expect(dayWords('2026-11-19', '2026-11-19', 'en-GB')).toBe('today');
    expect(dayWords('2026-11-23', '2026-11-19', 'en-GB')).toBe('Mon 23 Nov');
    expect(dayWords('2027-01-04', '2026-11-19', 'en-GB')).toContain('2027');
    expect(agoWords('2026-11-05', '2026-11-19')).toBe('14 days ago');
    expect(agoWords('2026-11-24', '2026-11-19')).toBe('in 5 days');
    expect(untilWords('2026-11-19T14:00:00Z', '2026-11-19T13:00:00Z')).toBe('');
  });

  it('says a past due date without blame', () => {
    expect(dueWords('2026-11-14', '2026-11-19', 'en-GB')).toBe('was for 14 Nov');
    expect(dueWords('2026-11-20', '2026-11-19', 'en-GB')).toBe('tomorrow');
    expect(dueWords(null, '2026-11-19', 'en-GB')).toBe('');
  });
});

describe('the cadence', () => {
  const meetings = [
    toMeeting('dana', '2026-10-22'),
    toMeeting('dana', '2026-10-29', { state: 'missed' }),
    toMeeting('dana', '2026-11-05', { state: 'planned' }),
    toMeeting('dana', '2026-11-12', { state: 'planned' }),
    toMeeting('dana', '2026-11-19', { state: 'planned' }),
  ];
  const notes = [
    toNote('dana', 'said', { meetingId: 'dana-2026-11-05', at: '2026-11-05T13:10:00Z' }),
    toNote('dana', 'prepared', { meetingId: 'dana-2026-11-12', at: '2026-11-12T09:00:00Z' }),
  ];
  const page = { ...toEmptyPage(dana), meetings, notes };

  it('counts a meeting in which something was noted, and nothing that is not known', () => {
    const cadence = cadenceOf(page, now, 'dana-2026-11-19');
    expect(cadence?.strokes).toEqual([true, false, true]);
    expect(cadence?.words).toBe('Weekly, kept 2 of 3');
    expect(cadence?.spoken).toBe('Last meetings, oldest first: met, not held, met.');
    expect(lastMetOn(page, now, 'dana-2026-11-19', 'UTC')).toBe('2026-11-05');
  });

  it('has nothing to tell of somebody new', () => {
    expect(cadenceOf(toEmptyPage(dana), now, null)).toBeNull();
    expect(lastMetOn(toEmptyPage(dana), now, null, 'UTC')).toBeNull();
    expect([null, 7, 14, 30, 91, 10].map(rhythmWords)).toEqual([
      '',
      'Weekly',
      'Every two weeks',
      'Monthly',
      'Each quarter',
      'Every 10 days',
    ]);
  });
});

describe('the recap', () => {
  it('holds topics and follow-ups, no note, and nothing that came from a suggestion', () => {
    const topics = [
      toTopic('dana', 'Rota', { state: 'held' }),
      toTopic('dana', 'Ask what two late releases cost her', {
        state: 'held',
        practice: 'respect-excellence',
      }),
      toTopic('dana', 'Architecture forum', { turn: 'next' }),
      toTopic('dana', 'Gone', { state: 'dropped' }),
    ];
    const owed = [
      toFollowUp('dana', 'Draft the proposal', { owner: 'them', due: '2026-11-23' }),
      toFollowUp('dana', 'Ask Jonas'),
      toFollowUp('dana', 'Old', { state: 'kept' }),
    ];
    expect(formatRecap(dana, '1:1', '2026-11-19', topics, owed, 'en-GB')).toBe(
      [
        '1:1 with Dana, 19 November',
        '',
        'Talked about',
        '- Rota',
        '',
        'Follow-ups',
        '- Dana: Draft the proposal, by Mon 23 Nov',
        '- I: Ask Jonas',
        '',
        'Next time',
        '- Architecture forum',
      ].join('\n'),
    );
  });
});
