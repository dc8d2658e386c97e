import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';

const fails = () => {
  throw new DOMException('Internal error opening backing store.', 'UnknownError');
};

/** A place on the disk that opens no database any more, nor makes or removes one. */
export function breakHome(factory: IDBFactory = indexedDB): void {
  for (const name of ['open', 'deleteDatabase', 'databases'] as const)
    vi.spyOn(factory, name).mockImplementation(fails);
}

/** Storage buckets as Chromium has them: each with databases of its own. Undone by `vi.unstubAllGlobals`. */
export function createBuckets() {
  const factories = new Map<string, IDBFactory>();
  const factoryOf = (name: string) => {
    const factory = factories.get(name) ?? new IDBFactory();
    factories.set(name, factory);
    return factory;
  };
  vi.stubGlobal('navigator', {
    storageBuckets: {
      open: async (name: string) => ({ indexedDB: factoryOf(name) }),
      keys: async () => [...factories.keys()],
    },
  });
  return { factoryOf, names: () => [...factories.keys()] };
}
