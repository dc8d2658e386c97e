import type { FollowUp } from '../core/note.ts';
import type { Person } from '../core/person.ts';
import { addDays, type Day } from '../core/time.ts';
import type { JournalDesk, Repositories } from './journal-ports.ts';

/** When an open one is due, in the order they are shown. */
export const whens = ['past', 'today', 'soon', 'later', 'undated'] as const;
export type When = (typeof whens)[number];

/** null: of both sides, with everybody. */
export interface FollowUpFilter {
  owner: FollowUp['owner'] | null;
  personId: string | null;
}

export interface FollowUpGroup {
  when: When;
  /** How many there are; `rows` may be fewer. */
  count: number;
  rows: readonly FollowUp[];
}

export interface ClosedFollowUps {
  count: number;
  /** The last touched first. */
  rows: readonly FollowUp[];
}

/** People that rows speak of, by id. */
export type Named = ReadonlyMap<string, Person>;

export interface FollowUpLists {
  /** @param limits how many rows of each group; groups with none are left out. */
  openFollowUps(
    filter: FollowUpFilter,
    limits: Readonly<Record<When, number>>,
  ): Promise<{ groups: readonly FollowUpGroup[]; named: Named }>;
  closedFollowUps(
    state: 'kept' | 'let-go',
    filter: FollowUpFilter,
    limit: number,
  ): Promise<ClosedFollowUps & { named: Named }>;
  countOpenFollowUps(): Promise<number>;
}

type Owner = FollowUp['owner'];

const ownersOf = ({ owner }: Pick<FollowUpFilter, 'owner'>): readonly Owner[] =>
  owner === null ? ['me', 'them'] : [owner];

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);

type Dated = Exclude<When, 'undated'>;

/** Of what was for an earlier day the latest comes first; else the earliest. */
const backwards = (when: When): boolean => when === 'past' || when === 'undated';

const daysOf = (when: Dated, today: Day) =>
  ({
    past: { from: null, to: addDays(today, -1) },
    today: { from: today, to: today },
    soon: { from: addDays(today, 1), to: addDays(today, 7) },
    later: { from: addDays(today, 8), to: null },
  })[when];

export function whenOf(due: Day | null, today: Day): When {
  if (due === null) return 'undated';
  if (due <= today) return due === today ? 'today' : 'past';
  return due <= addDays(today, 7) ? 'soon' : 'later';
}

const byKey =
  (keyOf: (each: FollowUp) => string, back: boolean) =>
  (a: FollowUp, b: FollowUp): number => {
    const order = keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b));
    return back ? -order : order;
  };

const inOrder = (rows: readonly FollowUp[], when: When): FollowUp[] =>
  rows.toSorted(
    byKey(({ due, updatedAt }) => (when === 'undated' ? updatedAt : (due ?? '')), backwards(when)),
  );

const touchedLast = byKey(({ updatedAt }) => updatedAt, true);

const namedIn = ({ ofEverybody }: Repositories, rows: readonly FollowUp[]): Promise<Named> =>
  ofEverybody.named(rows.map(({ personId }) => personId));

/** Those without a date are in no index of dates: read from the last touched on, until there are enough. */
async function undatedOf(records: Repositories, owner: Owner, limit: number): Promise<FollowUpGroup> {
  const all = await records.ofEverybody.countFollowUps(owner, 'open');
  const count = all - (await records.ofEverybody.countDue(owner, { from: null, to: null }));
  const wanted = Math.min(limit, count);
  let rows: FollowUp[] = [];
  for (let read = wanted * 2; wanted > 0; read *= 4) {
    const found = await records.ofEverybody.followUps(owner, 'open', read);
    rows = found.filter(({ due }) => due === null);
    if (rows.length >= wanted || read >= all) break;
  }
  return { when: 'undated', count, rows: rows.slice(0, limit) };
}

async function groupOf(
  records: Repositories,
  { owner, when, today, limit }: { owner: Owner; when: When; today: Day; limit: number },
): Promise<FollowUpGroup> {
  if (when === 'undated') return undatedOf(records, owner, limit);
  const days = daysOf(when, today);
  const [count, rows] = await Promise.all([
    records.ofEverybody.countDue(owner, days),
    records.ofEverybody.due(owner, days, limit, backwards(when)),
  ]);
  return { when, count, rows };
}

/** Of one person there are few: all of them are read, and counted by hand. */
async function groupsOfPerson(
  { followUps }: Repositories,
  { personId, owners, today }: { personId: string; owners: readonly Owner[]; today: Day },
): Promise<FollowUpGroup[]> {
  const open = (await followUps.inState(personId, 'open')).filter(({ owner }) => owners.includes(owner));
  return whens.map((when) => {
    const rows = open.filter(({ due }) => whenOf(due, today) === when);
    return { when, count: rows.length, rows };
  });
}

export const createFollowUpLists = (desk: JournalDesk): FollowUpLists => ({
  openFollowUps: (filter, limits) =>
    desk.read(['followUps', 'people'], async (records) => {
      const [today, owners, { personId }] = [desk.today(), ownersOf(filter), filter];
      const parts =
        personId === null
          ? await Promise.all(
              whens.flatMap((when) =>
                owners.map((owner) => groupOf(records, { owner, when, today, limit: limits[when] })),
              ),
            )
          : await groupsOfPerson(records, { personId, owners, today });
      const groups = whens
        .map((when) => {
          const own = parts.filter((each) => each.when === when);
          const rows = inOrder(
            own.flatMap((each) => each.rows),
            when,
          );
          return { when, count: sum(own.map(({ count }) => count)), rows: rows.slice(0, limits[when]) };
        })
        .filter(({ count }) => count > 0);
      const named = await namedIn(
        records,
        groups.flatMap(({ rows }) => rows),
      );
      return { groups, named };
    }),

  closedFollowUps: (state, filter, limit) =>
    desk.read(['followUps', 'people'], async (records) => {
      const owners = ownersOf(filter);
      const { personId } = filter;
      let count: number;
      let rows: FollowUp[];
      if (personId === null) {
        const lists = await Promise.all(
          owners.map((owner) => records.ofEverybody.followUps(owner, state, limit)),
        );
        rows = lists.flat();
        count = sum(
          await Promise.all(owners.map((owner) => records.ofEverybody.countFollowUps(owner, state))),
        );
      } else {
        const all = await records.followUps.inState(personId, state);
        rows = all.filter(({ owner }) => owners.includes(owner));
        count = rows.length;
      }
      const shown = rows.sort(touchedLast).slice(0, limit);
      return { count, rows: shown, named: await namedIn(records, shown) };
    }),

  countOpenFollowUps: () =>
    desk.read(['followUps'], async ({ ofEverybody }) =>
      sum(
        await Promise.all(
          (['me', 'them'] as const).map((owner) => ofEverybody.countFollowUps(owner, 'open')),
        ),
      ),
    ),
});
