import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import type { Meeting } from '../../utils/core/meeting.ts';
import type { Person } from '../../utils/core/person.ts';
import { createJournalPages } from '../../utils/services/journal-pages.ts';
import type { Touched } from '../../utils/services/journal-ports.ts';
import { createChannel, createPorts, freshName, meeting, note, person } from './journal-fixture.ts';

/** A talk of half an hour at noon; the clock of these tests stands at 13:00 on 19 November 2026. */
const talk = (personId: string, day: string, change: Partial<Meeting> = {}): Meeting =>
  meeting(`${personId}-${day}`, personId, {
    start: `${day}T12:00:00.000Z`,
    end: `${day}T12:30:00.000Z`,
    eventKey: null,
    state: 'held',
    ...change,
  });

async function createPages(people: readonly Person[], meetings: readonly Meeting[]) {
  const name = freshName();
  const ports = createPorts(name);
  const journal = await ports.open();
  await journal.write(['people', 'meetings'], async (records) => {
    for (const each of people) await records.people.put(each);
    for (const each of meetings) await records.meetings.put(each);
  });
  return { name, ports, pages: createJournalPages(ports, 'UTC') };
}

const groupsOf = async (people: readonly Person[], meetings: readonly Meeting[]) => {
  const { pages } = await createPages(people, meetings);
  const { rows } = await pages.everybody();
  return rows.map(({ person: { id }, standing }) => [id, standing.group]);
};

describe('where one stands with people', () => {
  it('names who drifts first, and counts a drift only against a rhythm of their own', async () => {
    expect(
      await groupsOf(
        [
          person('weekly', { rhythm: 7 }),
          person('far', { rhythm: 14 }),
          person('quarterly', { rhythm: 91 }),
          person('none', { rhythm: null }),
          person('new', { rhythm: 7 }),
          person('light', { rhythm: 7, flags: ['light-touch'] }),
        ],
        [
          talk('weekly', '2026-11-12'),
          talk('far', '2026-10-09'),
          talk('quarterly', '2026-08-20'),
          talk('none', '2020-01-01'),
          talk('light', '2026-11-18'),
        ],
      ),
    ).toEqual([
      ['far', 'drifting'],
      ['weekly', 'in-rhythm'],
      ['quarterly', 'in-rhythm'],
      ['light', 'light-touch'],
      ['none', 'open'],
      ['new', 'open'],
    ]);
  });

  it('calls nobody drifting who is about to be met', async () => {
    const met = talk('far', '2026-10-01');
    const ahead = talk('far', '2026-11-20', { state: 'planned' });
    expect(await groupsOf([person('far')], [met, ahead])).toEqual([['far', 'in-rhythm']]);
  });

  it('takes a meeting nobody wrapped up for held when something was noted in it', async () => {
    const { pages } = await createPages([person('dana')], [talk('dana', '2026-11-18', { state: 'planned' })]);
    const unsaid = (await pages.everybody()).rows[0]?.standing;
    expect(unsaid).toMatchObject({ strokes: [], last: null });
    const dana = person('dana');
    const words = note('n1', { meetingId: 'dana-2026-11-18', at: '2026-11-18T12:10:00.000Z' });
    const subject = { person: dana, meeting: talk('dana', '2026-11-18', { state: 'planned' }) };
    await pages.keepLine(subject, { kind: 'note', note: words }, 'x');
    expect((await pages.everybody()).rows[0]?.standing).toMatchObject({
      strokes: [true],
      last: '2026-11-18',
    });
  });

  it('keeps the first rows for the next opening, until something is written', async () => {
    const { ports, pages } = await createPages([person('dana')], [talk('dana', '2026-11-18')]);
    expect(await pages.firstPeople()).toBeNull();
    const whole = await pages.everybody();
    const again = createJournalPages(ports, 'UTC');
    const asked = vi.spyOn(IDBObjectStore.prototype, 'get');
    expect(await again.firstPeople()).toEqual({ ...whole, isWhole: true, isFresh: true });
    // One record holds them all: each asked for by itself would be felt when a page opens.
    expect(asked.mock.calls.flat()).not.toContain('dana');
    asked.mockRestore();
    await again.savePerson(person('dana', { name: 'Dana Renamed' }));
    const stale = await again.firstPeople();
    expect(stale?.isFresh).toBe(false);
    expect(stale?.rows[0]?.person.name).toBe('Dana Renamed');
  });

  it('asks only for whom a change is about, and gives the list that asking everybody gives', async () => {
    const { name, ports, pages } = await createPages(
      [person('dana'), person('kofi'), person('zed')],
      [talk('dana', '2026-11-18'), talk('kofi', '2026-09-18')],
    );
    const channel = createChannel();
    const other = createJournalPages({ ...ports, broadcast: channel.page() }, 'UTC');
    const heard: Touched[][] = [];
    channel.page().listen((touched) => void heard.push([...(touched ?? [])]));
    let list = await pages.everybody();
    const meet = (id: string, day: string) => {
      const meeting = talk(id, day, { state: 'planned' });
      return other.wrapUp({ person: person(id), meeting }, { state: 'held' });
    };
    const steps = [
      () => meet('kofi', '2026-11-17'),
      () => other.savePerson(person('zed', { name: 'Aaron Renamed', rhythm: 7 })),
      () => other.keepLine({ person: person('zed'), meeting: null }, { kind: 'note', note: note('n1') }, 'x'),
      () => meet('zed', '2026-11-16'),
      async () => void (await other.removePerson('dana')),
    ];
    for (const step of steps) {
      heard.length = 0;
      await step();
      list = await pages.changed(list, heard.flat());
      expect(list).toEqual(await createJournalPages(createPorts(name), 'UTC').everybody());
    }
  });

  it('lets the kept rows go with the first person who is removed', async () => {
    const { name, pages } = await createPages([person('dana'), person('kofi')], [talk('dana', '2026-11-18')]);
    await pages.everybody();
    await pages.removePerson('dana');
    expect(await pages.firstPeople()).toBeNull();
    const database = await openDB(name);
    expect(JSON.stringify(await database.getAll('meta'))).not.toContain('dana');
    database.close();
  });
});
