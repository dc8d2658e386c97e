import { LockModel } from '../../utils/models/lock-model.ts';
import { createPageJournal } from '../../utils/models/page-journal.ts';
import { RecoveryModel } from '../../utils/models/recovery-model.ts';
import { openBackup, sealBackup } from '../../utils/seal/backup-file.ts';
import { createPlace } from '../storage/storage-fixture.ts';
import { cheap, createLockPlaces, createTurns } from './fake-lock.ts';

/** One browser: what it keeps outside its databases, its pages, and the files it was handed. */
export function createBrowser({ instant = false } = {}) {
  const mark = createPlace();
  const kept: { name: unknown; backup: unknown } = { name: undefined, backup: undefined };
  const clock = { now: '2026-11-22T10:00:00.000Z' };
  const offered: { name: string; text: string }[] = [];
  const lock = createLockPlaces(instant);
  const { inTurn, release } = createTurns();
  let ids = 0;
  const page = (step: () => Promise<void> = async () => undefined) => {
    const write = async (name: unknown): Promise<void> => {
      await step();
      kept.name = structuredClone(name);
      await step();
    };
    const made = createPageJournal({
      place: { read: async () => structuredClone(kept.name), write },
      mark,
      inTurn,
      lock: lock.portsWith(step),
      now: () => clock.now,
      today: () => clock.now.slice(0, 10),
      newId: () => `id-${ids++}`,
      broadcast: { post: () => undefined, listen: () => () => undefined },
      backups: {
        read: async () => kept.backup,
        write: async (memory) => {
          kept.backup = memory;
        },
      },
      seal: async () => ({
        openBackup,
        sealBackup: (text, passphrase, madeAt) => sealBackup(text, passphrase, madeAt, cheap),
      }),
      locale: { lang: 'en', zone: 'UTC' },
      offerFile: (name, text) => void offered.push({ name, text }),
    });
    const locking: { reloads: number; left: string; model: LockModel } = {
      reloads: 0,
      left: '',
      model: new LockModel({
        lock: made.lock,
        hadKey: made.hadKey,
        save: async () => undefined,
        fields: (): string => locking.left,
        left: made.left('here'),
        copy: async () => undefined,
        reload: () => {
          locking.reloads++;
        },
        later: () => () => undefined,
        now: () => Date.parse(clock.now),
      }),
    };
    return { ...made, locking, model: new RecoveryModel(made.recovery) };
  };
  return { page, mark, offered, clock, kept, lock, release };
}
