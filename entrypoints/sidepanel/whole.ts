import { lockPageOf } from '../../components/lock/lock-page.ts';
import { LockModel } from '../../utils/models/lock-model.ts';
import type { PageGuards } from '../../utils/models/page-gate.ts';
import { createPageJournal } from '../../utils/models/page-journal.ts';
import { RecoveryModel } from '../../utils/models/recovery-model.ts';
import { journalPlatform, lockPlatform } from '../../utils/platform/journal-platform.ts';
import { here, unsealing } from './first-journal.ts';

const made = createPageJournal({
  ...here,
  ...journalPlatform,
  seal: () => import('../../utils/seal/backup-file.ts'),
  lock: {
    ...lockPlatform,
    unsealing,
    seal: () => import('../../utils/seal/journal-seal.ts'),
  },
});
export const { keep, settings } = made;

/**
 * What stands before the journal; they look at once.
 * @param save writes what boxes of this page have not written yet.
 */
export function createGuards(save: () => Promise<void>): PageGuards & { looked: Promise<void> } {
  const recovery = new RecoveryModel(made.recovery);
  const lock = new LockModel({
    ...lockPageOf({ lock: made.lock, hadKey: made.hadKey, left: made.left('sidebar') }),
    save,
  });
  const looked = recovery.look();
  void looked.then(lock.look);
  return { recovery, lock, looked };
}
