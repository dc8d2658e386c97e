import { describe, expect, it } from 'vitest';
import { readSituation } from '../../scripts/suggest/read-situation.ts';

const now = '2026-11-19T08:30:00+01:00';
const complaint = (written: unknown): string => {
  try {
    readSituation(typeof written === 'string' ? written : JSON.stringify(written), 'file.json');
  } catch (error) {
    if (error instanceof Error && error.name === 'UsageError') return error.message;
    throw error;
  }
  return '';
};

describe('a situation file', () => {
  it.each([
    ['{', /^file\.json is not JSON: /u],
    [[], /^file\.json: .*(?:now|object)/u],
    [{}, /^file\.json: now is missing$/u],
    [{ now: '2026-11-19' }, /^file\.json: now is not a time with its offset/u],
    [{ now, zone: 'Mars/Olympus' }, /^file\.json: zone is not a time zone/u],
    [{ now, person: {} }, /^file\.json: person\.name is missing$/u],
    [
      { now, person: { name: 'Dana', relationships: ['friend'] } },
      /^file\.json: person\.relationships\[0\] is no/u,
    ],
    [{ now, moment: 'party' }, /^file\.json: moment is no/u],
    [{ now, moment: { kind: 'party' } }, /^file\.json: moment\.kind is none of/u],
    [{ now, notes: [{ on: '2026-02-30', text: 'x' }] }, /^file\.json: notes\[0\]\.on is not a day/u],
    [{ now, notes: [{ on: '2026-02-20' }] }, /^file\.json: notes\[0\]\.text is missing$/u],
    [{ now, followUps: [{ text: 'x', carried: -1 }] }, /^file\.json: followUps\[0\]\.carried is below 0$/u],
    [
      { now, answers: [{ practice: 'shout', answer: 'done', on: '2026-11-01' }] },
      /^file\.json: answers\[0\]\.practice is none of/u,
    ],
    [
      { now, others: [{ person: 'Ada', notes: [{ on: 'x', text: 'y' }] }] },
      /^file\.json: others\[0\]\.notes\[0\]\.on is not a day/u,
    ],
  ])('%j is refused in one line that names the field', (written, message) => {
    expect(complaint(written)).toMatch(message);
    expect(complaint(written)).not.toContain('\n');
  });

  it('needs nothing but a time', () => expect(complaint({ now })).toBe(''));

  it('keeps a written day on that day in any zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin']) {
      const { page } = readSituation(
        JSON.stringify({ now, zone, person: 'Dana', notes: [{ on: '2026-11-12', text: 'x' }] }),
        'f',
      );
      const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(
        Date.parse(page?.notes[0]?.at ?? ''),
      );
      expect(day).toBe('2026-11-12');
    }
  });
});
