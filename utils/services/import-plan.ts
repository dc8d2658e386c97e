import { recordStores } from '../core/record-stores.ts';
import { inTurns, type Turn } from './breath.ts';
import { createRenaming, type Named } from './import-names.ts';
import { FileError, type JournalRecords } from './journal-file.ts';
import type { NounOf, RecordStore } from './journal-ports.ts';

/** What an import would do with some records of one store. */
export interface PlannedPart<Store extends RecordStore> {
  added: NounOf<Store>[];
  /** Newer in the file than in the journal. */
  updated: NounOf<Store>[];
  /** The same here already, or newer here. */
  kept: number;
}

/** What taking in a file would change, told portion by portion. Nothing is removed. */
export interface ImportPlan {
  /**
   * Of a record that is on both sides the newer one stays. Every record of the file is given to it once.
   * @throws FileError 'damaged' when the file contradicts itself.
   */
  take<Store extends RecordStore>(store: Store, records: readonly NounOf<Store>[]): PlannedPart<Store>;
}

interface Keyed {
  id?: string;
  eventKey?: string | null;
  name?: string;
  updatedAt?: string;
}

/** Without a time of its own a record is as new as any other. */
const stampOf = ({ updatedAt = '' }: Keyed): string => updatedAt;
const keyOf = ({ id, eventKey, name }: Keyed): string => id ?? JSON.stringify([eventKey, name]);

/** @throws FileError for what a file says twice. */
function createDoublesCheck(): (store: RecordStore, records: readonly Keyed[]) => void {
  const seen = new Map(recordStores.map((store) => [store, new Set<string>()] as const));
  return (store, records) => {
    const keys = seen.get(store) ?? new Set();
    for (const record of records) {
      const [key, before] = [keyOf(record), keys.size];
      keys.add(key);
      if (keys.size === before) throw new FileError('damaged', `an entry of ${store} twice`);
    }
  };
}

function refuseSharedAddresses({ people }: Named): void {
  const addresses = people.flatMap((person) => [...new Set(person.addresses)]);
  if (new Set(addresses).size !== addresses.length)
    throw new FileError('damaged', 'one address of two people');
}

/** When each record of the journal was last changed, by its key. */
async function stampsOf(current: JournalRecords, turn: Turn) {
  const stamps = new Map<RecordStore, ReadonlyMap<string, string>>();
  for (const store of recordStores) {
    const known = new Map<string, string>();
    await inTurns<Keyed>(current[store], turn, (each) => void known.set(keyOf(each), stampOf(each)));
    stamps.set(store, known);
  }
  return stamps;
}

/**
 * @param named people, meetings and deliveries of the file, which its other records name.
 * @param turn taken in between: there may be a hundred thousand records on either side.
 * @throws FileError 'damaged' when the file contradicts itself.
 */
export async function planImport(named: Named, current: JournalRecords, turn: Turn): Promise<ImportPlan> {
  refuseSharedAddresses(named);
  const refuseDoubles = createDoublesCheck();
  const renaming = await createRenaming(named, current, turn);
  const stamps = await stampsOf(current, turn);
  return {
    take(store, records) {
      refuseDoubles(store, records);
      const known = stamps.get(store);
      const part: PlannedPart<typeof store> = { added: [], updated: [], kept: 0 };
      for (const record of records) {
        const renamed = renaming[store](record);
        const stamp = known?.get(keyOf(renamed));
        if (stamp === undefined) part.added.push(renamed);
        else if (stampOf(renamed) > stamp) part.updated.push(renamed);
        // The settings are not an entry that anybody counts.
        else if (store !== 'settings') part.kept += 1;
      }
      return part;
    },
  };
}
