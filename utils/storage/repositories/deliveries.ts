import type { Delivery } from '../../core/delivery.ts';
import type { Access } from '../access.ts';
import { createBase, startingWith } from './base.ts';

export const createDeliveries = (access: Access) => ({
  ...createBase(access, 'deliveries'),
  /** Those the person took part in. */
  ofPerson: (personId: string): Promise<Delivery[]> =>
    access.list('deliveries', { index: 'by-person', range: IDBKeyRange.only(personId) }),
  byEvent: async (eventKey: string): Promise<Delivery | undefined> => {
    const [found] = await access.list('deliveries', { index: 'by-event', range: IDBKeyRange.only(eventKey) });
    return found;
  },
  /** Oldest first. */
  open: (): Promise<Delivery[]> =>
    access.list('deliveries', { index: 'by-state', range: startingWith('open') }),
});
