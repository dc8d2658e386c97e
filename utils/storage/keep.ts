import { type Begun, beginOpening } from './begun.ts';
import { type Canary, type CanaryPort, createCanary } from './canary.ts';
import { type KeptCopy, listCopies, openCopy, removeCopy, removeOthers, removeUnfinished } from './copies.ts';
import { copyDatabase } from './copy.ts';
import { createDoor } from './door.ts';
import { earlyName } from './early.ts';
import { allDatabases, besideOf, elsewhereThan } from './homes.ts';
import type { Journal } from './journal.ts';
import { openJournal } from './open.ts';
import { openAsIs } from './open-as-is.ts';
import { formatPlace, type JournalPlace, type PlacePort, parsePlace } from './place.ts';
import { createReadingJournal } from './reading-journal.ts';
import type { Told } from './remake.ts';
import type { Rows } from './rows.ts';
import { StorageError } from './storage-error.ts';

export interface KeepPorts {
  place: PlacePort;
  mark: CanaryPort;
  newId(): string;
  /** How the records of a locked journal lie in it. @throws StorageError 'locked' while its key is not here. */
  rows?(lock: object): Promise<Rows>;
  /** Whether the browser keeps what was deleted in its files until much else was written. */
  writesOver?: boolean;
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
  /** A name no database has, beside the journal in use. */
  newName(): Promise<string>;
  /** The same in another place on the disk, for where that one is nothing may open any more; null without another. */
  newNameElsewhere(): Promise<string | null>;
  /** A journal that is being prepared, apart from the one in use. */
  openApart(name: string): Promise<Journal>;
  /** A kept copy once more, under another name, to be prepared and brought up to date: the copy itself stays. */
  makeCopy(name: string, to: string, at: string): Promise<void>;
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
  /** Which database it is, and its lock where it has one. */
  place(): Promise<JournalPlace>;
  /** Another passphrase for the same records. @throws StorageError 'moved' when it has no lock any more. */
  changeLock(lock: object): Promise<void>;
  /**
   * Makes the journal over, sealed under a lock or, with null, open again. Every page waits meanwhile. What stood
   * beside it, the kept copies among it, is removed.
   * @throws StorageError; the journal is then as it was.
   */
  remake(lock: object | null, rows: Rows | undefined, at: string, told: Told): Promise<void>;
  /** An empty journal without a lock takes the place of a locked one, which is removed for good. */
  startOver(): Promise<void>;
}

const moving = 'beside-move';
/** Megabytes that are written over a small journal; measured in a browser. */
const leastOver = 48;
const recordsPerMegabyte = 1_000;
/** In the name of a journal that is being made over; nobody but who makes it may need it. */
const remade = 'remade-';

/** A journal that only reads has not been put aside by anybody: it stays until the page goes. */
const isPast = (journal: Journal): Promise<boolean> =>
  journal.problem === null ? journal.isKept() : Promise.resolve(false);

export function createKeep(ports: KeepPorts): Keep {
  const { place, mark, newId, inTurn } = ports;
  const canary = createCanary(mark);
  const here = async (): Promise<JournalPlace> => parsePlace(await place.read());
  const goTo = (next: JournalPlace) => place.write(formatPlace(next));
  const broken = new Set<() => void>();
  const onBroken = () => {
    for (const each of broken) each();
  };
  const rowsOf = async ({ lock }: Pick<JournalPlace, 'lock'>): Promise<Rows | undefined> => {
    if (lock === null) return undefined;
    if (!ports.rows) throw new StorageError('locked');
    return ports.rows(lock);
  };
  const openAt = async (at: JournalPlace, begun?: Begun) => {
    const rows = await rowsOf(at).catch((failure: unknown) => {
      begun?.connection.close();
      throw failure;
    });
    return openJournal({
      ...{ name: at.name, newId, rows, onCommitted: canary.note, onBroken },
      ...(begun && { begun }),
    });
  };

  const remadeBeside = (name: string) => `${besideOf(name)}${remade}${newId()}`;

  /** What a page that ended while it made a journal over has left behind. */
  async function removeHalfMade(current: string): Promise<void> {
    for (const { name = '' } of await allDatabases())
      if (name.startsWith(`${besideOf(name)}${remade}`) && name !== current) await removeCopy(name, current);
  }

  /** Of what was open nothing is to stay in the files of the browser: the larger it was, the more is written over it. */
  async function overwrite(name: string): Promise<void> {
    const [{ writeOver }, journal] = await Promise.all([
      import('./write-over.ts'),
      openAsIs(name, createReadingJournal),
    ]);
    const tally = await journal.tally();
    journal.close();
    await writeOver(remadeBeside(name), leastOver + Math.ceil((tally?.records ?? 0) / recordsPerMegabyte));
  }

  /** What stood beside the journal before it was made over goes, also where the page ended before it could. */
  async function clear(now: JournalPlace): Promise<void> {
    await removeOthers(now.name);
    if (now.lock !== null && ports.writesOver) await overwrite(now.name);
    await goTo({ ...now, isAlone: true });
  }

  /** A move marks the old journal before the place names the new one: whoever comes in between waits. */
  const settle = (name: string, journal: Journal): Promise<Journal> =>
    inTurn(moving, async () => {
      const now = await here();
      if (now.name === name) {
        await removeHalfMade(name).catch(() => undefined);
        await journal.keep(null);
        return journal;
      }
      journal.close();
      return openAt(now);
    });

  const open = createDoor(async () => {
    // Nearly always it is that one: its opening does not wait for the word of the place.
    const name = earlyName();
    const begun = beginOpening(name);
    const now = await here();
    const isBegun = now.name === name && now.isAlone;
    if (!isBegun) begun.connection.close();
    if (!now.isAlone)
      await inTurn(moving, async () => {
        const still = await here();
        if (!still.isAlone) await clear(still);
      });
    const journal = await openAt(now, isBegun ? begun : undefined);
    const kept = await journal.firstLook().then(
      ({ isKept }) => isKept,
      () => false,
    );
    return kept && journal.problem === null ? settle(now.name, journal) : journal;
  }, isPast);

  const newName = async () => `${besideOf((await here()).name)}${newId()}`;

  /** Within the turn. Nobody writes to the old one from its mark on, and it is in use until the place is written. */
  async function remake(
    before: Journal,
    now: JournalPlace,
    next: JournalPlace,
    work: Remaking,
  ): Promise<void> {
    await before.keep({ why: 'replaced', at: work.at });
    try {
      const { remakeDatabase } = await import('./remake.ts');
      const source = { name: now.name, rows: await rowsOf(now) };
      await remakeDatabase(source, { name: next.name, rows: work.rows }, work.told);
      await goTo(next).catch(async (failure: unknown) => {
        // Said to have failed, and done all the same: then it is in use, and must not be taken away.
        if ((await here()).name !== next.name) throw failure;
      });
    } catch (failure) {
      await removeCopy(next.name, now.name).catch(() => undefined);
      await before.keep(null);
      throw failure;
    }
    before.close();
    // Not now, then when it is opened the next time.
    await clear(next).catch(() => undefined);
  }

  return {
    open,
    canary,
    onBroken: (listener) => void broken.add(listener),
    current: async () => (await here()).name,
    newName,
    async newNameElsewhere() {
      const beginning = elsewhereThan((await here()).name);
      return beginning && `${beginning}${newId()}`;
    },
    async openApart(name) {
      const journal = await openJournal({ name, newId, rows: await rowsOf(await here()), keepsCopy: false });
      await journal.keep(null);
      return journal;
    },
    makeCopy: (name, to, at) => copyDatabase(name, to, { why: 'replaced', at }),
    copies: async () => listCopies((await here()).name),
    openCopy: async (name) => openCopy(name, await rowsOf(await here())),
    removeCopy: async (name) => removeCopy(name, (await here()).name),
    tidy: async () => removeUnfinished((await here()).name),
    async moveTo(name, revision, at) {
      const before = revision === null ? null : await open();
      await inTurn(moving, async () => {
        const now = await here();
        const next = await openJournal({ name, newId, rows: await rowsOf(now) });
        if (
          before !== null &&
          before.problem === null &&
          !(await before.keep({ why: 'replaced', at }, revision))
        )
          throw new StorageError('moved');
        await goTo({ ...now, name });
        before?.close();
        await canary.accept(next);
        next.close();
      });
    },
    place: here,
    changeLock: (lock) =>
      inTurn(moving, async () => {
        const now = await here();
        if (now.lock === null) throw new StorageError('moved');
        await goTo({ ...now, lock });
      }),
    async remake(lock, rows, at, told) {
      const before = await open();
      if (before.problem) throw before.problem;
      await inTurn(moving, async () => {
        const now = await here();
        const isSo = (now.lock === null) === (lock === null);
        if (isSo || before.closed || (await before.isKept())) throw new StorageError('moved');
        await removeHalfMade(now.name);
        const next = { name: remadeBeside(now.name), lock, isAlone: false };
        await remake(before, now, next, { rows, at, told });
      });
    },
    startOver: () =>
      inTurn(moving, async () => {
        const next: JournalPlace = { name: await newName(), lock: null, isAlone: false };
        const journal = await openJournal({ name: next.name, newId });
        await goTo(next);
        await canary.accept(journal);
        journal.close();
        await clear(next);
      }),
  };
}

interface Remaking {
  rows: Rows | undefined;
  at: string;
  told: Told;
}
