import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { BackupReminderModel } from '../../utils/models/backup-reminder-model.ts';
import type { PageGate } from '../../utils/models/page-gate.ts';
import { LockContext } from '../lock/lock-context.ts';
import { watchHands } from '../lock/lock-keys.ts';
import { latePart } from '../shared/late-part.tsx';

const LeftWords = latePart(async () => (await import('../lock/left-words.tsx')).LeftWords);
const LockScreen = latePart(async () => (await import('../lock/lock-screen.tsx')).LockScreen);
const RecoveryScreen = latePart(async () => (await import('./recovery-screen.tsx')).RecoveryScreen);

interface Props {
  gate: PageGate;
  /** What can be shown while the journal is locked; the lock alone where there is nothing. */
  whenLocked?: ComponentChildren;
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
export function Guard({ gate, whenLocked, children }: Props) {
  const view = gate.view.value;
  const guards = gate.guards.value;
  const lock = guards?.lock ?? null;
  useEffect(() => (lock ? watchHands(lock) : undefined), [lock]);
  if (view.kind === 'looking' || lock?.isLeaving.value) return null;
  if (view.kind === 'locked') return <>{whenLocked ?? (lock && <LockScreen lock={lock} />)}</>;
  if (view.kind === 'lost') return guards && <RecoveryScreen model={guards.recovery} view={view} />;
  return (
    <LockContext.Provider value={lock}>
      {lock && <LeftWords lock={lock} />}
      {guards && view.notice !== '' && (
        <Notice words={view.notice} exportAll={() => void guards.recovery.exportRest()} />
      )}
      {guards?.reminder && <Reminder reminder={guards.reminder} />}
      {children}
    </LockContext.Provider>
  );
}
