import type { Delivery, Reflection } from '../core/delivery.ts';
import type { Person } from '../core/person.ts';
import { addDays, type Day } from '../core/time.ts';
import { knownAmong } from './journal-delivery.ts';
import { JournalError } from './journal-error.ts';
import type { JournalDesk, Repositories } from './journal-ports.ts';

/** Ahead, delivered and not marked yet, marked, left as it is; in the order they are shown. */
export const stages = ['ahead', 'waiting', 'marked', 'left'] as const;
export type Stage = (typeof stages)[number];

export interface DeliveryGroup {
  stage: Stage;
  /** What is ahead has the next one first, the rest the latest. */
  rows: readonly Delivery[];
  /** There may be more than were asked for. */
  isCut: boolean;
}

export interface DeliveryOverview {
  groups: readonly DeliveryGroup[];
  /** Looks back on the deliveries shown, by delivery, oldest first. */
  looks: ReadonlyMap<string, readonly Reflection[]>;
  /** The latest look back on a delivery, whichever it was. */
  lastTry: Reflection | null;
  /** The people of the deliveries shown, by id. */
  named: ReadonlyMap<string, Person>;
}

export interface DeliveryLists {
  /** @param personId only those the person took part in; null: all. */
  deliveries(personId: string | null, limits: Readonly<Record<Stage, number>>): Promise<DeliveryOverview>;
  /** A new one, or a change of one as it was read. @throws JournalError 'changed-meanwhile' */
  saveDelivery(delivery: Delivery): Promise<void>;
}

const daysOf = (stage: Stage, today: Day) =>
  stage === 'ahead'
    ? { from: addDays(today, 1), to: null }
    : { from: null, to: stage === 'waiting' ? today : null };

const stateOf = (stage: Stage): Delivery['state'] =>
  stage === 'ahead' || stage === 'waiting' ? 'open' : stage;

const stageOf = ({ state, on }: Delivery, today: Day): Stage =>
  state !== 'open' ? state : on > today ? 'ahead' : 'waiting';

const byDay = (stage: Stage) => (a: Delivery, b: Delivery) => {
  const order = a.on < b.on ? -1 : Number(a.on > b.on);
  return stage === 'ahead' ? order : -order;
};

async function groupsOf(
  { ofEverybody }: Repositories,
  today: Day,
  limits: Readonly<Record<Stage, number>>,
): Promise<DeliveryGroup[]> {
  return Promise.all(
    stages.map(async (stage) => {
      const [state, days] = [stateOf(stage), daysOf(stage, today)];
      const limit = limits[stage];
      const rows = await ofEverybody.deliveries(state, days, limit + 1, stage !== 'ahead');
      return { stage, rows: rows.slice(0, limit), isCut: rows.length > limit };
    }),
  );
}

/** One person takes part in few: all of theirs are read. */
async function groupsWith(
  { deliveries }: Repositories,
  personId: string,
  today: Day,
  limits: Readonly<Record<Stage, number>>,
): Promise<DeliveryGroup[]> {
  const all = await deliveries.ofPerson(personId);
  return stages.map((stage) => {
    const rows = all.filter((each) => stageOf(each, today) === stage).sort(byDay(stage));
    return { stage, rows: rows.slice(0, limits[stage]), isCut: rows.length > limits[stage] };
  });
}

export const createDeliveryLists = (desk: JournalDesk): DeliveryLists => ({
  deliveries: (personId, limits) =>
    desk.read(['deliveries', 'reflections', 'people'], async (records) => {
      const today = desk.today();
      const all = await (personId === null
        ? groupsOf(records, today, limits)
        : groupsWith(records, personId, today, limits));
      const groups = all.filter(({ rows }) => rows.length > 0);
      const shown = groups.flatMap(({ rows }) => rows);
      const [looks, named, [lastTry = null]] = await Promise.all([
        Promise.all(
          shown.map(
            async ({ id }) => [id, await records.reflections.about({ kind: 'delivery', id })] as const,
          ),
        ),
        records.ofEverybody.named(shown.flatMap(({ people }) => people)),
        records.ofEverybody.reflections('delivery', 1),
      ]);
      const inOrder = looks.map(([id, own]) => [id, own.toSorted((a, b) => (a.on < b.on ? -1 : 1))] as const);
      return { groups, looks: new Map(inOrder.filter(([, own]) => own.length > 0)), named, lastTry };
    }),

  saveDelivery: (delivery) =>
    desk.act(['people', 'deliveries'], async (records) => {
      const before = await records.deliveries.get(delivery.id);
      if (before && Date.parse(before.updatedAt) !== Date.parse(delivery.updatedAt))
        throw new JournalError('changed-meanwhile', 'delivery');
      const people = await knownAmong(records, delivery.people);
      await records.deliveries.put({ ...delivery, people, updatedAt: desk.now() });
    }),
});
