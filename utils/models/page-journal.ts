import { type BackupMemoryPort, createBackupRecord, type Seal } from '../services/backup.ts';
import { createJournalService } from '../services/journal.ts';
import type { JournalPorts } from '../services/journal-ports.ts';
import type { RestoreActions } from '../services/journal-restore.ts';
import { createDesk } from '../services/journal-undo.ts';
import { onDemand } from '../services/on-demand.ts';
import type { OutsidePorts } from '../services/outside-import.ts';
import { createSettingsService, type SettingsService } from '../services/settings.ts';
import type { TransferService } from '../services/transfer.ts';
import { createKeep, type Keep, type KeepPorts } from '../storage/keep.ts';
import type { BackupReminderPorts } from './backup-reminder-model.ts';
import type { BackupPorts } from './options-model-backup.ts';
import type { RecoveryPorts } from './recovery-model.ts';

export interface PageJournalPorts extends KeepPorts, Omit<JournalPorts, 'open'> {
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
  ...rest
}: PageJournalPorts): PageJournal {
  const keep = createKeep({ place, mark, inTurn, newId: rest.newId });
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
