import { wordsInFields } from '../../components/lock/open-fields.ts';
import { dayOf } from '../../utils/core/time.ts';
import type { JournalPagePorts } from '../../utils/models/journal-ports.ts';
import type { LockModelPorts } from '../../utils/models/lock-model.ts';
import { createPageJournal } from '../../utils/models/page-journal.ts';
import { backupMemory } from '../../utils/platform/backup-memory.ts';
import { createBroadcast } from '../../utils/platform/broadcast.ts';
import { canaryStore } from '../../utils/platform/canary-store.ts';
import { firstDrawn } from '../../utils/platform/first-drawn.ts';
import { inTurn } from '../../utils/platform/in-turn.ts';
import { journalPlace } from '../../utils/platform/journal-place.ts';
import { lockKey } from '../../utils/platform/lock-key.ts';
import { lockMemory } from '../../utils/platform/lock-memory.ts';
import { offerFile } from '../../utils/platform/offer-file.ts';
import { panelOpensBy } from '../../utils/platform/panel.ts';
import { readAgain } from '../../utils/platform/read-again.ts';
import { createJournalPages } from '../../utils/services/journal-pages.ts';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const now = () => new Date().toISOString();

const { ports, recovery, reminder, settings, lock, left } = createPageJournal({
  backups: backupMemory,
  seal: () => import('../../utils/seal/backup-file.ts'),
  lock: {
    seal: () => import('../../utils/seal/journal-seal.ts'),
    key: lockKey,
    memory: lockMemory,
    readAgain,
    writesOver: panelOpensBy() === 'click',
  },
  place: journalPlace,
  mark: canaryStore,
  inTurn,
  now,
  today: () => dayOf(now(), zone),
  newId: () => crypto.randomUUID(),
  broadcast: createBroadcast(),
  offerFile,
});

export { recovery, reminder };

/** The lock as this page has it, but for what it has to save. */
export const lockPage: Omit<LockModelPorts, 'save'> = {
  lock,
  left: left('journal'),
  fields: wordsInFields,
  copy: (words) => navigator.clipboard.writeText(words),
  reload: () => location.reload(),
  later(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  now: () => Date.now(),
};

/** What the journal page works with in a real browser. */
export const journalPagePorts: JournalPagePorts = {
  journal: createJournalPages(ports, zone),
  clock: { now, zone, lang: navigator.language },
  line: {
    hash: () => location.hash,
    go: (hash) => {
      location.hash = hash;
    },
    onChanged(listener) {
      window.addEventListener('hashchange', listener);
      return () => window.removeEventListener('hashchange', listener);
    },
  },
  newId: () => crypto.randomUUID(),
  // Loaded with the day's view: nothing else of this page suggests anything.
  voice: async () => (await import('./voice.ts')).voiceNow(settings, zone),
  later(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  copy: (text) => navigator.clipboard.writeText(text),
  offerFile,
  drawn: () => firstDrawn('.list, main.page > *'),
};
