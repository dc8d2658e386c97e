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
import type { JournalDesk, Repositories } from './journal-ports.ts';

export interface PeopleRow {
  person: Person;
  standing: Standing;
}

/** People in the order one looks for them: who drifts first. */
export interface PeopleList {
  rows: readonly PeopleRow[];
  /** How many of everybody stand in each group, in the order of the groups. */
  counts: readonly number[];
  /** Everybody is in `rows`. */
  isWhole: boolean;
  /** Nothing was written since this was made. */
  isFresh: boolean;
}

export interface Standings {
  /** The first rows as they were last worked out; null when nothing is kept. */
  firstPeople(): Promise<PeopleList | null>;
  /** Everybody; takes as long as there are people, and keeps the first rows for the next time. */
  everybody(): Promise<PeopleList>;
  standingsOf(people: readonly Person[]): Promise<readonly Standing[]>;
}

/** Rows kept for the next opening: more than a tall window shows. */
const kept = 24;
/** People asked for in one transaction, so that nothing else waits long. */
const portion = 100;
/** Planned ones ahead may come before the last ones held. */
const meetingsRead = mostStrokes + 4;

/** Meetings that are over and that nobody wrapped up: noted in, they took place. */
async function notedAmong(
  { notes }: Repositories,
  meetings: readonly Meeting[],
  nowMs: number,
): Promise<Set<string>> {
  const unsaid = meetings.filter(({ state, end }) => state === 'planned' && toMs(end) <= nowMs);
  const found = await Promise.all(
    unsaid.map(async ({ id, start }) =>
      (await notes.ofMeeting(id)).some(({ at }) => toMs(at) >= toMs(start)) ? id : null,
    ),
  );
  return new Set(found.filter((id) => id !== null));
}

const countsOf = (standings: readonly Standing[]): readonly number[] =>
  standingGroups.map((group) => standings.filter((each) => each.group === group).length);

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
    return desk.read(['meetings', 'notes'], async (records) => {
      const lists = await Promise.all(people.map(({ id }) => records.meetings.newestOf(id, meetingsRead)));
      const noted = await notedAmong(records, lists.flat(), toMs(told.now));
      const isNoted = (id: string) => noted.has(id);
      return people.map((person, index) => standingOf(person, lists[index] ?? [], { ...told, isNoted }));
    });
  }

  async function standingsOf(people: readonly Person[]): Promise<readonly Standing[]> {
    const all: Standing[] = [];
    for (let from = 0; from < people.length; from += portion)
      all.push(...(await portionOf(people.slice(from, from + portion))));
    return all;
  }

  return {
    standingsOf,

    async firstPeople() {
      const found = await (await desk.open()).firstPeople();
      if (found === null) return null;
      const { rows, counts, day, isCurrent } = found;
      const everyone = counts.reduce((sum, each) => sum + each, 0);
      return {
        rows,
        counts,
        isWhole: rows.length === everyone,
        isFresh: isCurrent && day === desk.today(),
      };
    },

    async everybody() {
      const journal = await desk.open();
      const tally = await journal.tally();
      const people = await reading.people();
      const standings = await standingsOf(people);
      const rows = people
        .flatMap((person, index) => {
          const standing = standings[index];
          return standing ? [{ person, standing }] : [];
        })
        .sort(
          (a, b) => compareStandings(a.standing, b.standing) || a.person.name.localeCompare(b.person.name),
        );
      const counts = countsOf(standings);
      if (tally) {
        const first = rows.slice(0, kept).map(({ standing }) => standing);
        const { store, revision } = tally;
        await journal.keepStandings({ store, revision, day: desk.today(), counts, first });
      }
      return { rows, counts, isWhole: true, isFresh: true };
    },
  };
}
