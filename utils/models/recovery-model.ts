import { createModel, signal } from '@preact/signals';
import { isBackup, type Seal } from '../services/backup.ts';
import { sentenceOf } from '../services/journal-error.ts';
import type { Prepared, RestoreActions } from '../services/journal-restore.ts';
import type { KeptCopy } from '../storage/copies.ts';
import type { Keep } from '../storage/keep.ts';
import { copyWords, entryWords, type Loss, lossWords } from './recovery-words.ts';

export interface RecoveryPorts {
  keep: Pick<Keep, 'open' | 'canary' | 'copies' | 'onBroken'>;
  restore: RestoreActions;
  seal(): Promise<Seal>;
  offerFile(name: string, text: string): void;
  /** Today's date, for the name of a file. */
  today(): string;
}

/** Whether the pages of Beside may show the journal, or have to say first that something is missing. */
export type RecoveryView =
  | { kind: 'looking' }
  /** `notice` says why it can only be read; '' when all is well. */
  | { kind: 'open'; notice: string }
  /** A passphrase opens it. */
  | { kind: 'locked' }
  | { kind: 'lost'; loss: Loss; words: string; canExport: boolean };

/** What waits for the user's word. */
export type RecoveryStep =
  | { kind: 'choose' }
  | { kind: 'opening'; text: string }
  | { kind: 'found'; prepared: Prepared }
  | { kind: 'anew' };

/** A kept copy to go back to. */
export interface CopyRow {
  name: string;
  words: string;
}

const say = {
  exported: (name: string) => `Handed to the browser as ${name}.`,
  found: (records: number) => `Read and tried out: ${entryWords(records)}. Nothing is replaced yet.`,
  still: 'It is as it was.',
  failed: 'This could not be done. Nothing was changed or deleted.',
};

const isLocked = (failure: unknown): boolean => (Object(failure) as { code?: unknown }).code === 'locked';

const open: RecoveryView = { kind: 'open', notice: '' };

/**
 * Stands before every page of Beside: tells a journal that is unexpectedly empty, damaged or shut from a new one, and
 * leads to what can be had back. Nothing is given up without the user's explicit word.
 */
export const RecoveryModel = createModel((ports: RecoveryPorts) => {
  const { keep, restore, seal, offerFile, today } = ports;
  const view = signal<RecoveryView>({ kind: 'looking' });
  const step = signal<RecoveryStep>({ kind: 'choose' });
  const copies = signal<readonly CopyRow[]>([]);
  const said = signal('');
  const isBusy = signal(false);

  async function lost(seen: Loss): Promise<RecoveryView> {
    const remembered = await keep.canary.remembered().catch(() => null);
    const count = async () => (await keep.open()).countRecords();
    const there = seen === 'shut' ? null : await count().catch(() => null);
    // Chromium ends the connection of a store it found damaged, and opens an empty one in its place.
    const loss = seen === 'part' && there === 0 ? 'empty' : seen;
    const kept = await keep.copies().catch((): readonly KeptCopy[] => []);
    copies.value = kept.map((each) => ({ name: each.name, words: copyWords(each) }));
    const words = lossWords(loss, remembered, there);
    return { kind: 'lost', loss, words, canExport: loss === 'part' };
  }

  async function judge(thorough: boolean): Promise<RecoveryView> {
    // Together: every page waits for this before it shows anything.
    const [state, found] = await Promise.all([
      keep.canary.state(keep.open, thorough),
      keep.open().catch(() => null),
    ]);
    if (state === 'unexpectedly-empty') return lost('empty');
    if (found === null) return lost('shut');
    if (state === 'damaged') return lost('part');
    return found.problem ? { kind: 'open', notice: sentenceOf(found.problem) } : open;
  }

  /** @param thorough counts the entries as well, which takes longer. */
  async function look(thorough = false): Promise<void> {
    // Held up by another page, or not allowed at all: the page itself says so where it matters.
    view.value = await judge(thorough).catch((failure: unknown) =>
      isLocked(failure) ? { kind: 'locked' } : open,
    );
  }

  // Found only in the midst of reading: a place on the disk that the tally does not tell of.
  keep.onBroken(() => {
    if (view.peek().kind !== 'open') return;
    void lost('part').then((found) => {
      view.value = found;
    });
  });

  async function busily(work: () => Promise<void>): Promise<void> {
    if (isBusy.peek()) return;
    isBusy.value = true;
    try {
      await work();
    } catch (failure) {
      const { sentence } = Object(failure) as { sentence?: unknown };
      said.value = typeof sentence === 'string' ? sentenceOf(failure) : say.failed;
    }
    isBusy.value = false;
  }

  const show = (prepared: Prepared) => {
    step.value = { kind: 'found', prepared };
    said.value = say.found(prepared.records);
  };

  async function choose(): Promise<void> {
    const { kind, ...rest } = step.peek();
    step.value = { kind: 'choose' };
    said.value = '';
    if (kind === 'found' && 'prepared' in rest) await restore.leave(rest.prepared).catch(() => undefined);
  }

  return {
    view,
    step,
    copies,
    said,
    isBusy,
    look,
    lookAgain: () =>
      busily(async () => {
        await look(true);
        if (view.peek().kind === 'lost') said.value = say.still;
      }),
    readFile: (read: () => Promise<string>) =>
      busily(async () => {
        said.value = '';
        const text = await read();
        if (isBackup(text)) step.value = { kind: 'opening', text };
        else show(await restore.prepareFile(text, true));
      }),
    open: (passphrase: string) =>
      busily(async () => {
        const now = step.peek();
        if (now.kind !== 'opening') return;
        const text = await (await seal()).openBackup(now.text, passphrase);
        show(await restore.prepareFile(text, true));
      }),
    readCopy: (name: string) => busily(async () => show(await restore.prepareCopy(name, true))),
    putInPlace: () =>
      busily(async () => {
        const now = step.peek();
        if (now.kind !== 'found') return;
        await restore.putInPlace(now.prepared);
        step.value = { kind: 'choose' };
        said.value = '';
        await look();
      }),
    choose: () => busily(choose),
    exportRest: () =>
      busily(async () => {
        const name = `beside-${today()}-found.json`;
        offerFile(name, await restore.exportRest());
        said.value = say.exported(name);
      }),
    askAnew() {
      said.value = '';
      step.value = { kind: 'anew' };
    },
    startAnew: () =>
      busily(async () => {
        const now = view.peek();
        if (now.kind !== 'lost') return;
        // An empty journal is whole; what is left of a damaged one is put into a whole one.
        if (now.loss === 'empty') await keep.canary.accept(await keep.open());
        else await restore.goOnWithRest();
        step.value = { kind: 'choose' };
        said.value = '';
        await look();
      }),
  };
});
