import { describe, expect, it } from 'vitest';
import {
  isSameDelivery,
  isSameProject,
  mergeDelivery,
  type SeenDelivery,
  toDelivery,
} from '../../utils/moments/deliveries.ts';
import { toOfficeWords } from '../../utils/moments/office.ts';
import { aMail, anEvent, crowd, dana, self } from './sample-items.ts';

const offices = toOfficeWords('');
const moment = { kind: 'delivery', counterpart: null, confidence: 0.9, evidence: ['x'] } as const;

describe('deliveries', () => {
  it('are one for the launch, the mail about it and the look back', () => {
    const items = [
      anEvent('Heron booking site: launch', crowd, { key: 'e1' }),
      aMail('Re: we shipped the Heron booking site', 'It is live.', {
        date: '2026-10-08T09:00:00Z',
        key: 'm1',
      }),
      anEvent('Retro: Heron booking site', [dana], { start: '2026-10-20T09:00:00Z', key: 'e2' }),
    ];
    const seen = items
      .map((item) => toDelivery(item, self, moment, offices))
      .filter((each) => each !== null)
      .reduce<readonly SeenDelivery[]>(mergeDelivery, []);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      name: 'Heron booking site: launch',
      on: '2026-10-06',
      keys: ['e1', 'm1', 'e2'],
    });
    expect(seen[0]?.people.map((each) => each.name)).toEqual([
      ...crowd.map((each) => each.name),
      'Dana Whitfield',
    ]);
  });

  it('of two projects stay two', () => {
    expect(isSameProject('Launch of Heron', 'Launch of Osprey')).toBe(false);
    expect(isSameProject('Heron goes live', 'Heron launch party')).toBe(true);
  });

  it('of the same name a year apart stay two', () => {
    const at = (on: string): SeenDelivery => ({ name: 'Heron launch', on, people: [], keys: [] });
    expect(mergeDelivery([at('2025-01-10')], at('2026-01-10'))).toHaveLength(2);
  });

  it('without a project in their name are one only within days', () => {
    const at = (on: string) => ({ name: 'Go-live', on });
    expect(isSameDelivery(at('2026-10-06'), at('2026-10-08'))).toBe(true);
    expect(isSameDelivery(at('2026-10-06'), at('2026-10-27'))).toBe(false);
  });

  it('seen again change nothing', () => {
    const one = toDelivery(anEvent('Heron launch', crowd, { key: 'e1' }), self, moment, offices);
    if (!one) throw new Error('a delivery');
    expect(mergeDelivery([one], one)).toEqual([one]);
  });

  it('are nothing else than deliveries', () => {
    expect(toDelivery(anEvent('x'), self, { ...moment, kind: 'review' }, offices)).toBeNull();
    expect(toDelivery(anEvent('x'), self, null, offices)).toBeNull();
  });
});
