import type { FollowUp } from '../core/note.ts';
import type { Person } from '../core/person.ts';
import { addDays, type Day } from '../core/time.ts';
import { countedUpTo } from './counted-up-to.ts';
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
  rows: readonly FollowUp[];
  /** There may be more than were asked for. */
  isCut: boolean;
}

export interface ClosedFollowUps {
  isCut: boolean;
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
  /** Up to `countedUpTo`: to count more of them takes longer than to read a page of them. */
  countOpenFollowUps(): Promise<number>;
}

type Owner = FollowUp['owner'];

const ownersOf = ({ owner }: Pick<FollowUpFilter, 'owner'>): readonly Owner[] =>
  owner === null ? ['me', 'them'] : [owner];

/** Open ones that are looked through for those without a date, which are in no index, for each row asked for. */
const lookedThrough = 20;
const lookedThroughAtLeast = 200;

type Part = Pick<FollowUpGroup, 'rows' | 'isCut'>;

const cut = (rows: readonly FollowUp[], limit: number): Part => ({
  rows: rows.slice(0, limit),
  isCut: rows.length > limit,
});

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

/** From the last touched on, as far as a page of them is worth: what is left comes with the next page. */
async function undatedOf({ ofEverybody }: Repositories, owner: Owner, limit: number): Promise<Part> {
  const most = Math.max(lookedThroughAtLeast, limit * lookedThrough);
  const open = await ofEverybody.followUps(owner, 'open', most);
  const { rows, isCut } = cut(
    open.filter(({ due }) => due === null),
    limit,
  );
  return { rows, isCut: isCut || open.length === most };
}

async function datedOf(
  { ofEverybody }: Repositories,
  { owner, when, today, limit }: { owner: Owner; when: Dated; today: Day; limit: number },
): Promise<Part> {
  return cut(await ofEverybody.due(owner, daysOf(when, today), limit + 1, backwards(when)), limit);
}

/** Of one person there are few: all of them are read. */
const ofPerson = async (
  { followUps }: Repositories,
  { personId, owners, state }: { personId: string; owners: readonly Owner[]; state: FollowUp['state'] },
): Promise<FollowUp[]> =>
  (await followUps.inState(personId, state)).filter(({ owner }) => owners.includes(owner));

export const createFollowUpLists = (desk: JournalDesk): FollowUpLists => ({
  openFollowUps: (filter, limits) =>
    desk.read(['followUps', 'people'], async (records) => {
      const [today, owners, { personId }] = [desk.today(), ownersOf(filter), filter];
      const theirs = personId && (await ofPerson(records, { personId, owners, state: 'open' }));
      const partsOf = async (when: When): Promise<readonly Part[]> => {
        const limit = limits[when];
        if (theirs) return [{ rows: theirs.filter(({ due }) => whenOf(due, today) === when), isCut: false }];
        return Promise.all(
          owners.map((owner) =>
            when === 'undated'
              ? undatedOf(records, owner, limit)
              : datedOf(records, { owner, when, today, limit }),
          ),
        );
      };
      const groups = await Promise.all(
        whens.map(async (when) => {
          const parts = await partsOf(when);
          const all = inOrder(
            parts.flatMap(({ rows }) => rows),
            when,
          );
          const { rows, isCut } = cut(all, limits[when]);
          return { when, rows, isCut: isCut || parts.some((part) => part.isCut) };
        }),
      );
      const named = await namedIn(
        records,
        groups.flatMap(({ rows }) => rows),
      );
      return { groups: groups.filter(({ rows, isCut }) => rows.length > 0 || isCut), named };
    }),

  closedFollowUps: (state, filter, limit) =>
    desk.read(['followUps', 'people'], async (records) => {
      const [owners, { personId }] = [ownersOf(filter), filter];
      const lists =
        personId === null
          ? await Promise.all(owners.map((owner) => records.ofEverybody.followUps(owner, state, limit + 1)))
          : [await ofPerson(records, { personId, owners, state })];
      const { rows, isCut } = cut(lists.flat().sort(touchedLast), limit);
      return { rows, isCut, named: await namedIn(records, rows) };
    }),

  countOpenFollowUps: () =>
    desk.read(['followUps'], async ({ ofEverybody }) => {
      const lists = await Promise.all(
        (['me', 'them'] as const).map((owner) => ofEverybody.followUps(owner, 'open', countedUpTo)),
      );
      return Math.min(lists.flat().length, countedUpTo);
    }),
});
