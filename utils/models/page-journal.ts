import { type BackupMemoryPort, createBackupRecord, type Seal } from '../services/backup.ts';
import { createJournalService } from '../services/journal.ts';
import {
  createJournalLock,
  type JournalLock,
  type LockKeyPort,
  type LockSeal,
} from '../services/journal-lock.ts';
import type { JournalPorts } from '../services/journal-ports.ts';
import type { RestoreActions } from '../services/journal-restore.ts';
import { createDesk } from '../services/journal-undo.ts';
import type { LockMemoryPort } from '../services/lock-memory.ts';
import { onDemand } from '../services/on-demand.ts';
import type { OutsidePorts } from '../services/outside-import.ts';
import { createSettingsService, type SettingsService } from '../services/settings.ts';
import type { TransferService } from '../services/transfer.ts';
import { createKeep, type Keep, type KeepPorts } from '../storage/keep.ts';
import { StorageError } from '../storage/storage-error.ts';
import type { Unsealing } from '../storage/unsealing.ts';
import type { BackupReminderPorts } from './backup-reminder-model.ts';
import type { LeftWords } from './lock-model.ts';
import type { BackupPorts } from './options-model-backup.ts';
import type { RecoveryPorts } from './recovery-model.ts';
import { createRowsPort } from './rows-port.ts';

/** The lock of the journal: its cryptography, and where its key and what is remembered of it are kept. */
export interface PageLockPorts {
  /** Loaded when there is a lock, or is to be one. */
  unsealing(): Promise<Unsealing>;
  /** Loaded when a passphrase is given. */
  seal(): Promise<LockSeal>;
  key: LockKeyPort;
  memory: LockMemoryPort;
  /** Whether the browser keeps deleted words in its files for long. */
  writesOver: boolean;
  /** Has the open pages report once more, as the pill knows nobody where there is a lock. */
  readAgain(): Promise<void>;
}

export interface PageJournalPorts extends Omit<KeepPorts, 'rows'>, Omit<JournalPorts, 'open'> {
  lock: PageLockPorts;
  /** How dates in a file of another tool are meant; those of the browser when not said. */
  locale?: OutsidePorts;
  /** Where it is remembered when the last backup was made. */
  backups: BackupMemoryPort;
  /** Loads what seals and opens backups. */
  seal(): Promise<Seal>;
  /** Hands a file to the user: a download. */
  offerFile(name: string, text: string): void;
}

/** What a page of the extension works with: the journal, its settings, and what to do when it is not as it was left. */
export interface PageJournal {
  keep: Keep;
  lock: JournalLock;
  /** Whether this page has had the key of a lock. */
  hadKey(): boolean;
  /** Where a page keeps the words of its fields when it is locked. */
  left(page: string): LeftWords;
  ports: JournalPorts;
  journal: ReturnType<typeof createJournalService>;
  settings: SettingsService;
  restore: RestoreActions;
  /** What goes out and comes in, beside the journal's own file. */
  transfer: TransferService;
  /** For the settings: backups, and what was kept. */
  backup: BackupPorts;
  reminder: BackupReminderPorts;
  /** For the page's RecoveryModel. */
  recovery: RecoveryPorts;
}

const transferring = [
  ...(['aboutPerson', 'exportMarkdown', 'exportPerson', 'exportPersonMarkdown', 'exportTodos'] as const),
  ...(['importOutside', 'previewOutside', 'undo'] as const),
];
const restoring = [
  ...(['exportRest', 'goOnWithRest', 'leave', 'prepareCopy', 'prepareFile', 'putInPlace'] as const),
];

function localeHere(): OutsidePorts {
  const { locale: lang, timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  return { lang, zone };
}

/** The same for each page: sidebar, settings, journal. */
export function createPageJournal({
  place,
  mark,
  inTurn,
  offerFile,
  locale = localeHere(),
  backups,
  seal,
  lock: lockPorts,
  ...rest
}: PageJournalPorts): PageJournal {
  const { rows, rowsOf, hadKey } = createRowsPort({
    ...{ unsealing: lockPorts.unsealing, key: lockPorts.key, now: rest.now },
  });
  const keep = createKeep({
    ...{ place, mark, inTurn, newId: rest.newId, writesOver: lockPorts.writesOver },
    async rows(lock) {
      const found = await rows(lock);
      if (found === null) throw new StorageError('locked');
      return found;
    },
  });
  const ports: JournalPorts = { ...rest, open: keep.open };
  const journal = createJournalService(ports);
  const restore: RestoreActions = onDemand(restoring, async () =>
    (await import('../services/journal-restore.ts')).createRestore({ ...rest, keep }),
  );
  const transfer: TransferService = onDemand(transferring, async () =>
    (await import('../services/transfer.ts')).createTransfer(ports, locale),
  );
  const record = createBackupRecord(backups, rest.now);
  return {
    keep,
    lock: createJournalLock({
      ...{ keep, rowsOf, inTurn, now: rest.now },
      ...{ seal: lockPorts.seal, key: lockPorts.key, memory: lockPorts.memory },
      announce() {
        rest.broadcast.post();
        void lockPorts.readAgain().catch(() => undefined);
      },
    }),
    hadKey,
    left: (page) => ({
      read: () => journal.draft(`left:${page}`),
      write: (words) => journal.saveDraft(`left:${page}`, words),
    }),
    ports,
    journal,
    settings: createSettingsService(ports),
    restore,
    transfer,
    recovery: { keep, restore, seal, offerFile, today: rest.today },
    reminder: { keep, record, now: rest.now },
    backup: {
      ...{ journal, restore, keep, record, seal, offerFile, now: rest.now, today: rest.today },
      exportCopy: async (name) => {
        const copy = await keep.openCopy(name);
        const { createFileActions } = await import('../services/export-journal.ts');
        const files = createFileActions(createDesk({ ...ports, open: async () => copy }));
        return files.exportEverything().finally(copy.close);
      },
    },
  };
}
