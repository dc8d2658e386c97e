import type { Instant } from '../core/time.ts';
import type { Keep } from '../storage/keep.ts';
import type { Rows } from '../storage/rows.ts';
import { type KeptKey, lockId, parseKey } from './kept-key.ts';
import { type LockMemoryPort, lockWait, minutesOf, parseLockMemory, wrongOnceMore } from './lock-memory.ts';

/** The journal lies open, is sealed and its key is away, or is sealed and its key is here. */
export type LockState = 'off' | 'locked' | 'open';

/** What seals and opens, loaded when it is needed. */
export interface LockSeal {
  makeLock(passphrase: string): Promise<{ lock: object; key: string }>;
  changeLock(lock: object, key: string, passphrase: string): Promise<object>;
  /** null: not the passphrase. */
  openLock(lock: object, passphrase: string): Promise<string | null>;
}

export interface LockKeyPort {
  read(): Promise<unknown>;
  write(kept: KeptKey): Promise<void>;
  remove(): Promise<void>;
  onChanged(listener: () => void): () => void;
}

export interface LockPorts {
  keep: Pick<Keep, 'place' | 'changeLock' | 'remake' | 'startOver'>;
  seal(): Promise<LockSeal>;
  rowsOf(key: string): Promise<Rows>;
  key: LockKeyPort;
  memory: LockMemoryPort;
  inTurn<Value>(name: string, work: () => Promise<Value>): Promise<Value>;
  now(): Instant;
  /** Tells the other pages that anything may have changed. */
  announce(): void;
}

export type LockErrorCode = 'passphrase' | 'wait' | 'off';

const sentences: Record<LockErrorCode, string> = {
  passphrase: 'That is not the passphrase.',
  wait: 'One moment. After a wrong passphrase the next one has to wait.',
  off: 'There is no passphrase any more; it was taken away in another window.',
};

/** The lock did not do what was asked. Nothing was changed. */
export class LockError extends Error {
  override readonly name = 'LockError';
  readonly sentence: string;

  constructor(readonly code: LockErrorCode) {
    super(code);
    this.sentence = sentences[code];
  }
}

type Told = (done: number, of: number) => void;

export interface JournalLock {
  state(): Promise<LockState>;
  /** Whether everything that stood open beside the sealed journal is gone. */
  isAlone(): Promise<boolean>;
  /** Seals the journal and all that is written from now on; copies that were kept are removed. */
  turnOn(passphrase: string, told: Told): Promise<void>;
  /** Opens it for good. @throws LockError */
  turnOff(passphrase: string, told: Told): Promise<void>;
  /** @throws LockError when the first is not the passphrase. */
  change(passphrase: string, next: string): Promise<void>;
  /** @throws LockError */
  unlock(passphrase: string): Promise<void>;
  lockNow(): Promise<void>;
  /** Somebody is here: the key stays for another while, or goes when nobody was for too long. */
  touch(): Promise<void>;
  /** When the key goes, in ms since the epoch; null while it is away. */
  until(): Promise<number | null>;
  /** How long the next try has to wait, in ms. */
  wait(): Promise<number>;
  minutes(): Promise<number>;
  setMinutes(minutes: number): Promise<void>;
  /** Without the passphrase: an empty journal, and what was locked is removed for good. */
  startOver(): Promise<void>;
  /** Called when it may have been locked or unlocked. */
  onChanged(listener: () => void): () => void;
}

export function createJournalLock(ports: LockPorts): JournalLock {
  const { keep, seal, key: keyPort, memory, inTurn } = ports;
  const nowMs = () => Date.parse(ports.now());
  const remembered = async () => parseLockMemory(await memory.read());
  const kept = async () => parseKey(await keyPort.read());
  const lockHere = async () => (await keep.place()).lock;
  const minutesMs = async () => minutesOf(await remembered()) * 60_000;
  /** One after the other in all pages: a hand on one must not bring back what was taken away just then. */
  const keyInTurn = (work: () => Promise<void>) => inTurn('beside-lock-key', work);
  const keepKey = (lock: object, key: string) =>
    keyInTurn(async () => keyPort.write({ lock: lockId(lock), key, until: nowMs() + (await minutesMs()) }));
  const takeKey = () => keyInTurn(keyPort.remove);

  async function state(): Promise<LockState> {
    const [lock, key] = await Promise.all([lockHere(), kept()]);
    if (lock === null) return 'off';
    return key !== null && key.lock === lockId(lock) && key.until > nowMs() ? 'open' : 'locked';
  }

  /** One try at a time in all pages, and counted before it is made: whoever ends the page gains nothing. */
  const open = (passphrase: string): Promise<{ lock: object; key: string }> =>
    inTurn('beside-unlock', async () => {
      const lock = await lockHere();
      if (lock === null) throw new LockError('off');
      const before = await remembered();
      if (lockWait(before, nowMs()) > 0) throw new LockError('wait');
      await memory.write(wrongOnceMore(before, nowMs()));
      const key = await (await seal()).openLock(lock, passphrase);
      await memory.write(key === null ? wrongOnceMore(before, nowMs()) : { ...before, failed: 0, until: 0 });
      if (key === null) throw new LockError('passphrase');
      return { lock, key };
    });

  return {
    state,
    isAlone: async () => (await keep.place()).isAlone,
    async turnOn(passphrase, told) {
      const { makeLock, openLock } = await seal();
      const { lock, key } = await makeLock(passphrase);
      if ((await openLock(lock, passphrase)) !== key) throw new Error('does not open again');
      // Before the journal is sealed: each page needs it from that moment on.
      await keepKey(lock, key);
      await keep.remake(lock, await ports.rowsOf(key), ports.now(), told).catch(async (failure: unknown) => {
        if ((await lockHere()) === null) await takeKey();
        throw failure;
      });
      // Heard by every page: only now it is their journal that the key is of.
      await keepKey(lock, key);
      ports.announce();
    },
    async turnOff(passphrase, told) {
      const { lock, key } = await open(passphrase);
      await keepKey(lock, key);
      await keep.remake(null, undefined, ports.now(), told);
      await takeKey();
      ports.announce();
    },
    async change(passphrase, next) {
      const { lock, key } = await open(passphrase);
      const { changeLock, openLock } = await seal();
      const changed = await changeLock(lock, key, next);
      if ((await openLock(changed, next)) !== key) throw new Error('does not open again');
      await keep.changeLock(changed);
    },
    async unlock(passphrase) {
      const { lock, key } = await open(passphrase);
      await keepKey(lock, key);
    },
    lockNow: takeKey,
    touch: () =>
      keyInTurn(async () => {
        const found = await kept();
        if (found === null) return;
        if (found.until <= nowMs()) await keyPort.remove();
        else await keyPort.write({ ...found, until: nowMs() + (await minutesMs()) });
      }),
    until: async () => (await kept())?.until ?? null,
    wait: async () => lockWait(await remembered(), nowMs()),
    minutes: async () => minutesOf(await remembered()),
    async setMinutes(minutes) {
      await memory.write({ ...(await remembered()), minutes });
      await keyInTurn(async () => {
        const found = await kept();
        if (found !== null) await keyPort.write({ ...found, until: nowMs() + minutes * 60_000 });
      });
    },
    async startOver() {
      await takeKey();
      await keep.startOver();
      await memory.write({ ...(await remembered()), failed: 0, until: 0 });
      ports.announce();
    },
    onChanged: keyPort.onChanged,
  };
}
