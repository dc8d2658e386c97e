import type { Access } from './access.ts';
import type { Change } from './change.ts';
import { parseRecord } from './parse-record.ts';
import type { KeyOf, NounOf, RecordStore } from './schema.ts';

/** Records that come along with a write; one that moved on meanwhile is left alone instead of refusing the undo. */
const companions: readonly RecordStore[] = ['people', 'meetings', 'drafts'];

const madePeople = (changes: readonly Change[]): readonly IDBValidKey[] =>
  changes.filter(({ store, before }) => store === 'people' && before === undefined).map(({ key }) => key);

/** Who the guest of an event is comes along where the person does; said by itself it is an action of its own. */
const isCompanion = (change: Change, made: readonly IDBValidKey[]): boolean =>
  companions.includes(change.store) || (change.store === 'confirmations' && made.length > 0);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const put = (access: Access, { store }: Change, value: unknown): Promise<unknown> =>
  // A before-image came out of this very store; `put` parses it again.
  access.put(store, value as NounOf<RecordStore>);

/** Not so where an import brought a record back that could not be read: it is put back as it was. */
const wasReadable = ({ store, before }: Change): boolean => parseRecord(store, before).ok;

const takeBack = (access: Access, change: Change): Promise<unknown> => {
  if (change.before === undefined) return access.remove(change.store, change.key as KeyOf<RecordStore>);
  return wasReadable(change)
    ? put(access, change, change.before)
    : access.putBack(change.store, Object(change.before));
};

/** Taken back in one go: an import is a hundred thousand of them, and the page waits for none. */
const inGo = 100;

function* portionsOf(changes: readonly Change[]): Generator<readonly Change[]> {
  for (let at = 0; at < changes.length; at += inGo) yield changes.slice(at, at + inGo);
}

const counts = async (parts: readonly Promise<number>[]): Promise<boolean> =>
  (await Promise.all(parts)).some((each) => each > 0);

/** Whether another record still names this meeting or person, written by another window since. */
async function isLeantOn(access: Access, { store, key }: Change): Promise<boolean> {
  const range = IDBKeyRange.only(key);
  const several = IDBKeyRange.bound([key], [key, []]);
  if (store === 'meetings') {
    const index = 'by-meeting';
    return counts([
      access.count('notes', { index, range }),
      access.count('topics', { index, range }),
      access.count('followUps', { index, range }),
    ]);
  }
  const index = 'by-person';
  return counts([
    ...(['meetings', 'topics', 'notes', 'followUps', 'thanks', 'answers'] as const).map((each) =>
      access.count(each, { index, range: several }),
    ),
    ...(['goals', 'agreements', 'deliveries', 'reflections', 'entries', 'confirmations'] as const).map(
      (each) => access.count(each, { index, range }),
    ),
  ]);
}

/** Another window has since made the record that this one would stand beside, or removed the one it speaks of. */
async function isOutdated(access: Access, { store, before }: Change): Promise<boolean> {
  if (store === 'confirmations') {
    return (await access.rawOne('people', (before as NounOf<'confirmations'>).personId)) === undefined;
  }
  if (store === 'people') {
    const { addresses } = before as NounOf<'people'>;
    const index = 'by-address';
    const found = await Promise.all(
      addresses.map((address) => access.count(store, { index, range: IDBKeyRange.only(address) })),
    );
    return found.some((each) => each > 1);
  }
  if (store !== 'meetings') return false;
  const { personId, eventKey } = before as NounOf<'meetings'>;
  if (eventKey === null) return false;
  return (
    (await access.count(store, { index: 'by-event', range: IDBKeyRange.only([personId, eventKey]) })) > 1
  );
}

/** A person that stays is still the guest of the event. */
async function keepGuest(access: Access, changes: readonly Change[], personId: IDBValidKey): Promise<void> {
  const said = changes.find(
    ({ store, after }) =>
      store === 'confirmations' && (after as NounOf<'confirmations'> | undefined)?.personId === personId,
  );
  if (said) await put(access, said, said.after);
}

/** Those that are as the write left them; null where one that matters is not. */
async function untouchedOf(access: Access, changes: readonly Change[]): Promise<Change[] | null> {
  const made = madePeople(changes);
  const untouched: Change[] = [];
  for (const portion of portionsOf(changes)) {
    const current = await Promise.all(portion.map(({ store, key }) => access.rawOne(store, key)));
    for (const [index, change] of portion.entries()) {
      if (isSame(current[index], change.after)) untouched.push(change);
      else if (!isCompanion(change, made)) return null;
    }
  }
  return untouched.length === 0 ? null : untouched;
}

/** What another record names by now stays. Meetings first: one that stays keeps its person. */
async function keepLeantOn(access: Access, untouched: readonly Change[]): Promise<void> {
  for (const store of ['meetings', 'people'] as const) {
    for (const change of untouched) {
      if (change.store !== store || change.before !== undefined) continue;
      if (!(await isLeantOn(access, change))) continue;
      await put(access, change, change.after);
      if (store === 'people') await keepGuest(access, untouched, change.key);
    }
  }
}

/** Thrown to abort an undo that is under way. */
export class RevertConflict extends Error {}

/**
 * Takes changes back, within one transaction over all stores.
 * @returns false, and changes nothing, when a record was changed by somebody else since.
 * @throws RevertConflict when that shows only underway; the transaction is to be aborted.
 */
export async function revertChanges(access: Access, changes: readonly Change[]): Promise<boolean> {
  const untouched = await untouchedOf(access, changes);
  if (untouched === null) return false;
  for (const portion of portionsOf(untouched))
    await Promise.all(portion.map((each) => takeBack(access, each)));
  await keepLeantOn(access, untouched);
  for (const change of untouched) {
    if (change.before === undefined || !wasReadable(change)) continue;
    if (await isOutdated(access, change)) throw new RevertConflict();
  }
  return true;
}
