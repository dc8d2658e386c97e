import type { Entry } from '../core/entry.ts';
import { type Match, matchPerson } from '../core/identity.ts';
import type { PersonPage } from '../core/journal.ts';
import { minuteOf } from '../core/minute.ts';
import type { FollowUp } from '../core/note.ts';
import type { Mailbox } from '../core/page-report.ts';
import type { Person } from '../core/person.ts';
import { contentStores } from '../core/record-stores.ts';
import { toMs } from '../core/time.ts';
import { type Topic, turns } from '../core/topic.ts';
import type { ReadingDesk, ReadingLists, ReadingRepositories, RecordStore } from './journal-ports.ts';
import type { JournalService } from './journal-service.ts';

/** How far back one person's page goes; the journal page shows the rest in portions. */
const bounds = { meetings: 200, notes: 500, closedFollowUps: 200, thanks: 200, answers: 500 };

/** What a person's page is made of: all that is written but what Beside was told of itself. */
const pageStores: readonly RecordStore[] = contentStores.filter(
  (store) => store !== 'confirmations' && store !== 'corrections',
);

const inAgendaOrder = (topics: readonly Topic[]): Topic[] =>
  topics.toSorted((a, b) => turns.indexOf(a.turn) - turns.indexOf(b.turn) || a.order - b.order);

/** Without a date comes last. */
const dueOf = ({ due }: FollowUp): string => due ?? '~';

const byDue = (a: FollowUp, b: FollowUp): number => (dueOf(a) < dueOf(b) ? -1 : Number(dueOf(a) > dueOf(b)));

async function followUpsOf({ followUps }: ReadingLists, personId: string): Promise<FollowUp[]> {
  const [open, kept, letGo] = await Promise.all([
    followUps.inState(personId, 'open'),
    followUps.inState(personId, 'kept', bounds.closedFollowUps),
    followUps.inState(personId, 'let-go', bounds.closedFollowUps),
  ]);
  return [...open.toSorted(byDue), ...[...kept, ...letGo].toSorted(byDue)];
}

async function topicsOf(records: ReadingLists, personId: string, since: string): Promise<Topic[]> {
  const [open, closed] = await Promise.all([
    records.topics.open(personId),
    records.topics.closedSince(personId, since),
  ]);
  return inAgendaOrder([...open, ...closed]);
}

/** By day, and within one by when it was kept. */
const newestFirst = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted(
    (a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1) || (a.createdAt < b.createdAt ? 1 : -1),
  );

/** Asked for together: the last talk is looked for by itself, as topics since then are asked for after it. */
async function readPage(records: ReadingRepositories, person: Person, nowMs: number): Promise<PersonPage> {
  const { id } = person;
  const lists = records.apart();
  const reading = Promise.all([
    lists.meetings.ofPerson(id, bounds.meetings),
    lists.notes.ofPerson(id, bounds.notes),
    followUpsOf(lists, id),
    lists.thanks.ofPerson(id, bounds.thanks),
    lists.goals.ofPerson(id),
    lists.goals.all(),
    lists.agreements.ofPerson(id),
    lists.deliveries.ofPerson(id),
    lists.reflections.ofPerson(id),
    lists.entries.ofPerson(id),
    lists.answers.ofPerson(id, bounds.answers),
  ]);
  // Whatever fails first is told; the other must not surface by itself.
  reading.catch(() => undefined);
  // One that cannot be read is passed over.
  const [last] = await records.meetings.newestOf(id, 3, minuteOf(nowMs));
  const topics = await topicsOf(lists, id, last?.start ?? '');
  const [meetings, notes, followUps, thanks, goals, every, agreements, deliveries, looks, entries, answers] =
    await reading;
  return {
    person,
    meetings,
    topics,
    notes: notes.reverse(),
    followUps,
    thanks,
    goals,
    ownGoals: every.filter(({ personId, state }) => personId === null && state === 'active'),
    agreements,
    deliveries,
    reflections: looks,
    entries: newestFirst(entries),
    answers,
  };
}

/**
 * Everybody. Asked for with each report of a page and each turn of the sidebar, and at 2,000 people a reading takes
 * tens of milliseconds: it is kept while the journal itself says that nobody was changed since.
 */
function createPeopleReading(desk: ReadingDesk): () => Promise<readonly Person[]> {
  let kept: { version: string; people: readonly Person[] } | null = null;

  /** Read before the people are: what is kept under it is never older than it says. */
  async function versionNow(): Promise<string | null> {
    const tally = await (await desk.open()).tally().catch(() => null);
    return tally && JSON.stringify([tally.store, tally.people ?? `all ${tally.revision}`]);
  }

  return async () => {
    const version = await versionNow();
    if (kept !== null && kept.version === version) return kept.people;
    const people = await desk.read(['people'], (records) => records.people.everybody());
    kept = version === null ? null : { version, people };
    return people;
  };
}

async function matchIn(
  { people, confirmations }: ReadingRepositories,
  counterpart: Mailbox,
  eventKeys: readonly string[],
): Promise<Match> {
  const sharing = counterpart.email === '' ? [] : await people.byAddress(counterpart.email);
  // An address decides by itself; only without one is the whole list asked.
  if (sharing.length > 0) return matchPerson(counterpart, eventKeys, sharing, []);
  const [everybody, ...said] = await Promise.all([
    people.all(),
    ...eventKeys.map((key) => confirmations.ofEvent(key)),
  ]);
  return matchPerson(counterpart, eventKeys, everybody, said.flat());
}

const draftIn = async ({ drafts }: ReadingRepositories, id: string): Promise<string> =>
  (await drafts.get(id))?.text ?? '';

export type Reading = Pick<
  JournalService,
  'people' | 'match' | 'meet' | 'personPage' | 'draft' | 'corrections'
>;

export const createReading = (desk: ReadingDesk): Reading => ({
  people: createPeopleReading(desk),

  match: (counterpart, eventKeys) =>
    desk.read(['people', 'confirmations'], (records) => matchIn(records, counterpart, eventKeys)),

  meet: (counterpart, eventKeys, boxesOf) =>
    desk.read(['confirmations', 'drafts', ...pageStores], async (records) => {
      const match = await matchIn(records, counterpart, eventKeys);
      if (match.state !== 'certain') return { match, page: null, drafts: new Map() };
      const [page, ...drafts] = await Promise.all([
        readPage(records, match.person, toMs(desk.now())),
        ...boxesOf(match.person).map(async (id) => [id, await draftIn(records, id)] as const),
      ]);
      return { match, page, drafts: new Map(drafts) };
    }),

  personPage: (personId) =>
    desk.read(pageStores, async (records) => {
      const person = await records.people.get(personId);
      return person ? readPage(records, person, toMs(desk.now())) : null;
    }),

  corrections: () => desk.read(['corrections'], ({ corrections }) => corrections.inOrder()),

  draft: (id) => desk.read(['drafts'], (records) => draftIn(records, id)),
});
