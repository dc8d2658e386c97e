import type { GoalStep } from '../core/goal.ts';
import type { Person } from '../core/person.ts';
import { recordStores } from '../core/record-stores.ts';
import { isAbout } from './journal-corrections.ts';
import { JournalError } from './journal-error.ts';
import type { JournalDesk, RecordStore, Repositories } from './journal-ports.ts';
import { buildSample } from './sample.ts';

/** What was removed with a person: how many records of each kind. */
export interface Receipt {
  name: string;
  removed: Partial<Record<RecordStore, number>>;
  /** Deliveries, looks back and entries shared with others, from which only this person was taken out. */
  detached: number;
}

/** Settings speak of nobody. */
export const everyStore: readonly RecordStore[] = recordStores.filter((store) => store !== 'settings');

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

/** Removes a person and all that is about them, within the caller's transaction. */
async function removePerson(records: Repositories, person: Person): Promise<Receipt> {
  const removed: Receipt['removed'] = { people: 1 };
  await records.people.remove(person.id);
  for (const store of ownStores) {
    const own: readonly { id: string }[] = await records[store].ofPerson(person.id);
    await Promise.all(own.map(({ id }) => records[store].remove(id)));
    removed[store] = own.length;
  }
  await untie(records, person.id);
  const said = await records.confirmations.ofPerson(person.id);
  await Promise.all(said.map(({ eventKey, name }) => records.confirmations.remove([eventKey, name])));
  removed.confirmations = said.length;
  const corrected = (await records.corrections.all()).filter((each) => isAbout(each, person));
  await Promise.all(corrected.map(({ id }) => records.corrections.remove(id)));
  removed.corrections = corrected.length;
  const typed = (await records.drafts.all()).filter(({ id }) => id.split(':').includes(person.id));
  await Promise.all(typed.map(({ id }) => records.drafts.remove(id)));
  removed.drafts = typed.length;
  const { deliveries, reflections, entries } = records;
  const delivered = await takeOut(await deliveries.ofPerson(person.id), person.id, deliveries);
  const lookedBack = await takeOut(await reflections.ofPerson(person.id), person.id, reflections);
  const worked = await takeOut(await entries.ofPerson(person.id), person.id, entries);
  removed.deliveries = delivered.removed;
  removed.reflections = lookedBack.removed;
  removed.entries = worked.removed;
  const detached = delivered.detached + lookedBack.detached + worked.detached;
  return { name: person.name, removed, detached };
}

/** Own goals stay, but no step of them is meant for a talk with somebody who is gone. */
async function untie({ goals }: Repositories, personId: string): Promise<void> {
  const tied = (await goals.all()).filter(({ steps }) =>
    steps.some(({ talk }) => talk?.personId === personId),
  );
  const free = (step: GoalStep) => (step.talk?.personId === personId ? { ...step, talk: null } : step);
  await Promise.all(tied.map((goal) => goals.put({ ...goal, steps: goal.steps.map(free) })));
}

interface Shared {
  id: string;
  people: readonly string[];
}

/** What is about this person alone goes; from what is about several only this person goes. */
async function takeOut<Record extends Shared>(
  found: readonly Record[],
  personId: string,
  store: { put(record: Record): Promise<unknown>; remove(id: string): Promise<void> },
): Promise<{ removed: number; detached: number }> {
  const others = ({ people }: Shared) => people.filter((id) => id !== personId);
  const shared = found.filter((each) => others(each).length > 0);
  await Promise.all(
    found.map((each) =>
      shared.includes(each) ? store.put({ ...each, people: others(each) }) : store.remove(each.id),
    ),
  );
  return { removed: found.length - shared.length, detached: shared.length };
}

export interface RemovalActions {
  /**
   * Removes a person and every record about them.
   * @param undo whether it can be taken back in this page; for good when not.
   * @throws JournalError 'gone'
   */
  removePerson(personId: string, undo?: boolean): Promise<Receipt>;
  /** Puts the sample person into the journal, once; gives her back. */
  addSample(): Promise<Person>;
  /** Takes the sample person and everything about her out again; nothing happens when she is not there. */
  removeSample(): Promise<void>;
}

export const createRemoval = ({ act, now, today }: JournalDesk): RemovalActions => ({
  removePerson: (personId, undo = true) =>
    act(
      everyStore,
      async (records) => {
        const person = await records.people.get(personId);
        if (!person) throw new JournalError('gone', 'person');
        return removePerson(records, person);
      },
      { undo },
    ),

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
