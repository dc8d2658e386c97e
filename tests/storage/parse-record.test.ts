import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordStores } from '../../utils/core/record-stores.ts';
import { parseRecord } from '../../utils/storage/parse-record.ts';
import { entry, followUp } from '../services/journal-actions.ts';
import { aNote, dana } from './storage-fixture.ts';

describe('a record', () => {
  it.each([
    ['2026-11-19T13:00:00.000Z', '2026-11-19T13:00:00.000Z'],
    ['2026-11-19T14:00:00+01:00', '2026-11-19T13:00:00.000Z'],
    ['2026-11-19', '2026-11-19T00:00:00.000Z'],
    ['2026-11-19T24:30:00.000Z', null],
    ['2026-13-19T13:00:00.000Z', null],
    ['soon', null],
    ['', null],
  ])('at %s is kept as %s', (at, kept) => {
    const parsed = parseRecord('notes', { ...aNote, at });
    expect(parsed.ok ? parsed.record.at : null).toBe(kept);
  });

  it.each([
    ['2026-11-23', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-11-31', false],
    ['2026-00-10', false],
    ['23.11.2026', false],
    [null, true],
    [20261123, false],
  ])('due on %s: %s', (due, ok) => {
    expect(parseRecord('followUps', { ...followUp('f1', { personId: 'dana' }), due }).ok).toBe(ok);
  });

  it('names the field and the wish, never what stands in it', () => {
    const parsed = parseRecord('notes', { ...aNote, mark: 'private words' });
    expect(parsed).toEqual({ ok: false, problem: expect.stringMatching(/^mark is not a /u) });
    expect(JSON.stringify(parsed)).not.toContain('private words');
  });

  it('keeps its own fields only, and addresses in one form', () => {
    const wild = JSON.parse(
      JSON.stringify({ ...dana, addresses: [' Dana@Northlight.example'], extra: 1 }).replace(
        '"extra"',
        '"__proto__":{"polluted":1},"extra"',
      ),
    );
    const parsed = parseRecord('people', wild);
    expect(parsed).toEqual({ ok: true, record: { ...dana, addresses: ['dana@northlight.example'] } });
    expect(Object.getPrototypeOf(parsed.ok ? parsed.record : null)).toBe(Object.prototype);
  });

  it('is refused where something in a list is missing', () => {
    const addresses = [...dana.addresses];
    addresses.length = 2;
    expect(parseRecord('people', { ...dana, addresses })).toEqual({
      ...{ ok: false, problem: 'addresses.1 is not a text' },
    });
  });

  it('keeps what is absent absent, and gives a workflow what came later', () => {
    const [offer] = [entry('e1', 'offer')];
    const { skills: _, ...before } = Object(offer);
    const parsed = parseRecord('entries', before);
    expect(parsed).toMatchObject({ ok: true, record: { skills: '' } });
    expect(parseRecord('entries', { ...before, kind: 'toString' }).ok).toBe(false);
    const { title: __, ...person } = dana;
    const plain = parseRecord('people', { ...person, title: undefined });
    expect(plain.ok && 'title' in plain.record).toBe(false);
  });

  it('is refused, never thrown over, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...recordStores), fc.anything(), (store, value) => {
        expect(parseRecord(store, value).ok).toBe(false);
      }),
    );
  });
});
