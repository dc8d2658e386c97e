import { createPageJournal, type PageJournal } from '../utils/models/page-journal.ts';
import { backupMemory } from '../utils/platform/backup-memory.ts';
import { canaryStore } from '../utils/platform/canary-store.ts';
import { inTurn } from '../utils/platform/in-turn.ts';
import { journalPlace } from '../utils/platform/journal-place.ts';
import { lockKey } from '../utils/platform/lock-key.ts';
import { lockMemory } from '../utils/platform/lock-memory.ts';
import { rowCipherOf } from '../utils/seal/row-cipher.ts';
import type { JournalPorts } from '../utils/services/journal-ports.ts';
import { createSealedRows } from '../utils/storage/sealed-rows.ts';

const silent: JournalPorts['broadcast'] = { post: () => undefined, listen: () => () => undefined };

/** The journal of the extension as its own pages have it, for a bench that runs within one. */
export const openPageJournal = (broadcast = silent): PageJournal =>
  createPageJournal({
    backups: backupMemory,
    seal: () => Promise.reject(new Error('nothing goes out here')),
    lock: {
      seal: () => import('../utils/seal/journal-seal.ts'),
      unsealing: async () => ({ createSealedRows, rowCipherOf }),
      key: lockKey,
      memory: lockMemory,
      // Only what is read afterwards is measured.
      writesOver: false,
      readAgain: async () => undefined,
    },
    place: journalPlace,
    mark: canaryStore,
    inTurn,
    now: () => new Date().toISOString(),
    today: () => new Date().toISOString().slice(0, 10),
    newId: () => crypto.randomUUID(),
    broadcast,
    offerFile: () => undefined,
  });
