import { lockPageOf } from '../../components/lock/lock-page.ts';
import { dayOf } from '../../utils/core/time.ts';
import type { JournalPagePorts } from '../../utils/models/journal-ports.ts';
import { createPageJournal } from '../../utils/models/page-journal.ts';
import { createBroadcast } from '../../utils/platform/broadcast.ts';
import { firstDrawn } from '../../utils/platform/first-drawn.ts';
import { journalPlatform, lockPlatform } from '../../utils/platform/journal-platform.ts';
import { offerFile } from '../../utils/platform/offer-file.ts';
import { createJournalPages } from '../../utils/services/journal-pages.ts';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const now = () => new Date().toISOString();

const { ports, recovery, reminder, settings, lock, left } = createPageJournal({
  ...journalPlatform,
  broadcast: createBroadcast(),
  seal: () => import('../../utils/seal/backup-file.ts'),
  lock: { ...lockPlatform, seal: () => import('../../utils/seal/journal-seal.ts') },
  now,
  today: () => dayOf(now(), zone),
  newId: () => crypto.randomUUID(),
});

export { recovery, reminder };

export const lockPage = lockPageOf({ lock, left: left('journal') });

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
