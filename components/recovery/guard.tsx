import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { BackupReminderModel } from '../../utils/models/backup-reminder-model.ts';
import type { LockModel } from '../../utils/models/lock-model.ts';
import type { RecoveryModel } from '../../utils/models/recovery-model.ts';
import { LeftWords } from '../lock/left-words.tsx';
import { LockContext } from '../lock/lock-context.ts';
import { watchHands } from '../lock/lock-keys.ts';
import { latePart } from '../shared/late-part.tsx';

const LockScreen = latePart(async () => (await import('../lock/lock-screen.tsx')).LockScreen);
const RecoveryScreen = latePart(async () => (await import('./recovery-screen.tsx')).RecoveryScreen);

interface Props {
  model: InstanceType<typeof RecoveryModel>;
  lock: LockModel;
  /** What can be shown while the journal is locked; the lock alone where there is nothing. */
  whenLocked?: ComponentChildren;
  /** Where there is room to say how old the last backup is. */
  reminder?: InstanceType<typeof BackupReminderModel>;
  children: ComponentChildren;
}

const Notice = ({ words, exportAll }: { words: string; exportAll(): void }) => (
  <div class="journal-notice small" role="status">
    <p>{words}</p>
    <button type="button" class="btn edge slight" onClick={exportAll}>
      Export everything
    </button>
  </div>
);

const Reminder = ({ reminder }: { reminder: InstanceType<typeof BackupReminderModel> }) =>
  reminder.words.value === '' ? null : (
    <div class="journal-notice small" role="status">
      <p>{reminder.words.value}</p>
      <div class="acts">
        <a class="btn edge slight" href="/options.html#backup">
          To backups
        </a>
        <button type="button" class="btn slight" onClick={() => void reminder.notNow()}>
          Not now
        </button>
      </div>
    </div>
  );

/** Shows a page of Beside once it is known that the journal is whole, and else what became of it. */
export function Guard({ model, lock, whenLocked, reminder, children }: Props) {
  const view = model.view.value;
  useEffect(() => watchHands(lock), [lock]);
  if (view.kind === 'looking') return null;
  if (lock.isLeaving.value) return null;
  if (view.kind === 'locked') return <>{whenLocked ?? <LockScreen lock={lock} />}</>;
  if (view.kind === 'lost') return <RecoveryScreen model={model} view={view} />;
  return (
    <LockContext.Provider value={lock}>
      <LeftWords lock={lock} />
      {view.notice !== '' && <Notice words={view.notice} exportAll={() => void model.exportRest()} />}
      {reminder && <Reminder reminder={reminder} />}
      {children}
    </LockContext.Provider>
  );
}
