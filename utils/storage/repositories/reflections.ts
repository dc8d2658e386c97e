import type { Reflection } from '../../core/delivery.ts';
import type { Access } from '../access.ts';
import { createBase } from './base.ts';

export const createReflections = (access: Access) => ({
  ...createBase(access, 'reflections'),
  ofPerson: (personId: string): Promise<Reflection[]> =>
    access.list('reflections', { index: 'by-person', range: IDBKeyRange.only(personId) }),
  about: ({ kind, id }: Reflection['about']): Promise<Reflection[]> =>
    access.list('reflections', { index: 'by-about', range: IDBKeyRange.only([kind, id]) }),
});
