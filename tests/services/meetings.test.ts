import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { dana, delivery, followUp, reflection, subject } from './journal-actions.ts';
import { createPage, meeting, note, person, prompt } from './journal-fixture.ts';

const keep = (id: string, createdAt: string, due: string | null) => ({
  kind: 'follow-up' as const,
  followUp: followUp(id, { createdAt, due }),
});

describe('wrapping up', () => {
  it('carries older open promises over, once per meeting held', async () => {
    const { service } = createPage();
    const alone = { person: dana, meeting: null };
    await service.keepLine(alone, keep('old', '2026-11-12T13:00:00Z', null), 'x');
    await service.keepLine(alone, keep('kept', '2026-11-12T13:00:00Z', null), 'x');
    await service.editFollowUp('kept', { state: 'kept' });
    await service.keepLine(subject, keep('new', '2026-11-19T13:05:00Z', null), 'x');
    const carried = async () =>
      Object.fromEntries(
        (await service.personPage('dana'))?.followUps.map((each) => [each.id, each.carried]) ?? [],
      );
    await service.wrapUp(subject, { state: 'held', load: 'heavy' });
    expect(await carried()).toEqual({ old: 1, kept: 0, new: 0 });
    await service.wrapUp(subject, { oneLine: 'Rota first.' });
    expect(await carried()).toEqual({ old: 1, kept: 0, new: 0 });
    await service.wrapUp(subject, { state: 'missed' });
    expect(await carried()).toEqual({ old: 0, kept: 0, new: 0 });
    expect((await service.personPage('dana'))?.meetings).toMatchObject([
      { state: 'missed', load: 'heavy', oneLine: 'Rota first.' },
    ]);
  });

  it('of a talk that is in no calendar makes its record', async () => {
    const { service } = createPage();
    await service.wrapUp({ person: dana, meeting: null }, { oneLine: 'In the corridor.' });
    expect((await service.personPage('dana'))?.meetings).toMatchObject([
      { state: 'held', eventKey: null, oneLine: 'In the corridor.', start: '2026-11-19T13:00:00.000Z' },
    ]);
  });

  it('leaves the times of a held meeting alone when the page moves it later', async () => {
    const { service } = createPage();
    await service.wrapUp(subject, { state: 'held' });
    const moved = { ...subject.meeting, start: '2026-12-01T10:00:00Z', end: '2026-12-01T10:30:00Z' };
    await service.addTopic({ ...subject, meeting: moved }, 'mine', 'x', null);
    expect((await service.personPage('dana'))?.meetings).toMatchObject([
      { start: '2026-11-19T13:00:00.000Z' },
    ]);
  });

  it('for another person than the page first thought keeps both meetings apart', async () => {
    const { service } = createPage();
    await service.addTopic(subject, 'mine', 'x', null);
    const priya = { person: person('priya'), meeting: subject.meeting };
    await service.addTopic(priya, 'mine', 'y', null);
    const [one, other] = [await service.personPage('dana'), await service.personPage('priya')];
    expect(one?.meetings).toHaveLength(1);
    expect(other?.meetings).toHaveLength(1);
    expect(other?.topics[0]?.meetingId).toBe(other?.meetings[0]?.id);
    expect(other?.meetings[0]?.id).not.toBe(one?.meetings[0]?.id);
  });
});

describe('a person page', () => {
  it('has meetings oldest first, notes newest first, open promises before closed ones and by date', async () => {
    const { service } = createPage();
    const line = (id: string, on: string) => ({
      kind: 'note' as const,
      note: note(id, { at: `${on}T10:00:00Z` }),
    });
    await service.keepLine(subject, line('b', '2026-11-12'), 'x');
    await service.keepLine(subject, line('a', '2026-11-05'), 'x');
    await service.keepLine(subject, line('c', '2026-11-19'), 'x');
    const earlier = meeting('m0', 'dana', { start: '2026-11-05T13:00:00Z', end: '2026-11-05T13:30:00Z' });
    await service.keepLine(
      { person: dana, meeting: earlier },
      keep('whenever', '2026-11-05T13:00:00Z', null),
      'x',
    );
    await service.keepLine(subject, keep('late', '2026-11-05T13:00:00Z', '2026-12-01'), 'x');
    await service.keepLine(subject, keep('soon', '2026-11-05T13:00:00Z', '2026-11-20'), 'x');
    await service.keepLine(subject, keep('done', '2026-11-05T13:00:00Z', '2026-11-01'), 'x');
    await service.editFollowUp('done', { state: 'kept' });
    const page = await service.personPage('dana');
    expect(page?.notes.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(page?.meetings.map(({ id }) => id)).toEqual(['m0', 'm1']);
    expect(page?.followUps.map(({ id }) => id)).toEqual(['soon', 'late', 'whenever', 'done']);
  });

  it('is null for nobody', async () => {
    expect(await createPage().service.personPage('nobody')).toBeNull();
  });
});

describe('a delivery', () => {
  it('that is marked thanks everybody known on it, once', async () => {
    const { service } = createPage();
    await service.savePerson(dana);
    await service.closeDelivery(delivery('d1', { people: ['dana', 'unknown'] }), 'marked');
    await service.closeDelivery(delivery('another-id', { eventKey: 'google:d1' }), 'marked');
    const page = await service.personPage('dana');
    expect(page?.thanks).toMatchObject([{ kind: 'celebration', work: 'Delivery d1', deliveryId: 'd1' }]);
    expect(await service.delivery(delivery('another', { eventKey: 'google:d1' }))).toMatchObject({
      id: 'd1',
      state: 'marked',
      people: ['dana'],
    });
  });

  it('is kept once per project, whatever event or mail it is seen in', async () => {
    const { service } = createPage();
    await service.savePerson(dana);
    await service.savePerson(person('kofi'));
    const launch = delivery('d1', { name: 'Heron: launch', on: '2026-11-16' });
    const shipped = delivery('d2', {
      name: 'we shipped Heron',
      on: '2026-11-18',
      people: ['kofi'],
      eventKey: 'gmail:thread',
    });
    await service.closeDelivery(launch, 'left');
    expect(await service.delivery(shipped)).toMatchObject({ id: 'd1' });
    await service.closeDelivery(shipped, 'marked');
    expect((await service.personPage('kofi'))?.deliveries).toMatchObject([
      { id: 'd1', name: 'Heron: launch', on: '2026-11-16', people: ['dana', 'kofi'], state: 'marked' },
    ]);
    expect(await service.delivery({ ...shipped, on: '2027-11-18' })).toBeNull();
    expect(await service.delivery({ ...shipped, name: 'we shipped Osprey' })).toBeNull();
  });

  it('keeps its look back under the stored delivery', async () => {
    const { service } = createPage();
    await service.savePerson(dana);
    await service.closeDelivery(delivery('d1'), 'left');
    await service.saveReflection(delivery('another-id', { eventKey: 'google:d1' }), reflection('r1'));
    const page = await service.personPage('dana');
    expect(page?.reflections).toMatchObject([{ about: { kind: 'delivery', id: 'd1' }, people: ['dana'] }]);
    expect(page?.deliveries).toMatchObject([{ id: 'd1', state: 'left' }]);
  });
});

describe('an answer to a prompt', () => {
  it('that was only shown is written once a day and is nothing to undo', async () => {
    const { service, clock } = createPage();
    await service.savePerson(dana);
    await service.answerPrompt(subject, prompt('k1'), 'shown', 'theirs');
    await service.answerPrompt(subject, prompt('k1'), 'shown', 'theirs');
    clock.now = '2026-11-20T09:00:00.000Z';
    await service.answerPrompt(subject, prompt('k1'), 'shown', 'theirs');
    expect((await service.personPage('dana'))?.answers.map(({ on }) => on)).toEqual([
      '2026-11-19',
      '2026-11-20',
    ]);
    expect(await service.undo()).toBe(true);
    expect(await service.people()).toHaveLength(1); // the shown answer leans on her
  });
});

describe('saving a person', () => {
  it('refuses an address that is somebody else’s', async () => {
    const { service } = createPage();
    await service.savePerson(dana);
    const taken = person('kofi', { addresses: [' Dana@Northlight.example '] });
    await expect(service.savePerson(taken)).rejects.toMatchObject({ code: 'address-taken' });
    expect(await service.people()).toHaveLength(1);
  });
});
