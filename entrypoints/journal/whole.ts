import { lockPageOf } from '../../components/lock/lock-page.ts';
import { BackupReminderModel } from '../../utils/models/backup-reminder-model.ts';
import type { JournalPagePorts } from '../../utils/models/journal-ports.ts';
import { LockModel } from '../../utils/models/lock-model.ts';
import type { PageGuards } from '../../utils/models/page-gate.ts';
import { createPageJournal } from '../../utils/models/page-journal.ts';
import { RecoveryModel } from '../../utils/models/recovery-model.ts';
import { journalPlatform, lockPlatform } from '../../utils/platform/journal-platform.ts';
import { offerFile } from '../../utils/platform/offer-file.ts';
import { readyToWrite } from '../../utils/services/journal.ts';
import { createJournalPages } from '../../utils/services/journal-pages.ts';
import { broadcast, clock, firstJournalPorts, today, unsealing } from './first-ports.ts';

export { readyToWrite };

const newId = () => crypto.randomUUID();

const { ports, recovery, reminder, settings, lock, hadKey, left } = createPageJournal({
  ...journalPlatform,
  broadcast,
  seal: () => import('../../utils/seal/backup-file.ts'),
  lock: {
    ...lockPlatform,
    unsealing,
    seal: () => import('../../utils/seal/journal-seal.ts'),
  },
  now: clock.now,
  today,
  newId,
});

/** What stands before the journal; they look at once. */
export const guards: PageGuards & Required<Pick<PageGuards, 'reminder'>> = {
  recovery: new RecoveryModel(recovery),
  lock: new LockModel({
    ...lockPageOf({ lock, hadKey, left: left('journal') }),
    save: async () => undefined,
  }),
  reminder: new BackupReminderModel(reminder),
};
void guards.recovery.look().then(() => {
  void guards.lock.look();
  void guards.reminder.look();
});

/** What the journal page works with in a real browser. */
export const journalPagePorts: JournalPagePorts = {
  ...firstJournalPorts,
  journal: createJournalPages(ports, clock.zone),
  newId,
  // Loaded with the day's view: nothing else of this page suggests anything.
  voice: async () => (await import('./voice.ts')).voiceNow(settings, clock.zone),
  later(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  copy: (text) => navigator.clipboard.writeText(text),
  offerFile,
};
