import { createJournalService } from '../../utils/services/journal.ts';
import { createDoor } from '../../utils/storage/door.ts';
import { openJournal } from '../../utils/storage/open.ts';
import { seedToday } from './today-seed.ts';

/** Takes the journal of the pictures into the database of the extension; runs in one of its pages. */
export async function fillJournal(): Promise<void> {
  const now = () => new Date().toISOString();
  const today = () => now().slice(0, 10);
  const newId = () => crypto.randomUUID();
  const journal = createJournalService({
    open: createDoor(() => openJournal({ name: 'beside', newId })),
    now,
    today,
    newId,
    broadcast: { post: () => undefined, listen: () => () => undefined },
  });
  const file = {
    format: 'beside-journal',
    version: 1,
    exportedAt: now(),
    records: seedToday(today()),
    unreadable: [],
  };
  await journal.importFile(JSON.stringify(file));
}
