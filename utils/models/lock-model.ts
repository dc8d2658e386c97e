import { createModel, signal } from '@preact/signals';
import { failureSentence } from '../core/storage-failure.ts';
import { shortestPassphrase } from '../services/backup.ts';
import type { JournalLock, LockState } from '../services/journal-lock.ts';
import { lockMinutes } from '../services/lock-memory.ts';

/** Words of a page that was locked; '' lets them go. */
export interface LeftWords {
  read(): Promise<string>;
  write(words: string): Promise<void>;
}

export interface LockModelPorts {
  lock: JournalLock;
  /** Whether this page has had the key: what it shows, and knows, has to go with it. */
  hadKey(): boolean;
  /** Writes what boxes of this page have not written yet; called when the journal is locked, before the page goes. */
  save(): Promise<void>;
  /** What stands in fields of this page that keep nothing by themselves. */
  fields(): string;
  /** Where that is kept, within the journal. */
  left: LeftWords;
  copy(words: string): Promise<void>;
  /** Begins this page anew: nothing of what it knew stays in its memory. */
  reload(): void;
  /** Runs something after so many ms; returns how to call it off. */
  later(ms: number, run: () => void): () => void;
  /** ms since the epoch. */
  now(): number;
}

/** What the form of the settings, or of a locked page, asks for. */
export type LockStep = 'rest' | 'setting' | 'present' | 'next' | 'taking-away' | 'forgotten' | 'sure';

const say = {
  short: `At least ${shortestPassphrase} characters. A few words are easy to remember and hard to guess.`,
  unlike: 'The two are not the same.',
  on: 'Done. Every entry was read back and compared.',
  leftovers:
    'Done, and every entry was read back. What lay open beside it could not be removed yet; that is tried again each time Beside opens.',
  off: 'The passphrase is taken away. The journal lies open in this browser.',
  changed: 'The new passphrase holds from now on.',
  failed: 'This could not be done, and the journal is as it was.',
  far: (done: number, of: number) => `${done.toLocaleString('en')} of ${of.toLocaleString('en')} entries`,
};

/** A key is kept on at most so often; each time is a write. */
const touchMs = 20_000;
/** Longest that saving may hold the lock up, in ms. */
const mostSaving = 3_000;
/** A timer sleeps with the machine: it is set again at least so often. */
const longestTimer = 60_000;

export type LockModel = InstanceType<typeof LockModel>;

/** The lock of the journal on any page: whether it is locked, opening it, and locking it when nobody is here. */
export const LockModel = createModel((ports: LockModelPorts) => {
  const { lock, later, now } = ports;
  /** null until it is known. */
  const state = signal<LockState | null>(null);
  const step = signal<LockStep>('rest');
  const said = signal('');
  const isBusy = signal(false);
  /** Seconds until the next passphrase may be tried. */
  const wait = signal(0);
  const minutes = signal<number | null>(null);
  /** It was locked, and what is shown has to go at once. */
  const isLeaving = signal(false);
  /** What stood in a field when it was locked; '' when nothing did. */
  const left = signal('');
  const isCopied = signal(false);
  let present = '';
  let touched = 0;
  let callOff = () => {};

  async function keepLeft(words: string): Promise<void> {
    if (words === '') return;
    const before = await ports.left.read();
    await ports.left.write(before === '' || before === words ? words : `${before}\n\n${words}`);
  }

  async function leave(): Promise<void> {
    if (isLeaving.peek()) return;
    const words = ports.fields();
    isLeaving.value = true;
    const enough = new Promise<void>((resolve) => later(mostSaving, resolve));
    const saving = Promise.allSettled([ports.save(), keepLeft(words)]);
    await Promise.race([saving, enough]);
    ports.reload();
  }

  /** Takes the key away once nobody was here for long enough; whichever page notices first. */
  async function watch(): Promise<void> {
    callOff();
    const until = await lock.until();
    if (until === null) return;
    if (until <= now()) return lock.lockNow();
    callOff = later(Math.min(until - now(), longestTimer), () => void watch());
  }

  async function count(): Promise<void> {
    wait.value = Math.ceil((await lock.wait()) / 1000);
    if (wait.peek() > 0) later(1000, () => void count());
  }

  /**
   * A page that begins anew goes on showing what it showed, or nothing, until it does: never for a moment the lock
   * screen that is about to be loaded again with whatever was typed into it.
   *
   * @param heard the key came or went just now.
   */
  async function look(heard = false): Promise<void> {
    const [found, kept] = await Promise.all([lock.state(), lock.minutes()]);
    const before = state.peek();
    // Not known to be open, and it may be all the same: begun anew it is not.
    if (before === null && found === 'locked' && (heard || ports.hadKey())) return ports.reload();
    if (before === 'locked' && found !== 'locked') return ports.reload();
    minutes.value = kept;
    if (before !== null && before !== 'locked' && found === 'locked') return leave();
    state.value = found;
    if (found === 'locked') await count();
    if (found === 'open' && before !== 'open') left.value = await ports.left.read().catch(() => '');
    await watch();
  }

  async function busily(work: () => Promise<void>): Promise<void> {
    if (isBusy.peek()) return;
    isBusy.value = true;
    said.value = '';
    let failed = '';
    try {
      await work();
    } catch (failure) {
      failed = failureSentence(failure, say.failed);
    }
    // Before anything is said of it: who reads that it was wrong sees how long the next try has to wait.
    await count().catch(() => undefined);
    if (failed !== '') said.value = failed;
    isBusy.value = false;
  }

  const to = (next: LockStep) => () => {
    said.value = '';
    present = '';
    step.value = next;
  };

  /** What is wrong with a new passphrase; '' where nothing is. */
  const faultOf = (passphrase: string, again: string): string =>
    passphrase.trim().length < shortestPassphrase ? say.short : passphrase === again ? '' : say.unlike;

  const told = (done: number, of: number) => {
    said.value = say.far(done, of);
  };

  const done = async (words: string) => {
    to('rest')();
    await look();
    said.value = words;
  };

  lock.onChanged(() => void look(true).catch(() => undefined));

  return {
    state,
    step,
    said,
    isBusy,
    wait,
    minutes,
    choices: signal<readonly number[]>(lockMinutes),
    isLeaving,
    left,
    isCopied,
    look: () => look().catch(() => undefined),
    askSet: to('setting'),
    askChange: to('present'),
    askTakeAway: to('taking-away'),
    askForgotten: to('forgotten'),
    askSure: to('sure'),
    leave: to('rest'),
    set: (passphrase: string, again: string) =>
      busily(async () => {
        said.value = faultOf(passphrase, again);
        if (said.peek() !== '') return;
        await lock.turnOn(passphrase, told);
        await done((await lock.isAlone()) ? say.on : say.leftovers);
      }),
    unlock: (passphrase: string) => busily(() => lock.unlock(passphrase)),
    takeAway: (passphrase: string) =>
      busily(async () => {
        await lock.turnOff(passphrase, told);
        await done(say.off);
      }),
    /** The one in use, asked for first: whoever passes by an open journal cannot change it. */
    async givePresent(passphrase: string) {
      to('next')();
      present = passphrase;
    },
    change: (passphrase: string, again: string) =>
      busily(async () => {
        said.value = faultOf(passphrase, again);
        if (said.peek() !== '') return;
        const before = present;
        to('present')();
        await lock.change(before, passphrase);
        await done(say.changed);
      }),
    chooseMinutes: (chosen: number) =>
      busily(async () => {
        await lock.setMinutes(chosen);
        minutes.value = chosen;
        await watch();
      }),
    lockNow: () => lock.lockNow().catch(() => undefined),
    /** A key was pressed or something was pointed at. */
    touch() {
      if (state.peek() !== 'open' || now() - touched < touchMs) return;
      touched = now();
      void lock.touch().catch(() => undefined);
    },
    async copyLeft() {
      await ports.copy(left.peek()).then(
        () => {
          isCopied.value = true;
        },
        () => undefined,
      );
    },
    async dropLeft() {
      left.value = '';
      await ports.left.write('').catch(() => undefined);
    },
    startOver: () => busily(() => lock.startOver()),
  };
});
