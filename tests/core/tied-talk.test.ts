import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../utils/core/meeting.ts';
import type { EventItem, MailItem } from '../../utils/core/page-report.ts';
import { isAtHand, talkAtHand, talksAhead } from '../../utils/core/tied-talk.ts';
import { meeting } from '../services/journal-fixture.ts';

const now = '2026-11-19T08:00:00.000Z';
const at = (start: string, change: Partial<Meeting> = {}): Meeting => ({
  ...meeting(start, 'dana'),
  ...{ start, end: start.replace(':00:00', ':30:00'), state: 'planned', title: 'Weekly' },
  ...{ eventKey: `google:${start.slice(0, 13)}`, seriesKey: null, ...change },
});
const event = (change: Partial<EventItem> = {}): EventItem => ({
  ...{ kind: 'event', title: 'Weekly', start: '2026-11-19T09:00:00.000Z', end: '2026-11-19T09:30:00.000Z' },
  ...{ attendees: [], key: 'one', series: 'weekly', ...change },
});
const mail: MailItem = {
  ...{ kind: 'mail', subject: 'Weekly', from: { name: '', email: '' }, to: [], cc: [], date: now },
  ...{ body: '', compose: false, key: 'one' },
};

describe('talks that can be tied to', () => {
  it('are each series once, with its next date, and the next single ones', () => {
    const series = { seriesKey: 'google:weekly' };
    const found = talksAhead(
      [
        at('2026-11-12T09:00:00.000Z', { ...series, state: 'held' }),
        at('2026-11-26T09:00:00.000Z', { ...series, title: 'Weekly, on plans' }),
        at('2026-12-03T09:00:00.000Z', series),
        at('2026-11-20T09:00:00.000Z', { title: 'Steering' }),
      ],
      now,
    );
    expect(found[0]).toMatchObject({
      key: 'google:weekly',
      title: 'Weekly, on plans',
      start: '2026-11-26T09:00:00.000Z',
    });
    expect(found.filter(({ isSeries }) => isSeries)).toHaveLength(1);
    expect(found.filter(({ isSeries }) => !isSeries).map(({ title }) => title)).toEqual([
      'Steering',
      'Weekly, on plans',
      'Weekly',
    ]);
  });

  it('are a series that has no date ahead yet, and none that ended long ago or a talk that is over', () => {
    const last = (start: string) => at(start, { seriesKey: 'google:weekly', state: 'held' });
    expect(talksAhead([last('2026-11-05T09:00:00.000Z')], now)).toMatchObject([{ start: null }]);
    expect(talksAhead([last('2026-10-05T09:00:00.000Z')], now)).toEqual([]);
    expect(talksAhead([at('2026-11-18T09:00:00.000Z')], now)).toEqual([]);
  });
});

describe('the talk at hand', () => {
  it('is the open event until it is over, whatever its name on another site', () => {
    expect(isAtHand('google:one', talkAtHand(event(), [], now))).toBe(true);
    expect(isAtHand('google:weekly', talkAtHand(event(), [], now))).toBe(true);
    expect(isAtHand('google:two', talkAtHand(event(), [], now))).toBe(false);
    expect(isAtHand('google:two-one', talkAtHand(event(), [], now))).toBe(false);
    expect(talkAtHand(event(), [], '2026-11-19T09:30:00.000Z')).toBeNull();
  });

  it('is the next one noted within a day where none is open, and never a mail', () => {
    const soon = at('2026-11-20T07:00:00.000Z', { seriesKey: 'google:weekly' });
    expect(isAtHand('google:weekly', talkAtHand(null, [soon], now))).toBe(true);
    expect(talkAtHand(null, [at('2026-11-20T09:00:00.000Z')], now)).toBeNull();
    expect(talkAtHand(null, [{ ...soon, state: 'moved' }], now)).toBeNull();
    expect(talkAtHand(mail, [soon], now)).toBeNull();
  });

  it('is whichever it is for what is tied to nothing in particular', () => {
    expect(isAtHand(null, talkAtHand(event({ key: '', series: '' }), [], now))).toBe(true);
    expect(isAtHand(null, null)).toBe(false);
  });
});
