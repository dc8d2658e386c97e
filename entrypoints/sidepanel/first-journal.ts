import { dayOf } from '../../utils/core/time.ts';
import { partOnDemand } from '../../utils/models/loaded-part.ts';
import { createRowsPort } from '../../utils/models/rows-port.ts';
import { createBroadcast } from '../../utils/platform/broadcast.ts';
import { canaryStore } from '../../utils/platform/canary-store.ts';
import { firstKey } from '../../utils/platform/early-key.ts';
import { journalPlace } from '../../utils/platform/journal-place.ts';
import { readFirst } from '../../utils/services/first-reading.ts';
import { createJournalAt } from '../../utils/services/journal.ts';
import type { Touched } from '../../utils/services/journal-ports.ts';
import { createDesk } from '../../utils/services/journal-undo.ts';
import { glance } from '../../utils/storage/glance.ts';
import { parsePlace } from '../../utils/storage/place.ts';
import { readAtGlance } from '../../utils/storage/read-at-glance.ts';
import { loadUnsealing, unsealingFile } from '../../utils/storage/unsealing.ts';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const now = () => new Date().toISOString();
/** What the sidebar and its journal go by. */
export const here = {
  ...{ zone, now, lang: navigator.language, newId: () => crypto.randomUUID() },
  today: () => dayOf(now(), zone),
  broadcast: createBroadcast<Touched>(),
};

/** How the sidebar takes what is open on the page once more itself, where there is a lock. */
export const recognition = partOnDemand(() => import('../../utils/services/recognition-by-address.ts'));
/** What opens sealed records. */
export const unsealing = () => loadUnsealing(() => import(/* @vite-ignore */ unsealingFile));
const { rows } = createRowsPort({ unsealing, key: firstKey, now });
const unseal = (lock: object) => {
  void recognition.load().catch(() => undefined);
  return rows(lock);
};
const seen = glance({ place: journalPlace, mark: canaryStore, unseal }).catch(() => null);
export const isSeen = seen.then((found) => found !== null);

/** The journal with all that guards it: loaded once somebody's notes are drawn, or when they cannot be read without. */
export const whole = partOnDemand(() => import('./whole.ts'));
const desk = createDesk({ ...here, open: async () => (await whole.load()).keep.open() });
const reading = readFirst(
  desk,
  seen.then((found) => found && readAtGlance(found)),
  () => whole.part.peek() !== null,
);
export const service = createJournalAt(desk, reading);

/** Whoever has this address. */
export const peopleAt = (address: string) =>
  reading.read(['people'], ({ people }) => people.byAddress(address));

const readLock = async (): Promise<boolean> => parsePlace(await journalPlace.read()).lock !== null;
/** Told at a glance, where one was enough. */
const seeLock = async (): Promise<boolean> => {
  const found = await seen;
  return found === null ? readLock() : found.sealed !== null;
};

/** Asked once, and again after another page changed anything. */
let lockKnown: boolean | null = null;
let ask = seeLock;
here.broadcast.listen(() => {
  lockKnown = null;
  ask = readLock;
});
/** Whether the journal has a lock, so that the background knows nobody. */
export const hasLock = (): boolean | Promise<boolean> =>
  lockKnown ??
  ask().then((has) => {
    lockKnown = has;
    return has;
  });
