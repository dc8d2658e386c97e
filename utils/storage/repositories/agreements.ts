import type { Agreement } from '../../core/goal.ts';
import type { Access } from '../access.ts';
import { createBase } from './base.ts';

export const createAgreements = (access: Access) => ({
  ...createBase(access, 'agreements'),
  ofPerson: (personId: string): Promise<Agreement[]> =>
    access.list('agreements', { index: 'by-person', range: IDBKeyRange.only(personId) }),
});
