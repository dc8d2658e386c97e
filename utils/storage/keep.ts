import { type Begun, beginOpening } from './begun.ts';
import { type Canary, type CanaryPort, createCanary } from './canary.ts';
import { type KeptCopy, listCopies, openCopy, removeCopy, removeUnfinished } from './copies.ts';
import { copyDatabase } from './copy.ts';
import { createDoor } from './door.ts';
import type { Journal } from './journal.ts';
import { openJournal } from './open.ts';
import { firstJournal, type PlacePort, parsePlace } from './place.ts';
import { StorageError } from './storage-error.ts';

export interface KeepPorts {
  place: PlacePort;
  mark: CanaryPort;
  newId(): string;
  /** Runs after every earlier work of the same name has ended, also in other pages. */
  inTurn<Value>(name: string, work: () => Promise<Value>): Promise<Value>;
}

/** The journal in use and what stands beside it. */
export interface Keep {
  /** The door: opens once, and anew after the connection was closed or another journal took its place. */
  open(): Promise<Journal>;
  canary: Canary;
  /** Called when the journal in use could not be read, for a reason of the browser's own. */
  onBroken(listener: () => void): void;
  /** Name of the database in use. */
  current(): Promise<string>;
  /** A name no database has. */
  newName(): string;
  /** A journal that is being prepared, apart from the one in use. */
  openApart(name: string): Promise<Journal>;
  /** A kept copy once more, to be prepared and brought up to date: the copy itself stays. */
  copyOf(name: string, at: string): Promise<string>;
  copies(): Promise<readonly KeptCopy[]>;
  openCopy(name: string): Promise<Journal>;
  /** For good, at the user's word. */
  removeCopy(name: string): Promise<void>;
  /** Removes what was prepared and never took its place. */
  tidy(): Promise<void>;
  /**
   * Puts a prepared journal in the place of the one in use, which is kept. From then on every page writes there.
   * @param revision of the one in use as it was prepared from; null where that one cannot be opened.
   * @throws StorageError 'moved' when something was written since; nothing is changed then.
   */
  moveTo(name: string, revision: number | null, at: string): Promise<void>;
}

const moving = 'beside-move';

/** A journal that only reads has not been put aside by anybody: it stays until the page goes. */
const isPast = (journal: Journal): Promise<boolean> =>
  journal.problem === null ? journal.isKept() : Promise.resolve(false);

export function createKeep({ place, mark, newId, inTurn }: KeepPorts): Keep {
  const canary = createCanary(mark);
  const current = async () => parsePlace(await place.read());
  const broken = new Set<() => void>();
  const onBroken = () => {
    for (const each of broken) each();
  };
  const openNamed = (name: string, begun?: Begun) =>
    openJournal({ name, newId, onCommitted: canary.note, onBroken, ...(begun && { begun }) });

  /** A move marks the old journal before the place names the new one: whoever comes in between waits. */
  const settle = (name: string, journal: Journal): Promise<Journal> =>
    inTurn(moving, async () => {
      const now = await current();
      if (now === name) {
        await journal.keep(null);
        return journal;
      }
      journal.close();
      return openNamed(now);
    });

  const open = createDoor(async () => {
    // Nearly always it is the first one: its opening does not wait for the word of the place.
    const begun = beginOpening(firstJournal);
    const name = await current();
    if (name !== firstJournal) begun.connection.close();
    const journal = await openNamed(name, name === firstJournal ? begun : undefined);
    const kept = await journal.firstLook().then(
      ({ isKept }) => isKept,
      () => false,
    );
    return kept && journal.problem === null ? settle(name, journal) : journal;
  }, isPast);

  const newName = () => `beside-${newId()}`;

  return {
    open,
    canary,
    onBroken: (listener) => void broken.add(listener),
    current,
    newName,
    async openApart(name) {
      const journal = await openJournal({ name, newId, keepsCopy: false });
      await journal.keep(null);
      return journal;
    },
    async copyOf(name, at) {
      const copied = newName();
      await copyDatabase(name, copied, { why: 'replaced', at });
      return copied;
    },
    copies: async () => listCopies(await current()),
    openCopy,
    removeCopy: async (name) => removeCopy(name, await current()),
    tidy: async () => removeUnfinished(await current()),
    async moveTo(name, revision, at) {
      const before = revision === null ? null : await open();
      await inTurn(moving, async () => {
        const next = await openJournal({ name, newId });
        if (
          before !== null &&
          before.problem === null &&
          !(await before.keep({ why: 'replaced', at }, revision))
        )
          throw new StorageError('moved');
        await place.write(name);
        before?.close();
        await canary.accept(next);
        next.close();
      });
    },
  };
}
