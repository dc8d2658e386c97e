import type { Delivery } from '../core/delivery.ts';
import type { JournalDesk, Repositories } from './journal-ports.ts';
import type { JournalService } from './journal-service.ts';

/** The stored delivery of the same event or id, else the given one as it stands. */
export async function storedOr({ deliveries }: Repositories, delivery: Delivery): Promise<Delivery> {
  const [byEvent, byId] = await Promise.all([
    delivery.eventKey === null ? undefined : deliveries.byEvent(delivery.eventKey),
    deliveries.get(delivery.id),
  ]);
  return byEvent ?? byId ?? delivery;
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

type DeliveryActions = Pick<JournalService, 'closeDelivery' | 'saveReflection'>;

export const createDeliveryActions = ({ act, now, today, newId }: JournalDesk): DeliveryActions => ({
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
