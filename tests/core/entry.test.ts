import { describe, expect, it } from 'vitest';
import { blankEntry, ofKind } from '../../utils/core/entry.ts';
import { entryKinds } from '../../utils/core/entry-fields.ts';
import { parseRecord } from '../../utils/storage/parse-record.ts';
import { entry } from '../services/journal-actions.ts';

describe.each(entryKinds)('an entry of kind %s', (kind) => {
  it('is stored with nothing said', () => {
    const blank = entry('e1', kind);
    expect(parseRecord('entries', blank)).toEqual({ ok: true, record: blank });
  });

  it('is read though it was kept before its fields were there', () => {
    const { id, on, people, notes, meetingId, deliveryId, goalId, createdAt, updatedAt } = entry('e1', kind);
    const frame = { id, kind, on, people, notes, meetingId, deliveryId, goalId, createdAt, updatedAt };
    expect(parseRecord('entries', { ...frame, private: true })).toMatchObject({
      ok: true,
      record: blankEntry(kind),
    });
  });

  it.each(Object.keys(blankEntry(kind)))('is refused with anything else in %s', (field) => {
    const parsed = parseRecord('entries', { ...entry('e1', kind), [field]: { secret: 'overheard' } });
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed)).not.toContain('overheard');
  });
});

it('of one kind are found among all', () => {
  const all = [entry('e1', 'stock'), entry('e2', 'gap'), entry('e3', 'stock')];
  expect(ofKind(all, 'stock').map(({ id }) => id)).toEqual(['e1', 'e3']);
});
