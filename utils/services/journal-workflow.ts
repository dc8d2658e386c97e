import type { Delivery } from '../core/delivery.ts';
import { addDays, toMs } from '../core/time.ts';
import type { WorkflowSave } from '../core/workflow-save.ts';
import { appendTopic } from './journal-agenda.ts';
import { knownAmong, storedOr } from './journal-delivery.ts';
import { JournalError } from './journal-error.ts';
import type { JournalDesk, RecordStore, Repositories } from './journal-ports.ts';
import type { JournalService, Subject } from './journal-service.ts';
import { ensureSubject, subjectStores } from './journal-subject.ts';

/** Stores a finished workflow may write to. */
const keptStores = [
  'notes',
  'followUps',
  'thanks',
  'goals',
  'agreements',
  'reflections',
  'entries',
  'answers',
] as const satisfies readonly RecordStore[];

type KeptStore = (typeof keptStores)[number];

/** A record as it is to be named once the person, meeting and delivery behind it are stored. */
type Rename = <Each extends object>(record: Each) => Each;

function renameFor(
  subject: Subject | null,
  stored: Subject | null,
  save: WorkflowSave,
  delivery: Delivery | null,
): Rename {
  const person = (id: string) => (id === subject?.person.id ? (stored?.person.id ?? id) : id);
  const meeting = (id: string) => (id === subject?.meeting?.id ? (stored?.meeting?.id ?? id) : id);
  const work = (id: string) => (id === save.delivery?.id ? (delivery?.id ?? id) : id);
  return (record) => {
    const named = { ...record } as Record<string, unknown>;
    if (typeof named.personId === 'string') named.personId = person(named.personId);
    if (Array.isArray(named.people)) named.people = named.people.map(person);
    if (typeof named.meetingId === 'string') named.meetingId = meeting(named.meetingId);
    if (typeof named.deliveryId === 'string') named.deliveryId = work(named.deliveryId);
    const about = named.about as { kind?: unknown; id: string } | undefined;
    if (about?.kind === 'delivery') named.about = { ...about, id: work(about.id) };
    return named as typeof record;
  };
}

interface Written {
  id: string;
  updatedAt: string;
  personId?: string | null;
  people?: readonly string[];
}

/** @throws JournalError 'changed-meanwhile', or 'gone' when it is about somebody who was removed. */
async function putAll(
  records: Repositories,
  store: KeptStore | 'people',
  rows: readonly Written[],
  now: string,
): Promise<void> {
  const repository = records[store] as {
    get(id: string): Promise<Written | undefined>;
    put(record: Written): Promise<unknown>;
  };
  for (const row of rows) {
    const before = await repository.get(row.id);
    if (before && Date.parse(before.updatedAt) !== Date.parse(row.updatedAt)) {
      throw new JournalError('changed-meanwhile', store);
    }
    if (store === 'people' && !before) throw new JournalError('gone', 'person');
    const about = row.personId ? await records.people.get(row.personId) : null;
    if (about === undefined) throw new JournalError('gone', 'person');
    const people = row.people && (await knownAmong(records, row.people));
    await repository.put({ ...row, ...(people && { people }), updatedAt: now });
  }
}

async function putDelivery(records: Repositories, save: WorkflowSave, now: string) {
  const { delivery, marked, forecast } = save;
  if (!delivery) return null;
  const stored = await storedOr(records, delivery);
  const people = await knownAmong(records, stored.people);
  const change = { ...forecast, ...(marked && { state: 'marked' as const }) };
  const stamp = Object.keys(change).length > 0 ? { updatedAt: now } : {};
  return records.deliveries.put({ ...stored, people, ...change, ...stamp });
}

type WorkflowActions = Pick<JournalService, 'saveWorkflow' | 'entries' | 'ownGoals' | 'recentNotes'>;

export const createWorkflowActions = ({ act, read, now, today, newId }: JournalDesk): WorkflowActions => ({
  saveWorkflow: (subject, save) =>
    act([...subjectStores, ...keptStores, 'topics', 'deliveries', 'drafts'], async (records) => {
      await Promise.all((save.draftIds ?? []).map((id) => records.drafts.remove(id)));
      const stored = subject && (await ensureSubject(records, subject, { now: now(), newId }));
      const delivery = await putDelivery(records, save, now());
      const rename = renameFor(subject, stored, save, delivery);
      await putAll(records, 'people', save.people ?? [], now());
      for (const store of keptStores) {
        const rows: readonly Written[] = save[store] ?? [];
        await putAll(records, store, rows.map(rename), now());
      }
      if (!stored) return;
      for (const topic of save.topics ?? []) await appendTopic(records, stored, topic, now());
    }),

  ownGoals: () =>
    read(['goals'], async ({ goals }) =>
      (await goals.all())
        .filter(({ personId, owner }) => personId === null || owner === 'me')
        .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    ),

  recentNotes: (days) =>
    read(['notes'], async ({ notes }) => {
      const found = await notes.between(addDays(today(), -days), addDays(today(), 2));
      return found.toSorted((a, b) => toMs(b.at) - toMs(a.at));
    }),

  entries: (kind) => read(['entries'], ({ entries }) => entries.ofKind(kind)),
});
