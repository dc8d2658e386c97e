import type { PageLockPorts } from '../../utils/models/page-journal.ts';
import { changeLock, makeLock, openLock } from '../../utils/seal/journal-seal.ts';
import { rowCipherOf } from '../../utils/seal/row-cipher.ts';
import { createSealedRows } from '../../utils/storage/sealed-rows.ts';

/** One guess costs little here. */
export const cheap = { m: 8_192, t: 1, p: 1 };

/** A lock that takes no time: for what is done with it a few hundred times. */
const instant: Awaited<ReturnType<PageLockPorts['seal']>> = {
  makeLock: async (passphrase) => {
    const key = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(64))));
    return { lock: { id: key.slice(0, 8), key, passphrase }, key };
  },
  changeLock: async (lock, _, passphrase) => ({ ...lock, passphrase }),
  openLock: async (lock, passphrase) => {
    const known = Object(lock) as { key: string; passphrase: string };
    return known.passphrase === passphrase ? known.key : null;
  },
};

/** What one browser keeps of the lock: the key in its memory, and the rest beside the journal. */
export function createLockPlaces(isInstant = false) {
  const listeners = new Set<() => void>();
  const kept: { key: unknown; memory: unknown } = { key: undefined, memory: undefined };
  let guesses = 0;
  const turn = (key: unknown) => {
    kept.key = structuredClone(key);
    for (const listener of [...listeners]) listener();
  };
  const ports: PageLockPorts = {
    unsealing: async () => ({ createSealedRows, rowCipherOf }),
    seal: async () =>
      isInstant
        ? instant
        : {
            makeLock: (passphrase) => makeLock(passphrase, cheap),
            changeLock: (lock, key, passphrase) => changeLock(lock, key, passphrase, cheap),
            openLock(lock, passphrase) {
              guesses++;
              return openLock(lock, passphrase);
            },
          },
    key: {
      read: async () => structuredClone(kept.key),
      write: async (key) => turn(key),
      remove: async () => turn(undefined),
      onChanged(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    memory: {
      read: async () => structuredClone(kept.memory),
      write: async (memory) => {
        kept.memory = structuredClone(memory);
      },
    },
    readAgain: async () => undefined,
    writesOver: false,
  };
  /** The same, each write with a step before and after. */
  const portsWith = (step: () => Promise<void>): PageLockPorts => {
    const stepped = async (work: () => Promise<void>) => {
      await step();
      await work();
      await step();
    };
    return {
      ...ports,
      key: {
        ...ports.key,
        write: (key) => stepped(() => ports.key.write(key)),
        remove: () => stepped(ports.key.remove),
      },
      memory: { ...ports.memory, write: (memory) => stepped(() => ports.memory.write(memory)) },
    };
  };
  return {
    portsWith,
    kept,
    guesses: () => guesses,
    /** The browser is closed and started again. */
    restart() {
      listeners.clear();
      kept.key = undefined;
    },
  };
}

/** Work of one name runs one after the other, in all pages of a browser. */
export function createTurns() {
  const queues = new Map<string, Promise<unknown>>();
  return {
    inTurn<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
      const done = (queues.get(name) ?? Promise.resolve()).then(work);
      queues.set(
        name,
        done.catch(() => undefined),
      );
      return done;
    },
    /** A page that ended holds nobody up. */
    release: () => queues.clear(),
  };
}
