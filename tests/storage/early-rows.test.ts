import 'fake-indexeddb/auto';
import { deleteDB, openDB, unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadingRepositories } from '../../utils/services/journal-ports.ts';
import { createReading } from '../../utils/services/journal-reading.ts';
import { type EarlyRows, readRows } from '../../utils/storage/early-rows.ts';
import { firstAccess, rowsAsAsked } from '../../utils/storage/first-access.ts';
import type { Journal } from '../../utils/storage/journal.ts';
import { createReadingRepositories } from '../../utils/storage/repositories/reading-repositories.ts';
import { delivery, entry, followUp, reflection, thanks } from '../services/journal-actions.ts';
import { at, meeting, note, person } from '../services/journal-fixture.ts';
import { open, tamper } from './storage-fixture.ts';

const dana = person('dana');
const [email = ''] = dana.addresses;
const boxesOf = () => ['capture:dana', 'one-line:dana:demo:1'];

type Read = <Value>(work: (records: ReadingRepositories) => Promise<Value>) => Promise<Value>;
const meet = (read: Read, address = email) =>
  createReading({
    ...{ now: () => at, read: (_, work) => read(work) },
    open: async () => ({ tally: async () => null }),
  }).meet({ name: dana.name, email: address }, ['demo:1'], boxesOf);

const fromRows =
  (rows: EarlyRows): Read =>
  (work) =>
    work(createReadingRepositories(firstAccess(rowsAsAsked(rows))));

describe('what is read of somebody before the code of the page is there', () => {
  let journal: Journal;
  let database: IDBDatabase;

  beforeEach(async () => {
    journal = await open('beside');
    await journal.write(
      [
        ...(['people', 'meetings', 'topics', 'notes', 'followUps', 'thanks', 'goals', 'drafts'] as const),
        ...(['deliveries', 'reflections', 'entries'] as const),
      ],
      async (records) => {
        for (const id of ['dana', 'eli']) await records.people.put(person(id));
        await records.meetings.put(meeting('m1', 'dana', { start: '2026-11-12T13:00:00.000Z' }));
        await records.meetings.put(meeting('m2', 'dana', { start: '2026-11-26T13:00:00.000Z' }));
        const topic = {
          personId: 'dana',
          turn: 'mine',
          meetingId: null,
          practice: null,
          createdAt: at,
        } as const;
        for (const [id, state, updatedAt] of [
          ['t1', 'open', '2026-11-01T09:00:00.000Z'],
          ['t2', 'held', '2026-11-13T09:00:00.000Z'],
          ['t3', 'dropped', '2026-11-11T09:00:00.000Z'],
        ] as const)
          await records.topics.put({ ...topic, id, state, updatedAt, text: id, order: 1 });
        await records.notes.put(note('n1', { personId: 'dana' }));
        await records.notes.put(note('n2', { personId: 'eli' }));
        for (const state of ['open', 'kept', 'let-go'] as const)
          await records.followUps.put(followUp(state, { personId: 'dana', state }));
        await records.thanks.put(thanks('th1', { personId: 'dana' }));
        await records.deliveries.put(delivery('d1', { people: ['dana', 'eli'] }));
        await records.reflections.put(reflection('r1', { people: ['dana'] }));
        await records.entries.put(entry('e1', 'offer', { people: ['dana'] }));
        await records.drafts.put({ id: 'capture:dana', text: 'half a line', updatedAt: at });
      },
    );
    database = unwrap(await openDB('beside'));
  });

  afterEach(async () => {
    database.close();
    journal.close();
    await deleteDB('beside');
  });

  const early = () => readRows(database, { address: email, now: at, boxesOf });
  const whole: Read = (work) => journal.read([...database.objectStoreNames].filter(isRecords), work);
  const isRecords = (name: string): name is 'people' => name !== 'meta';

  it('is all that the sidebar asks of them, and the same', async () => {
    const met = await meet(fromRows(early()));
    expect(met).toEqual(await meet(whole));
    expect(met.page?.topics.map(({ id }) => id)).toEqual(['t1', 't2']);
    expect(met.page?.followUps).toHaveLength(3);
    expect(met.drafts.get('capture:dana')).toBe('half a line');
  });

  it('answers for nobody else', async () => {
    await expect(meet(fromRows(early()), 'eli@northlight.example')).rejects.toThrow();
    await expect(meet(fromRows(early()), '')).rejects.toThrow();
  });

  it('is of nobody where two have that address', async () => {
    await journal.write(['people'], ({ people }) => people.put(person('other', { addresses: [email] })));
    expect(await meet(fromRows(early()))).toMatchObject({ match: { state: 'ask' }, page: null });
  });

  it('leaves to the whole of the storage what cannot be read', async () => {
    await tamper('beside', 'notes', { ...note('n3', { personId: 'dana' }), mark: 7 });
    await expect(meet(fromRows(early()))).rejects.toThrow('is not a');
    expect((await meet(whole)).page?.notes).toHaveLength(1);
  });
});
