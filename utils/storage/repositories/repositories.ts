import type { Access } from '../access.ts';
import { createBulk } from './bulk.ts';
import { createOfEverybody } from './of-everybody.ts';
import { createReadingRepositories } from './reading-repositories.ts';
import { createSearchReading } from './search.ts';

/** One repository per noun, all bound to the same transaction. */
export const createRepositories = (access: Access) => ({
  ...createReadingRepositories(access),
  search: createSearchReading(access),
  ofEverybody: createOfEverybody(access),
  bulk: createBulk(access),
});

export type Repositories = ReturnType<typeof createRepositories>;
