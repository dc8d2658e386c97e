import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, toMs } from '../../utils/core/time.ts';
import { buildSample } from '../../utils/services/sample.ts';
import { delivery, reflection, seed, subject } from './journal-actions.ts';
import { createPage, person, snapshot } from './journal-fixture.ts';

describe('the sample person', () => {
  it('fits the picture of a first run', async () => {
    const { service, clock } = createPage();
    clock.now = '2026-11-19T12:48:00.000Z';
    const dana = await service.addSample();
    const page = await service.personPage(dana.id);
    expect(page?.meetings.map(({ state }) => state).join(' ')).toBe(
      'held held missed held held held held missed planned',
    );
    expect(page?.topics.map(({ text }) => text)).toEqual([
      'On-call rota after the launch',
      'Move the storage review',
      'Second hire for the platform team',
      'Shadowing the architecture forum',
    ]);
    expect(page?.followUps.map(({ text, owner, due }) => [owner, text, due])).toEqual([
      ['me', 'Ask Jonas about the budget', '2026-11-20'],
      ['them', 'Draft the rota proposal', '2026-11-23'],
      ['me', 'Get Dana read access to the cost reports', '2026-11-10'],
    ]);
    expect(page?.notes[0]?.text).toContain('Tired but proud');
    expect(page?.deliveries).toMatchObject([{ name: 'Storage migration', state: 'open', on: '2026-11-16' }]);
    expect(page?.thanks[0]?.on).toBe('2026-10-12');
    expect(dana.addresses.every((address) => address.endsWith('.example'))).toBe(true);
  });

  it('comes once and goes without a trace, leaving what is the user’s', async () => {
    const { service, ports } = createPage();
    await seed(service);
    const before = await snapshot(ports);
    await service.addSample();
    const once = await snapshot(ports);
    await service.addSample();
    expect(await snapshot(ports)).toEqual(once);
    await service.saveDraft('capture:sample-dana', 'trying it out');
    await service.removeSample();
    expect(await snapshot(ports)).toEqual(before);
    await service.removeSample();
    expect(await snapshot(ports)).toEqual(before);
  });

  it('has a past before now and a meeting soon, whenever it is made', () => {
    const anInstant = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anInstant, (date) => {
        const now = date.toISOString();
        const { meetings, notes, deliveries } = buildSample(now, now.slice(0, 10));
        const next = meetings.at(-1);
        expect(toMs(next?.start ?? '') - date.getTime()).toBeGreaterThanOrEqual(5 * 60_000);
        expect(toMs(next?.start ?? '') - date.getTime()).toBeLessThanOrEqual(20 * 60_000);
        expect(notes.every(({ at }) => toMs(at) < date.getTime())).toBe(true);
        const age = daysBetween(deliveries[0]?.on ?? '', now.slice(0, 10));
        expect(age).toBeGreaterThanOrEqual(3);
        expect(age).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('removing a person', () => {
  it('leaves no record of them and says what went', async () => {
    const { service, ports } = createPage();
    await seed(service);
    const receipt = await service.removePerson(subject.person.id);
    expect(receipt).toMatchObject({
      name: 'Dana Okafor',
      removed: { people: 1, meetings: 1, notes: 1, followUps: 1, topics: 2, deliveries: 1, drafts: 1 },
      detached: 0,
    });
    const left = await snapshot(ports);
    expect(Object.entries(left).filter(([, records]) => records.length > 0)).toEqual([]);
    expect(JSON.stringify(left)).not.toContain('Dana');
    await expect(service.removePerson('dana')).rejects.toMatchObject({ code: 'gone' });
    expect(await service.undo()).toBe(true);
    expect((await service.personPage('dana'))?.notes).toHaveLength(1);
  });

  it('takes only them out of what they shared with others', async () => {
    const { service } = createPage();
    await service.savePerson(subject.person);
    await service.savePerson(person('kofi'));
    await service.closeDelivery(delivery('d1', { people: ['dana', 'kofi'] }), 'left');
    await service.saveReflection(null, reflection('r1', { people: ['kofi', 'dana'] }));
    expect(await service.removePerson('dana')).toMatchObject({
      removed: { deliveries: 0, reflections: 0 },
      detached: 2,
    });
    const page = await service.personPage('kofi');
    expect(page?.deliveries).toMatchObject([{ people: ['kofi'] }]);
    expect(page?.reflections).toMatchObject([{ people: ['kofi'] }]);
  });
});
