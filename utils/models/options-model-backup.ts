import { createModel, signal } from '@preact/signals';
import { failureSentence } from '../core/storage-failure.ts';
import type { Instant } from '../core/time.ts';
import { type BackupRecord, backupAge, isBackup, type Seal, shortestPassphrase } from '../services/backup.ts';
import type { FileActions } from '../services/export-journal.ts';
import type { Prepared, RestoreActions } from '../services/journal-restore.ts';
import type { Keep } from '../storage/keep.ts';
import { copyWords, entryWords } from './recovery-words.ts';

export interface BackupPorts {
  journal: Pick<FileActions, 'exportEverything'>;
  restore: RestoreActions;
  keep: Pick<Keep, 'copies' | 'removeCopy' | 'open'>;
  /** What stands in a kept copy, as an export. */
  exportCopy(name: string): Promise<string>;
  record: BackupRecord;
  seal(): Promise<Seal>;
  offerFile(name: string, text: string): void;
  now(): Instant;
  today(): string;
}

/** What the part shows: nothing in particular, a form, or what waits for the user's word. */
export type BackupStep =
  | { kind: 'rest' }
  | { kind: 'making' }
  | { kind: 'opening'; text: string }
  | { kind: 'found'; prepared: Prepared }
  | { kind: 'letting-go'; name: string };

const days = (count: number) => (count === 0 ? 'today' : count === 1 ? '1 day ago' : `${count} days ago`);

const say = {
  short: `At least ${shortestPassphrase} characters. A few words are easy to remember and hard to guess.`,
  unlike: 'The two are not the same.',
  made: (name: string) => `Made, opened once to be sure, and handed to the browser as ${name}.`,
  exported: (name: string) => `Handed to the browser as ${name}.`,
  found: (records: number, here: number) =>
    `Read and tried out: ${entryWords(records)}. It would take the place of the ${entryWords(here)} here, which are kept as a copy.`,
  placed: 'In place. What was there before is kept as a copy, below.',
  gone: 'The copy is gone.',
  failed: 'This could not be done. Nothing was changed.',
};

/** Backups that only a passphrase opens, restoring them, and the copies Beside kept. */
export const OptionsBackupModel = createModel((ports: BackupPorts) => {
  const { journal, restore, keep, record, seal, offerFile, now, today } = ports;
  const step = signal<BackupStep>({ kind: 'rest' });
  const age = signal('');
  const said = signal('');
  const isBusy = signal(false);
  const copies = signal<readonly { name: string; words: string }[]>([]);

  async function look(): Promise<void> {
    const memory = await record.read();
    age.value = memory.madeAt === null ? 'No backup yet.' : `Last backup: ${days(backupAge(memory, now()))}.`;
    copies.value = (await keep.copies()).map((each) => ({ name: each.name, words: copyWords(each) }));
  }

  async function busily(work: () => Promise<void>): Promise<void> {
    if (isBusy.peek()) return;
    isBusy.value = true;
    try {
      await work();
    } catch (failure) {
      said.value = failureSentence(failure, say.failed);
    }
    isBusy.value = false;
    await look().catch(() => undefined);
  }

  async function show(prepared: Prepared): Promise<void> {
    const here = await (await keep.open()).countRecords();
    step.value = { kind: 'found', prepared };
    said.value = say.found(prepared.records, here);
  }

  const to = (next: BackupStep) => () => {
    said.value = '';
    step.value = next;
  };

  async function make(passphrase: string): Promise<void> {
    const { sealBackup, openBackup } = await seal();
    const text = await journal.exportEverything();
    const sealed = await sealBackup(text, passphrase, now());
    if ((await openBackup(sealed, passphrase)) !== text) throw new Error('does not open again');
    const name = `beside-backup-${today()}.beside`;
    offerFile(name, sealed);
    await record.made();
    step.value = { kind: 'rest' };
    said.value = say.made(name);
  }

  void look().catch(() => undefined);
  return {
    step,
    age,
    said,
    isBusy,
    copies,
    askMake: to({ kind: 'making' }),
    make: (passphrase: string, again: string) =>
      busily(async () => {
        if (passphrase.trim().length < shortestPassphrase) said.value = say.short;
        else if (passphrase !== again) said.value = say.unlike;
        else await make(passphrase);
      }),
    readFile: (read: () => Promise<string>) =>
      busily(async () => {
        said.value = '';
        const text = await read();
        if (isBackup(text)) step.value = { kind: 'opening', text };
        else await show(await restore.prepareFile(text, false));
      }),
    open: (passphrase: string) =>
      busily(async () => {
        const waiting = step.peek();
        if (waiting.kind !== 'opening') return;
        const text = await (await seal()).openBackup(waiting.text, passphrase);
        await show(await restore.prepareFile(text, false));
      }),
    readCopy: (name: string) => busily(async () => show(await restore.prepareCopy(name, false))),
    putInPlace: () =>
      busily(async () => {
        const found = step.peek();
        if (found.kind !== 'found') return;
        await restore.putInPlace(found.prepared);
        step.value = { kind: 'rest' };
        said.value = say.placed;
      }),
    leave: () =>
      busily(async () => {
        const left = step.peek();
        to({ kind: 'rest' })();
        if (left.kind === 'found') await restore.leave(left.prepared);
      }),
    exportCopy: (name: string) =>
      busily(async () => {
        const file = `beside-copy-${today()}.json`;
        offerFile(file, await ports.exportCopy(name));
        said.value = say.exported(file);
      }),
    askLetGo: (name: string) => to({ kind: 'letting-go', name })(),
    letGo: () =>
      busily(async () => {
        const asked = step.peek();
        if (asked.kind !== 'letting-go') return;
        await keep.removeCopy(asked.name);
        step.value = { kind: 'rest' };
        said.value = say.gone;
      }),
    refresh: () => look().catch(() => undefined),
  };
});
