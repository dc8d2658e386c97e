import type { Person } from '../core/person.ts';
import { JournalError } from './journal-error.ts';
import type { JournalDesk, RecordStore, Repositories } from './journal-ports.ts';
import { buildSample } from './sample.ts';

/** What was removed with a person: how many records of each kind. */
export interface Receipt {
  name: string;
  removed: Partial<Record<RecordStore, number>>;
  /** Deliveries and looks back shared with others, from which only this person was taken out. */
  detached: number;
}

export const everyStore: readonly RecordStore[] = [
  'people',
  'meetings',
  'topics',
  'notes',
  'followUps',
  'thanks',
  'goals',
  'agreements',
  'deliveries',
  'reflections',
  'answers',
  'confirmations',
  'drafts',
];

const ownStores = [
  'meetings',
  'topics',
  'notes',
  'followUps',
  'thanks',
  'goals',
  'agreements',
  'answers',
] as const;

const sharedStores = ['deliveries', 'reflections'] as const;

/** Removes a person and all that is about them, within the caller's transaction. */
async function removePerson(records: Repositories, person: Person): Promise<Receipt> {
  const removed: Receipt['removed'] = { people: 1 };
  await records.people.remove(person.id);
  for (const store of ownStores) {
    const own: readonly { id: string }[] = await records[store].ofPerson(person.id);
    await Promise.all(own.map(({ id }) => records[store].remove(id)));
    removed[store] = own.length;
  }
  const said = await records.confirmations.ofPerson(person.id);
  await Promise.all(said.map(({ eventKey, name }) => records.confirmations.remove([eventKey, name])));
  removed.confirmations = said.length;
  const typed = (await records.drafts.all()).filter(({ id }) => id.split(':').includes(person.id));
  await Promise.all(typed.map(({ id }) => records.drafts.remove(id)));
  removed.drafts = typed.length;
  return { name: person.name, removed, detached: await removeShared(records, person.id, removed) };
}

/** What is about this person alone goes; from what is about several only this person goes. */
async function removeShared(
  { deliveries, reflections }: Repositories,
  personId: string,
  removed: Receipt['removed'],
): Promise<number> {
  const [delivered, lookedBack] = await Promise.all([
    deliveries.ofPerson(personId),
    reflections.ofPerson(personId),
  ]);
  const isAlone = ({ people }: { people: readonly string[] }) => people.every((id) => id === personId);
  const without = <Shared extends { people: readonly string[] }>(shared: Shared): Shared => ({
    ...shared,
    people: shared.people.filter((id) => id !== personId),
  });
  await Promise.all([
    ...delivered.map((each) => (isAlone(each) ? deliveries.remove(each.id) : deliveries.put(without(each)))),
    ...lookedBack.map((each) =>
      isAlone(each) ? reflections.remove(each.id) : reflections.put(without(each)),
    ),
  ]);
  for (const [store, found] of [
    [sharedStores[0], delivered],
    [sharedStores[1], lookedBack],
  ] as const) {
    removed[store] = found.filter(isAlone).length;
  }
  return [...delivered, ...lookedBack].filter((each) => !isAlone(each)).length;
}

export interface RemovalActions {
  /** Removes a person and every record about them. @throws JournalError 'gone' */
  removePerson(personId: string): Promise<Receipt>;
  /** Puts the sample person into the journal, once; gives her back. */
  addSample(): Promise<Person>;
  /** Takes the sample person and everything about her out again; nothing happens when she is not there. */
  removeSample(): Promise<void>;
}

export const createRemoval = ({ act, now, today }: JournalDesk): RemovalActions => ({
  removePerson: (personId) =>
    act(everyStore, async (records) => {
      const person = await records.people.get(personId);
      if (!person) throw new JournalError('gone', 'person');
      return removePerson(records, person);
    }),

  addSample() {
    const { person, ...rest } = buildSample(now(), today());
    return act(
      everyStore,
      async (records) => {
        const stored = await records.people.get(person.id);
        if (stored) return stored;
        await Promise.all([
          ...rest.meetings.map((each) => records.meetings.put(each)),
          ...rest.topics.map((each) => records.topics.put(each)),
          ...rest.notes.map((each) => records.notes.put(each)),
          ...rest.followUps.map((each) => records.followUps.put(each)),
          ...rest.thanks.map((each) => records.thanks.put(each)),
          ...rest.goals.map((each) => records.goals.put(each)),
          ...rest.deliveries.map((each) => records.deliveries.put(each)),
        ]);
        return records.people.put(person);
      },
      { undo: false },
    );
  },

  removeSample: () =>
    act(everyStore, async (records) => {
      const samples = (await records.people.all()).filter(({ sample }) => sample === true);
      for (const person of samples) await removePerson(records, person);
    }),
});
