import type { Meeting } from '../core/meeting.ts';
import type { Person } from '../core/person.ts';
import { dayReader } from '../core/situation-time.ts';
import {
  compareStandings,
  mostStrokes,
  type Standing,
  standingGroups,
  standingOf,
} from '../core/standing.ts';
import { toMs } from '../core/time.ts';
import { firstListOf, type PeopleList, type PeopleRow } from './first-list.ts';
import type { Journal, JournalDesk, Touched } from './journal-ports.ts';

export interface Standings {
  /** The first rows as they were last worked out; null when nothing is kept. */
  firstPeople(): Promise<PeopleList | null>;
  /** Everybody; takes as long as there are people, and keeps the first rows for the next time. */
  everybody(): Promise<PeopleList>;
  /** The list after these records were changed: only whom they are about is asked for. */
  changed(list: PeopleList, touched: readonly Touched[] | null): Promise<PeopleList>;
  standingsOf(people: readonly Person[]): Promise<readonly Standing[]>;
}

/** Rows kept for the next opening: more than a tall window shows. */
const kept = 24;
/** People asked for in one transaction, so that nothing else waits long. */
const portion = 25;
/** Planned ones ahead may come before the last ones held. */
const meetingsRead = mostStrokes + 4;

/** Meetings that are over and that nobody wrapped up: noted in, they took place. */
async function notedAmong(
  desk: JournalDesk,
  meetings: readonly Meeting[],
  nowMs: number,
): Promise<Set<string>> {
  const unsaid = meetings.filter(({ state, end }) => state === 'planned' && toMs(end) <= nowMs);
  if (unsaid.length === 0) return new Set();
  const found = await desk.read(['notes'], (records) => {
    const { notes } = records.apart();
    return Promise.all(
      unsaid.map(async ({ id, start }) =>
        (await notes.ofMeeting(id)).some(({ at }) => toMs(at) >= toMs(start)) ? id : null,
      ),
    );
  });
  return new Set(found.filter((id) => id !== null));
}

const countsOf = (standings: readonly Standing[]): readonly number[] =>
  standingGroups.map((group) => standings.filter((each) => each.group === group).length);

const rowsOf = (people: readonly Person[], standings: readonly Standing[]): PeopleRow[] =>
  people.flatMap((person, index) => {
    const standing = standings[index];
    return standing ? [{ person, standing }] : [];
  });

const toList = (rows: readonly PeopleRow[]): PeopleList => ({
  rows: rows.toSorted(
    (a, b) => compareStandings(a.standing, b.standing) || a.person.name.localeCompare(b.person.name),
  ),
  counts: countsOf(rows.map(({ standing }) => standing)),
  isWhole: true,
  isFresh: true,
});

/** Whose standing these changes may have moved; null where that cannot be told, as of a record that is gone. */
async function concerned(desk: JournalDesk, touched: readonly Touched[]): Promise<Set<string> | null> {
  const keysOf = (store: Touched['store']) =>
    touched.flatMap((each) => (each.store === store && typeof each.key === 'string' ? [each.key] : []));
  const [people, meetings, notes] = [keysOf('people'), keysOf('meetings'), keysOf('notes')];
  if (meetings.length + notes.length === 0) return new Set(people);
  const read = desk.read(['meetings', 'notes'], async (records) => {
    const met = await Promise.all(meetings.map((id) => records.meetings.get(id)));
    const noted = await Promise.all(notes.map((id) => records.notes.get(id)));
    // A note apart from a meeting says nothing of when one met.
    return [...met, ...noted.map((note) => (note?.meetingId === null ? 'nobody' : note))];
  });
  // One that cannot be read is nobody's: then everybody is asked for.
  const found = await read.catch(() => [undefined]);
  if (found.includes(undefined)) return null;
  const about = found.flatMap((each) => (typeof each === 'object' ? [each.personId] : []));
  return new Set([...people, ...about]);
}

export function createStandings(
  desk: JournalDesk,
  reading: { people(): Promise<readonly Person[]> },
  zone: string,
): Standings {
  // Made when it is needed: the first rows are shown without it.
  let reader: ReturnType<typeof dayReader> | null = null;

  async function portionOf(people: readonly Person[]): Promise<readonly Standing[]> {
    reader ??= dayReader(zone);
    const told = { now: desk.now(), today: desk.today(), dayOf: reader };
    const lists = await desk.read(['meetings'], (records) => {
      const { meetings } = records.apart();
      return Promise.all(people.map(({ id }) => meetings.newestOf(id, meetingsRead)));
    });
    const noted = await notedAmong(desk, lists.flat(), toMs(told.now));
    const isNoted = (id: string) => noted.has(id);
    return people.map((person, index) => standingOf(person, lists[index] ?? [], { ...told, isNoted }));
  }

  async function standingsOf(people: readonly Person[]): Promise<readonly Standing[]> {
    const all: Standing[] = [];
    for (let from = 0; from < people.length; from += portion)
      all.push(...(await portionOf(people.slice(from, from + portion))));
    return all;
  }

  async function everybody(): Promise<PeopleList> {
    const tally = await (await desk.open()).tally();
    const people = await reading.people();
    return keep(toList(rowsOf(people, await standingsOf(people))), tally);
  }

  async function keep(list: PeopleList, tally: Awaited<ReturnType<Journal['tally']>>): Promise<PeopleList> {
    if (tally === null) return list;
    const first = list.rows.slice(0, kept).map(({ standing }) => standing);
    const { store, revision } = tally;
    const journal = await desk.open();
    await journal.keepStandings({ store, revision, day: desk.today(), counts: list.counts, first });
    return list;
  }

  return {
    standingsOf,

    async firstPeople() {
      const found = await (await desk.open()).firstPeople();
      return found && firstListOf(found, desk.today());
    },

    everybody,

    async changed(list, touched) {
      if (touched === null || !list.isWhole) return everybody();
      const tally = await (await desk.open()).tally();
      const ids = await concerned(desk, touched);
      if (ids === null) return everybody();
      if (ids.size === 0) return list;
      const people = await desk.read(['people'], (records) =>
        Promise.all([...ids].map((id) => records.people.get(id))),
      );
      const there = people.filter((person) => person !== undefined);
      const rest = list.rows.filter(({ person }) => !ids.has(person.id));
      return keep(toList([...rest, ...rowsOf(there, await standingsOf(there))]), tally);
    },
  };
}
