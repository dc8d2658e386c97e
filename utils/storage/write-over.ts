import { unwrap } from 'idb';
import { deleteDatabase, openDatabase } from './homes.ts';

/** Smaller than what a browser keeps in a file of its own. */
const size = 32_768;
const perMegabyte = 32;

/**
 * Fills the browser's store of databases with chance and lets go of it again. Chromium takes what was deleted out of its
 * files only when so much else was written that it packs them anew; until then old words can be read there.
 * @param name of a database nobody has.
 */
export async function writeOver(name: string, megabytes: number): Promise<void> {
  const database = await openDatabase<unknown>(name, 1, {
    upgrade: (made) => void made.createObjectStore('chance'),
  });
  try {
    for (let done = 0; done < megabytes; done++) {
      const writing = database.transaction('chance', 'readwrite', { durability: 'strict' });
      const store = unwrap(writing.store);
      for (let index = 0; index < perMegabyte; index++)
        store.put(crypto.getRandomValues(new Uint8Array(size)), done * perMegabyte + index);
      await writing.done;
    }
  } finally {
    database.close();
    await deleteDatabase(name);
  }
}
