import { byId, renameIncoming } from './import-names.ts';
import { emptyRecords, FileError, type JournalRecords } from './journal-file.ts';
import type { RecordStore } from './journal-ports.ts';

/** What an import would do, as records to be written. */
export interface ImportPlan {
  added: JournalRecords;
  /** Newer in the file than in the journal. */
  updated: JournalRecords;
  /** The same here already, or newer here. */
  kept: number;
}

type Keyed = { id: string; updatedAt: string };

function refuseDoubles(incoming: JournalRecords): void {
  for (const [store, records] of Object.entries(incoming)) {
    const keys = records.map((each) => ('id' in each ? each.id : `${each.eventKey} ${each.name}`));
    if (new Set(keys).size !== keys.length) throw new FileError('damaged', `an entry of ${store} twice`);
  }
  const addresses = incoming.people.flatMap((person) => [...new Set(person.addresses)]);
  if (new Set(addresses).size !== addresses.length)
    throw new FileError('damaged', 'one address of two people');
}

/** Collects a store's share of the plan. */
function sort<Record extends Keyed>(
  incoming: readonly Record[],
  current: readonly Record[],
): { added: Record[]; updated: Record[]; kept: number } {
  const known = byId(current);
  const isNewer = (each: Record) => each.updatedAt > (known.get(each.id)?.updatedAt ?? '');
  const there = incoming.filter(({ id }) => known.has(id));
  const updated = there.filter(isNewer);
  const added = incoming.filter(({ id }) => !known.has(id));
  return { added, updated, kept: there.length - updated.length };
}

const datedStores = [
  'people',
  'meetings',
  'topics',
  'notes',
  'followUps',
  'thanks',
  'goals',
  'agreements',
  'deliveries',
  'reflections',
  'entries',
  'answers',
  'corrections',
  'drafts',
] as const satisfies readonly RecordStore[];

/**
 * What taking in a file would change. Of a record that is on both sides the newer one stays; nothing is removed.
 * @throws FileError 'damaged' when the file contradicts itself.
 */
export function planImport(incoming: JournalRecords, current: JournalRecords): ImportPlan {
  refuseDoubles(incoming);
  const renamed = renameIncoming(incoming, current);
  const plan: ImportPlan = { added: emptyRecords(), updated: emptyRecords(), kept: 0 };
  const place = <Store extends (typeof datedStores)[number]>(store: Store): void => {
    const sorted = sort<JournalRecords[Store][number]>(renamed[store], current[store]);
    plan.added[store] = sorted.added as JournalRecords[Store];
    plan.updated[store] = sorted.updated as JournalRecords[Store];
    plan.kept += sorted.kept;
  };
  for (const store of datedStores) place(store);
  const said = new Set(current.confirmations.map(({ eventKey, name }) => `${eventKey} ${name}`));
  plan.added.confirmations = renamed.confirmations.filter(
    ({ eventKey, name }) => !said.has(`${eventKey} ${name}`),
  );
  plan.added.settings = current.settings.length === 0 ? renamed.settings : [];
  plan.kept += renamed.confirmations.length - plan.added.confirmations.length;
  return plan;
}
