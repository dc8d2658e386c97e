import type { Delivery } from '../core/delivery.ts';
import type { JournalDesk, Repositories } from './journal-ports.ts';
import type { JournalService } from './journal-service.ts';

/** The stored delivery of the same event or id, else the given one as it stands. */
async function storedOr({ deliveries }: Repositories, delivery: Delivery): Promise<Delivery> {
  const [byEvent, byId] = await Promise.all([
    delivery.eventKey === null ? undefined : deliveries.byEvent(delivery.eventKey),
    deliveries.get(delivery.id),
  ]);
  return byEvent ?? byId ?? delivery;
}

/** One celebration per known person on it; logged once, however often it is marked. */
async function celebrate(
  { people, thanks }: Repositories,
  delivery: Delivery,
  stamp: { on: string; now: string; newId(): string },
): Promise<void> {
  const { on, now } = stamp;
  for (const personId of delivery.people) {
    const [person, earlier] = await Promise.all([people.get(personId), thanks.ofPerson(personId)]);
    const isLogged = earlier.some((each) => each.kind === 'celebration' && each.deliveryId === delivery.id);
    if (!person || isLogged) continue;
    const record = { id: stamp.newId(), personId, on, work: delivery.name, effect: '' };
    const rest = { kind: 'celebration' as const, deliveryId: delivery.id, createdAt: now, updatedAt: now };
    await thanks.put({ ...record, ...rest });
  }
}

type DeliveryActions = Pick<JournalService, 'closeDelivery' | 'saveReflection'>;

export const createDeliveryActions = ({ act, now, today, newId }: JournalDesk): DeliveryActions => ({
  closeDelivery: (delivery, how) =>
    act(['people', 'deliveries', 'thanks'], async (records) => {
      const stored = await storedOr(records, delivery);
      const people = [...new Set([...stored.people, ...delivery.people])];
      const closed = await records.deliveries.put({ ...stored, people, state: how, updatedAt: now() });
      if (how === 'marked') await celebrate(records, closed, { on: today(), now: now(), newId });
    }),

  saveReflection: (delivery, reflection) =>
    act(['deliveries', 'reflections'], async (records) => {
      if (!delivery) {
        await records.reflections.put({ ...reflection, updatedAt: now() });
        return;
      }
      const stored = await records.deliveries.put(await storedOr(records, delivery));
      const about = { kind: 'delivery' as const, id: stored.id };
      await records.reflections.put({ ...reflection, about, updatedAt: now() });
    }),
});
