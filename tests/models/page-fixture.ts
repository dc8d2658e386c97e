import { createPageJournal } from '../../utils/models/page-journal.ts';
import { RecoveryModel } from '../../utils/models/recovery-model.ts';
import { openBackup, sealBackup } from '../../utils/seal/backup-file.ts';
import { createPlace } from '../storage/storage-fixture.ts';

/** One guess costs little here. */
const cheap = { m: 8_192, t: 1, p: 1 };

/** One browser: what it keeps outside its databases, its pages, and the files it was handed. */
export function createBrowser() {
  const mark = createPlace();
  const kept: { name: unknown; backup: unknown } = { name: undefined, backup: undefined };
  const clock = { now: '2026-11-22T10:00:00.000Z' };
  const offered: { name: string; text: string }[] = [];
  let ids = 0;
  const page = () => {
    const made = createPageJournal({
      place: {
        read: async () => kept.name,
        write: async (name) => {
          kept.name = name;
        },
      },
      mark,
      inTurn: (_, work) => work(),
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
    return { ...made, model: new RecoveryModel(made.recovery) };
  };
  return { page, mark, offered, clock };
}
