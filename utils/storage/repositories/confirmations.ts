import type { Confirmation } from '../../core/identity.ts';
import type { Access } from '../access.ts';
import { createBase, startingWith } from './base.ts';

export const createConfirmations = (access: Access) => ({
  ...createBase(access, 'confirmations'),
  ofEvent: (eventKey: string): Promise<Confirmation[]> =>
    access.list('confirmations', { range: startingWith(eventKey) }),
  ofPerson: (personId: string): Promise<Confirmation[]> =>
    access.list('confirmations', { index: 'by-person', range: IDBKeyRange.only(personId) }),
});
