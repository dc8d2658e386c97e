import type { StoredCorrection } from '../../core/correction.ts';
import type { Access } from '../access.ts';
import { createBase } from './base.ts';

export const createCorrections = (access: Access) => ({
  ...createBase(access, 'corrections'),
  /** In the order they were said: of two that fit equally well the later one counts. */
  inOrder: async (): Promise<StoredCorrection[]> =>
    (await access.list('corrections')).toSorted(
      (a, b) => Number(a.updatedAt > b.updatedAt) - Number(a.updatedAt < b.updatedAt),
    ),
});
