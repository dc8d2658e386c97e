import type { Person } from '../../core/person.ts';
import type { Access } from '../access.ts';
import { createBase } from './base.ts';

export const createPeople = (access: Access) => ({
  ...createBase(access, 'people'),
  /** All of them, when nothing else is read with them: sealed ones are opened beside the page. */
  everybody: (): Promise<Person[]> => access.allApart('people'),
  byAddress: (address: string): Promise<Person[]> =>
    access.list('people', { index: 'by-address', range: IDBKeyRange.only(address.trim().toLowerCase()) }),
});
