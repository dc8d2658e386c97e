import type { Delivery, Reflection } from '../core/delivery.ts';
import type { Entry } from '../core/entry.ts';
import type { EntryKind } from '../core/entry-fields.ts';
import type { Person } from '../core/person.ts';
import { addDays } from '../core/time.ts';
import type { JournalDesk, Repositories } from './journal-ports.ts';

/** What was looked back on; `work` is what was worked through alone: a pattern, a repair, taking stock. */
export const lookKinds = ['delivery', 'conflict', 'quarter', 'work'] as const;
export type LookKind = (typeof lookKinds)[number];

/** One look back: a reflection, or what a workflow kept. */
export type Look = { on: string; id: string } & (
  | { kind: Exclude<LookKind, 'work'>; reflection: Reflection }
  | { kind: 'work'; entry: Entry }
);

export interface ReflectionOverview {
  /** The latest first. */
  looks: readonly Look[];
  /** There may be more than were asked for. */
  isCut: boolean;
  /** Deliveries that looks speak of, by id. */
  works: ReadonlyMap<string, Delivery>;
  named: ReadonlyMap<string, Person>;
  /** The next delivery that is known of: then what was learned from others comes back. */
  next: Delivery | null;
}

export interface ReflectionLists {
  /** @param kind null: all. @param personId only those that concern the person; null: all. */
  reflections(
    choice: { kind: LookKind | null; personId: string | null },
    limit: number,
  ): Promise<ReflectionOverview>;
}

/** Records of workflows that look at the user's own part. */
const workKinds: readonly EntryKind[] = ['pattern', 'repair', 'stock', 'closing'];

const toLook = (reflection: Reflection): Look => ({
  ...{ on: reflection.on, id: reflection.id, kind: reflection.about.kind, reflection },
});

const workLook = (entry: Entry): Look => ({ on: entry.on, id: entry.id, kind: 'work', entry });

const latestFirst = (a: Look, b: Look): number =>
  a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1;

/** The latest of each kind: the latest of all are among them. */
async function latestOf(
  { ofEverybody, entries }: Repositories,
  kinds: readonly LookKind[],
  limit: number,
): Promise<Look[]> {
  const lists = await Promise.all(
    kinds.map(async (kind) => {
      if (kind !== 'work') return (await ofEverybody.reflections(kind, limit)).map(toLook);
      const works = await Promise.all(workKinds.map((each) => entries.ofKind(each, limit)));
      return works.flat().map(workLook);
    }),
  );
  return lists.flat();
}

async function ofPerson(
  { reflections, entries }: Repositories,
  kinds: readonly LookKind[],
  personId: string,
): Promise<Look[]> {
  const [looks, works] = await Promise.all([reflections.ofPerson(personId), entries.ofPerson(personId)]);
  return [...looks.map(toLook), ...works.filter(({ kind }) => workKinds.includes(kind)).map(workLook)].filter(
    ({ kind }) => kinds.includes(kind),
  );
}

const peopleIn = (look: Look): readonly string[] =>
  look.kind === 'work' ? look.entry.people : look.reflection.people;

export const createReflectionLists = (desk: JournalDesk): ReflectionLists => ({
  reflections: ({ kind, personId }, limit) =>
    desk.read(['reflections', 'entries', 'deliveries', 'people'], async (records) => {
      const kinds = kind === null ? lookKinds : [kind];
      const all = await (personId === null
        ? latestOf(records, kinds, limit + 1)
        : ofPerson(records, kinds, personId));
      const looks = all.sort(latestFirst).slice(0, limit);
      const ids = looks.flatMap((look) => (look.kind === 'delivery' ? [look.reflection.about.id] : []));
      const ahead = { from: addDays(desk.today(), 1), to: null };
      const [works, named, [next = null]] = await Promise.all([
        Promise.all(ids.map((id) => records.deliveries.get(id).catch(() => undefined))),
        records.ofEverybody.named(looks.flatMap(peopleIn)),
        records.ofEverybody.deliveries('open', ahead, 1, false),
      ]);
      const known = works.flatMap((each) => (each ? [[each.id, each] as const] : []));
      return { looks, isCut: all.length > limit, works: new Map(known), named, next };
    }),
});
