import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BackupReminderModel } from './backup-reminder-model.ts';
import type { LoadedPart } from './loaded-part.ts';
import type { LockModel } from './lock-model.ts';
import type { RecoveryModel, RecoveryView } from './recovery-model.ts';

/** What stands before every page of Beside. */
export interface PageGuards {
  recovery: InstanceType<typeof RecoveryModel>;
  lock: LockModel;
  /** Where there is room to say how old the last backup is. */
  reminder?: InstanceType<typeof BackupReminderModel>;
}

/** Whether a page may show the journal, as far as is known by now. */
export interface PageGate {
  view: ReadonlySignal<RecoveryView>;
  /** null until they are loaded. */
  guards: ReadonlySignal<PageGuards | null>;
}

export const gateOf = (guards: PageGuards): PageGate => ({
  view: guards.recovery.view,
  guards: signal(guards),
});

/**
 * A gate that opens at a glance: a whole journal that lies open, or whose key is here, is shown before its guards are
 * there. They look once more when they come, and from then on their word counts.
 * @param isOpen whether a glance was enough.
 * @param beginAnew where it was locked meanwhile: nothing that was shown is to stay in the memory of the page.
 */
export function createEarlyGate(
  isOpen: Promise<boolean>,
  guards: LoadedPart<PageGuards>,
  beginAnew: () => void,
): PageGate {
  const view = signal<RecoveryView>({ kind: 'looking' });
  void isOpen
    .catch(() => false)
    .then((isSeen) => {
      if (!isSeen) void guards.load();
      else if (guards.part.peek() === null) view.value = { kind: 'open', notice: '' };
    });
  effect(() => {
    const seen = guards.part.value?.recovery.view.value;
    if (!seen || seen.kind === 'looking') return;
    const isLockedSince = seen.kind === 'locked' && view.peek().kind === 'open';
    view.value = isLockedSince ? { kind: 'looking' } : seen;
    if (isLockedSince) beginAnew();
  });
  return { view, guards: guards.part };
}
