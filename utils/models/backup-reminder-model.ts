import { createModel, signal } from '@preact/signals';
import type { Instant } from '../core/time.ts';
import { type BackupRecord, backupAge, isBackupDue } from '../services/backup.ts';
import type { Keep } from '../storage/keep.ts';

export interface BackupReminderPorts {
  keep: Pick<Keep, 'open'>;
  record: BackupRecord;
  now(): Instant;
}

/** Says, once in a while and quietly, how old the last backup is. */
export const BackupReminderModel = createModel(({ keep, record, now }: BackupReminderPorts) => {
  /** '' when there is nothing to say. */
  const words = signal('');

  async function look(): Promise<void> {
    const memory = await record.read();
    const tally = await (await keep.open()).tally();
    if (!isBackupDue(memory, now(), tally?.records ?? 0)) words.value = '';
    else if (memory.madeAt === null) words.value = 'There is no backup of the journal yet.';
    else words.value = `The last backup of the journal is ${backupAge(memory, now())} days old.`;
  }

  return {
    words,
    look: () => look().catch(() => undefined),
    async notNow() {
      words.value = '';
      await record.quiet().catch(() => undefined);
    },
  };
});
