import type { Delivery } from '../core/delivery.ts';
import type { Item } from '../core/page-report.ts';
import { daysBetween } from '../core/time.ts';
import { deliveryNameOf, isSameDelivery } from '../moments/deliveries.ts';
import type { JournalDesk, Repositories } from './journal-ports.ts';
import type { JournalService } from './journal-service.ts';

/** What tells a delivery from others: the event or thread it was seen in, or its project and about when. */
export type DeliverySign = Pick<Delivery, 'eventKey' | 'name' | 'on'>;

/** The stored delivery of the same event, else of the same project, whatever it was seen in: each is kept once. */
export async function storedDelivery(
  { deliveries }: Pick<Repositories, 'deliveries'>,
  sign: DeliverySign,
): Promise<Delivery | undefined> {
  const byEvent = sign.eventKey === null ? undefined : await deliveries.byEvent(sign.eventKey);
  return byEvent ?? (await deliveries.all()).find((each) => isSameDelivery(each, sign));
}

/** The stored delivery of the same id, event or project, else the given one as it stands. */
export async function storedOr(records: Repositories, delivery: Delivery): Promise<Delivery> {
  const byId = await records.deliveries.get(delivery.id);
  return byId ?? (await storedDelivery(records, delivery)) ?? delivery;
}

/** Of these ids, once each, those of people in the journal. */
export async function knownAmong({ people }: Repositories, ids: readonly string[]): Promise<string[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => people.get(id)));
  return found.flatMap((person) => person?.id ?? []);
}

/** One celebration per known person on it; logged once, however often it is marked. */
async function celebrate(
  { thanks }: Repositories,
  delivery: Delivery,
  stamp: { on: string; now: string; newId(): string },
): Promise<void> {
  const { on, now } = stamp;
  for (const personId of delivery.people) {
    const earlier = await thanks.ofPerson(personId);
    if (earlier.some((each) => each.kind === 'celebration' && each.deliveryId === delivery.id)) continue;
    await thanks.put({
      id: stamp.newId(),
      personId,
      on,
      work: delivery.name,
      effect: '',
      kind: 'celebration',
      deliveryId: delivery.id,
      createdAt: now,
      updatedAt: now,
    });
  }
}

/** Kept because it was shown, and nothing was said of it since. */
export async function unsaidDelivery(
  { deliveries, reflections }: Pick<Repositories, 'deliveries' | 'reflections'>,
  item: Item,
): Promise<Delivery | undefined> {
  const [name, day] = [nameOfDelivery(item), (item.kind === 'event' ? item.start : item.date).slice(0, 10)];
  const found = (await deliveries.all()).find(
    (each) =>
      each.name === name &&
      Math.abs(daysBetween(each.on, day)) <= 1 &&
      each.state === 'open' &&
      each.createdAt === each.updatedAt,
  );
  const looks = found ? await reflections.about({ kind: 'delivery', id: found.id }) : [];
  return looks.length === 0 ? found : undefined;
}

/** A name for what an item delivers. */
export const nameOfDelivery = (item: Item): string => deliveryNameOf(item) || 'This delivery';

type DeliveryActions = Pick<JournalService, 'delivery' | 'noteDelivery' | 'closeDelivery' | 'saveReflection'>;

export const createDeliveryActions = ({ act, read, now, today, newId }: JournalDesk): DeliveryActions => ({
  delivery: (sign) => read(['deliveries'], async (records) => (await storedDelivery(records, sign)) ?? null),

  noteDelivery: (delivery) =>
    act(
      ['people', 'deliveries'],
      async (records) => {
        if (await storedDelivery(records, delivery)) return;
        await records.deliveries.put({ ...delivery, people: await knownAmong(records, delivery.people) });
      },
      // What was merely shown is no action of the user; "Not a delivery" and "Leave it" end it.
      { undo: false },
    ),

  closeDelivery: (delivery, how) =>
    act(['people', 'deliveries', 'thanks'], async (records) => {
      const stored = await storedOr(records, delivery);
      const people = await knownAmong(records, [...stored.people, ...delivery.people]);
      const closed = await records.deliveries.put({ ...stored, people, state: how, updatedAt: now() });
      if (how === 'marked') await celebrate(records, closed, { on: today(), now: now(), newId });
    }),

  saveReflection: (delivery, reflection, draftIds = []) =>
    act(['people', 'deliveries', 'reflections', 'drafts'], async (records) => {
      await Promise.all(draftIds.map((id) => records.drafts.remove(id)));
      const people = await knownAmong(records, reflection.people);
      const look = { ...reflection, people, updatedAt: now() };
      if (!delivery) {
        await records.reflections.put(look);
        return;
      }
      const stored = await storedOr(records, delivery);
      const took = await knownAmong(records, stored.people);
      await records.deliveries.put({ ...stored, people: took });
      await records.reflections.put({ ...look, about: { kind: 'delivery', id: stored.id } });
    }),
});
