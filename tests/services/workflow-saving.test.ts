import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { dana, delivery, entry, reflection, seed, subject, thanks } from './journal-actions.ts';
import { at, createPage, person, snapshot } from './journal-fixture.ts';

async function seeded() {
  const page = createPage();
  await seed(page.service);
  await page.service.savePerson(person('kofi'));
  return page;
}

describe('what a workflow keeps', () => {
  it('is there as a whole, newest first, with the delivery it speaks of', async () => {
    const { service } = await seeded();
    await service.saveWorkflow(subject, {
      entries: [entry('e1', 'gap', { on: '2026-11-18' }), entry('e2', 'stock')],
      thanks: [thanks('t1', { deliveryId: 'd9' })],
      reflections: [reflection('r1', { about: { kind: 'delivery', id: 'd9' } })],
      delivery: delivery('d9'),
      draftIds: ['capture:dana'],
    });
    const page = await service.personPage('dana');
    expect(page?.entries.map(({ id }) => id)).toEqual(['e2', 'e1']);
    expect(page?.thanks).toMatchObject([{ id: 't1', deliveryId: 'd9' }]);
    expect(page?.reflections).toMatchObject([{ about: { id: 'd9' } }]);
    expect(page?.deliveries.map(({ id }) => id)).toContain('d9');
    expect(await service.draft('capture:dana')).toBe('');
    expect((await service.entries('gap')).map(({ id }) => id)).toEqual(['e1']);
  });

  it('belongs to the stored person, meeting and delivery, whatever the page called them', async () => {
    const { service } = await seeded();
    await service.closeDelivery(delivery('stored', { eventKey: 'google:go-live' }), 'left');
    await service.saveWorkflow(
      { person: { ...dana, id: 'new-dana' }, meeting: { ...subject.meeting, id: 'new-m1' } },
      {
        entries: [entry('e1', 'plan', { people: ['new-dana'], meetingId: 'new-m1', deliveryId: 'seen' })],
        reflections: [reflection('r1', { people: ['new-dana'], about: { kind: 'delivery', id: 'seen' } })],
        delivery: delivery('seen', { eventKey: 'google:go-live' }),
      },
    );
    const page = await service.personPage('dana');
    expect(page?.entries).toMatchObject([{ people: ['dana'], meetingId: 'm1', deliveryId: 'stored' }]);
    expect(page?.reflections).toMatchObject([{ people: ['dana'], about: { id: 'stored' } }]);
  });

  it('replaces what it was begun with, unless another window changed that since', async () => {
    const { service, clock } = await seeded();
    await service.saveWorkflow(null, { entries: [entry('e1', 'decision')] });
    clock.now = '2026-11-20T09:00:00.000Z';
    const changed = { ...entry('e1', 'decision'), on: '2026-11-20' };
    await service.saveWorkflow(null, { entries: [changed] });
    expect(await service.entries('decision')).toMatchObject([{ on: '2026-11-20', updatedAt: clock.now }]);
    await expect(
      service.saveWorkflow(null, { entries: [{ ...changed, on: '2026-11-21', updatedAt: at }] }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(await service.entries('decision')).toMatchObject([{ on: '2026-11-20' }]);
  });

  it('is nothing at all where it is about somebody who is gone', async () => {
    const page = await seeded();
    const before = await snapshot(page.ports);
    await expect(
      page.service.saveWorkflow(null, {
        entries: [entry('e1', 'stock', { people: [] })],
        thanks: [thanks('t1', { personId: 'nobody' })],
      }),
    ).rejects.toMatchObject({ code: 'gone' });
    expect(await snapshot(page.ports)).toEqual(before);
  });

  it('goes with a person; from what is about several only this person goes', async () => {
    const { service } = await seeded();
    await service.saveWorkflow(subject, {
      entries: [
        entry('e1', 'check'),
        entry('e2', 'round', { people: ['dana', 'kofi'] }),
        entry('e3', 'stock', { people: [] }),
      ],
    });
    const receipt = await service.removePerson('dana');
    expect(receipt).toMatchObject({ removed: { entries: 1 }, detached: 1 });
    expect(await service.entries('check')).toEqual([]);
    expect(await service.entries('round')).toMatchObject([{ people: ['kofi'] }]);
    expect(await service.entries('stock')).toHaveLength(1);
    expect(await service.undo()).toBe(true);
    expect(await service.entries('round')).toMatchObject([{ people: ['dana', 'kofi'] }]);
    expect(await service.entries('check')).toHaveLength(1);
  });

  it('comes home with the person of the same address, the meeting and the delivery of the same event', async () => {
    const there = createPage();
    await there.service.saveWorkflow(
      {
        person: { ...dana, id: 'dana-there' },
        meeting: { ...subject.meeting, id: 'm-there', personId: 'dana-there' },
      },
      {
        entries: [
          entry('e1', 'agenda', { people: ['dana-there'], meetingId: 'm-there', deliveryId: 'd-there' }),
        ],
        delivery: delivery('d-there', { people: ['dana-there'], eventKey: 'google:go-live' }),
      },
    );
    const { service } = await seeded();
    await service.closeDelivery(delivery('d-here', { eventKey: 'google:go-live' }), 'left');
    await service.importFile(await there.service.exportEverything());
    expect((await service.personPage('dana'))?.entries).toMatchObject([
      { id: 'e1', people: ['dana'], meetingId: 'm1', deliveryId: 'd-here' },
    ]);
  });
});
