import type { EntryKind } from '../core/entry-fields.ts';
import type { Meeting } from '../core/meeting.ts';
import type { FollowUp } from '../core/note.ts';
import type { OwnDayRecords } from '../core/own-day.ts';
import { type Person, relationshipsOn } from '../core/person.ts';
import type { PromptAnswer } from '../core/prompt.ts';
import { historyDays } from '../core/situation.ts';
import { addDays, type Day } from '../core/time.ts';
import type { JournalDesk, Repositories } from './journal-ports.ts';
import type { JournalService } from './journal-service.ts';

/** Days ahead a meeting may already matter: before the user's own review others are asked. */
const ahead = 62;
/** Days looked back on for meetings: longer than any absence that is counted, but for people met rarely. */
const meetingDays = 100;
/** Read in portions, so that nothing else waits long. */
const portionDays = 25;
const portionPeople = 100;
/** Of somebody met rarely; planned ones may come before the last held. */
const rareMeetings = 4;
/** Answers older than this say nothing any more: no rest is longer. */
const answersFor = 400;
/** Of each kind; only the latest matter. */
const mostEntries = 60;

const kinds: readonly EntryKind[] = [
  'stock',
  'gap',
  'pattern',
  'round',
  'decision',
  'request',
  'plan',
  'offer',
  'closing',
  'check',
  'regard',
  'lookout',
  'passage',
  'update',
  'contact',
];

/** Met now and then by agreement, or in a role that has ended: their last meeting may be long ago. */
const isRare = (person: Person, today: Day): boolean =>
  !person.flags.includes('muted') &&
  (person.flags.includes('light-touch') ||
    (person.relationships.length > 0 && relationshipsOn(person, today).length === 0));

async function plainLists(records: Repositories, today: Day) {
  const { goals, agreements, deliveries, reflections, entries, followUps } = records;
  const [allGoals, allAgreements, allDeliveries, looks, due, ...kept] = await Promise.all([
    goals.all(),
    agreements.all(),
    deliveries.all(),
    reflections.all(),
    followUps.dueBy(today),
    ...kinds.map((kind) => entries.ofKind(kind, mostEntries)),
  ]);
  return {
    goals: allGoals,
    agreements: allAgreements,
    deliveries: allDeliveries,
    reflections: looks,
    due,
    entries: kept.flat().toSorted((a, b) => (a.on < b.on ? 1 : -1)),
  };
}

/** What was said where nobody was open, and every word said elsewhere to what is the user's own. */
async function answersTo(
  { answers }: Repositories,
  practices: readonly string[],
  today: Day,
): Promise<PromptAnswer[]> {
  const found = await Promise.all(
    practices.map((each) => answers.ofPractice(each, addDays(today, -answersFor))),
  );
  return found.flat().filter(({ personId, answer }) => personId === null || answer !== 'shown');
}

export const createOwnDay = (
  desk: JournalDesk,
  reading: Pick<JournalService, 'people'>,
): Pick<JournalService, 'ownDay' | 'noteShown'> => {
  /** From so many days ago up to so many ahead, a portion after the other, oldest first. */
  async function inPortions<Kind>(
    from: Day,
    to: Day,
    store: 'notes' | 'meetings',
    read: (records: Repositories, from: Day, to: Day) => Promise<Kind[]>,
  ): Promise<Kind[]> {
    const found: Kind[] = [];
    for (let at = from; at < to; at = addDays(at, portionDays)) {
      const end = addDays(at, portionDays);
      found.push(...(await desk.read([store], (records) => read(records, at, end < to ? end : to))));
    }
    return found;
  }

  /** The last meetings of people met rarely, and what the user owes them. */
  async function rare(people: readonly Person[]): Promise<{ meetings: Meeting[]; owed: FollowUp[] }> {
    const meetings: Meeting[] = [];
    const owed: FollowUp[] = [];
    for (let at = 0; at < people.length; at += portionPeople) {
      await desk.read(['meetings', 'followUps'], async (records) => {
        for (const { id } of people.slice(at, at + portionPeople)) {
          const [last, open] = await Promise.all([
            records.meetings.newestOf(id, rareMeetings),
            records.followUps.inState(id, 'open'),
          ]);
          meetings.push(...last);
          owed.push(...open.filter(({ owner }) => owner === 'me'));
        }
      });
    }
    return { meetings, owed };
  }

  const distinct = <Kind extends { id: string }>(records: readonly Kind[]): Kind[] => [
    ...new Map(records.map((each) => [each.id, each])).values(),
  ];

  return {
    noteShown: (prompts) =>
      desk.act(
        ['answers'],
        async ({ answers }) => {
          const [on, now] = [desk.today(), desk.now()];
          for (const { practice, key } of prompts) {
            const said = await answers.ofPractice(practice, on);
            const isSaid = said.some(
              (each) => each.key === key && each.answer === 'shown' && each.personId === null,
            );
            if (isSaid) continue;
            const stamps = { createdAt: now, updatedAt: now };
            const id = desk.newId();
            await answers.put({ id, practice, personId: null, key, answer: 'shown', on, ...stamps });
          }
        },
        // What was merely shown is no action of the user.
        { undo: false, quiet: true },
      ),

    async ownDay(practices): Promise<OwnDayRecords> {
      const today = desk.today();
      const people = await reading.people();
      const [lists, answers] = await desk.read(
        ['goals', 'agreements', 'deliveries', 'reflections', 'entries', 'followUps', 'answers'],
        (records) => Promise.all([plainLists(records, today), answersTo(records, practices, today)]),
      );
      const waiting = lists.deliveries.filter(({ state, on }) => state === 'open' && on <= today);
      const helpers = new Map(waiting.flatMap((each) => each.people.map((id) => [id, each.on] as const)));
      const thanks = await desk.read(['thanks'], async (records) =>
        (await Promise.all([...helpers].map(([id, on]) => records.thanks.since(id, on)))).flat(),
      );
      const notes = await inPortions(
        addDays(today, -historyDays),
        addDays(today, 2),
        'notes',
        (records, from, to) => records.notes.between(from, to),
      );
      const recent = await inPortions(
        addDays(today, -meetingDays),
        addDays(today, ahead),
        'meetings',
        (records, from, to) => records.meetings.between(from, to),
      );
      const far = await rare(people.filter((person) => isRare(person, today)));
      const { due, ...rest } = lists;
      return {
        ...rest,
        people,
        answers,
        thanks,
        notes,
        meetings: distinct([...far.meetings, ...recent]).toSorted((a, b) => (a.start < b.start ? -1 : 1)),
        followUps: distinct([...due, ...far.owed]),
      };
    },
  };
};
