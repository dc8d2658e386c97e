import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/frame.css';
import '../../components/journal/journal.css';
import '../../components/journal/person.css';
import '../../components/journal/search.css';
import '../../components/journal/goals.css';
import '../../components/journal/ledger.css';
import '../../components/recovery/recovery.css';
import { render } from 'preact';
import { JournalPage } from '../../components/journal/journal-page.tsx';
import { Guard } from '../../components/recovery/guard.tsx';
import { BackupReminderModel } from '../../utils/models/backup-reminder-model.ts';
import { createJournalModel } from '../../utils/models/journal-model.ts';
import { LockModel } from '../../utils/models/lock-model.ts';
import { RecoveryModel } from '../../utils/models/recovery-model.ts';
import { afterFrame } from '../../utils/platform/first-drawn.ts';
import { followLastTheme } from '../../utils/platform/theme.ts';
import { readyToWrite } from '../../utils/services/journal.ts';
import { journalPagePorts, lockPage, recovery, reminder } from './ports.ts';

followLastTheme();

const guard = new RecoveryModel(recovery);
const lock = new LockModel({ ...lockPage, save: async () => undefined });
const backups = new BackupReminderModel(reminder);
const journal = createJournalModel(journalPagePorts);
const app = document.getElementById('app');
if (app) {
  render(
    <Guard model={guard} lock={lock} reminder={backups}>
      <JournalPage journal={journal} pages={{ options: '/options.html', welcome: '/welcome.html' }} />
    </Guard>,
    app,
  );
}
// What shows nothing at first comes after what does.
void guard
  .look()
  // A tab in the background draws no frame, and has to be locked all the same.
  .then(() => void lock.look())
  .then(afterFrame)
  .then(readyToWrite)
  .then(backups.look);
