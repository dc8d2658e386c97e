import { describe, expect, it } from 'vitest';
import { noteReading, parseSiteHealth, type SiteHealth } from '../../utils/core/site-health.ts';
import { agoWords, describeHealth } from '../../utils/models/site-health.ts';
import { noon } from './sample-sites.ts';

const minutes = (count: number) => count * 60_000;
const days = (count: number) => count * 86_400_000;

const health = (change: Partial<SiteHealth>): SiteHealth => ({
  site: 'alder-calendar',
  host: 'calendar.alder.example',
  at: noon,
  since: noon,
  missing: [],
  reason: '',
  ...change,
});

describe('how long ago', () => {
  it.each([
    [0, 'just now'],
    [minutes(2), '2 min ago'],
    [minutes(59), '59 min ago'],
    [minutes(60), '1 h ago'],
    [days(1), 'on Thursday'],
    [days(5), 'on Sunday'],
    [days(30), 'on 14 Oct'],
  ])('%d ms is "%s"', (span, words) => {
    expect(agoWords(noon - span, noon)).toBe(words);
  });
});

describe('health of a site', () => {
  it('says nothing was read where nothing is allowed, whatever is on record', () => {
    expect(describeHealth(false, health({}), noon)).toEqual({ state: 'none', words: 'Not allowed' });
  });

  it('tells allowed from read', () => {
    expect(describeHealth(true, undefined, noon).words).toBe('Allowed, nothing read there yet');
    expect(describeHealth(true, health({ at: noon - minutes(2) }), noon)).toEqual({
      state: 'fine',
      words: 'Reads fine, checked 2 min ago',
    });
  });

  it('names what is missing, since when, and what still works', () => {
    expect(describeHealth(true, health({ missing: ['guests'], since: noon - days(3) }), noon)).toEqual({
      state: 'odd',
      words: 'Reads partly: cannot find the guests, since Tuesday. Notes still work.',
    });
    expect(describeHealth(true, health({ missing: ['guests', 'time'] }), noon).words).toBe(
      'Reads partly: cannot find the guests or the time, just now. Notes still work.',
    );
    expect(describeHealth(true, health({ missing: ['of-another-version', 'toString'] }), noon).words).toBe(
      'Reads partly: cannot find a part of it, just now. Notes still work.',
    );
  });

  it('says so when a page cannot be read at all', () => {
    const unread = health({ reason: 'No event was found.', since: noon - minutes(20) });
    expect(describeHealth(true, unread, noon).words).toBe('Cannot be read for 20 min. Notes still work.');
  });
});

describe('noting a reading', () => {
  const { since: _, ...reading } = health({});

  it('keeps since when it has been as it is', () => {
    const first = noteReading([], reading);
    const later = noteReading(first, { ...reading, at: noon + minutes(5) });
    expect(later).toEqual([{ ...reading, at: noon + minutes(5), since: noon }]);
    const odd = noteReading(later, { ...reading, at: noon + minutes(6), missing: ['guests'] });
    expect(odd[0]?.since).toBe(noon + minutes(6));
  });

  it('writes nothing for the same news within a minute', () => {
    const first = noteReading([], reading);
    expect(noteReading(first, { ...reading, at: noon + 59_000 })).toBe(first);
    expect(noteReading(first, { ...reading, at: noon + 1_000, reason: 'No event was found.' })).not.toBe(
      first,
    );
  });

  it('keeps one record for each host and a hundred at most', () => {
    let records: readonly SiteHealth[] = [];
    for (let index = 0; index < 120; index++) {
      records = noteReading(records, { ...reading, host: `mail-${index}.example`, at: noon + index });
    }
    expect(records).toHaveLength(100);
    expect(records[0]?.host).toBe('mail-119.example');
    expect(parseSiteHealth(records)).toEqual(records);
  });

  it('reads back its own records and nothing else', () => {
    const stored = [null, 1, {}, { ...health({}), missing: [1] }, { ...health({}), at: 'x' }, health({})];
    expect(parseSiteHealth(stored)).toEqual([health({})]);
    expect(parseSiteHealth({ 0: health({}) })).toEqual([]);
  });
});
