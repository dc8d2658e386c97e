import { lockPageOf } from '../../components/lock/lock-page.ts';
import { parseSiteHealth } from '../../utils/core/site-health.ts';
import { dayOf } from '../../utils/core/time.ts';
import { tellSitesChanged } from '../../utils/messages/client.ts';
import type { OptionsPorts } from '../../utils/models/options-model.ts';
import { createPageJournal } from '../../utils/models/page-journal.ts';
import { createBroadcast } from '../../utils/platform/broadcast.ts';
import { browser } from '../../utils/platform/browser.ts';
import { journalPlatform, lockPlatform } from '../../utils/platform/journal-platform.ts';
import { languageChoice } from '../../utils/platform/language.ts';
import { offerFile } from '../../utils/platform/offer-file.ts';
import { packStore } from '../../utils/platform/pack-store.ts';
import { grants } from '../../utils/platform/permissions.ts';
import { readAgain } from '../../utils/platform/read-again.ts';
import { siteHealthStore } from '../../utils/platform/site-health.ts';
import { createPackService } from '../../utils/services/packs.ts';
import { sites } from '../../utils/sites/registry.ts';
import { loadUnsealing, unsealingFile } from '../../utils/storage/unsealing.ts';

const now = () => new Date().toISOString();
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const today = () => dayOf(now(), zone);

const { journal, settings, recovery, transfer, keep, backup, reminder, lock, hadKey, left } =
  createPageJournal({
    ...journalPlatform,
    broadcast: createBroadcast(),
    seal: () => import('../../utils/seal/backup-file.ts'),
    lock: {
      ...lockPlatform,
      unsealing: () => loadUnsealing(() => import(/* @vite-ignore */ unsealingFile)),
      seal: () => import('../../utils/seal/journal-seal.ts'),
    },
    now,
    today,
    newId: () => crypto.randomUUID(),
  });

export { recovery, reminder };

export const lockPage = lockPageOf({ lock, hadKey, left: left('options') });

/** What the settings page works with in a real browser. */
export const optionsPorts: OptionsPorts = {
  access: {
    sites,
    grants,
    health: async () => parseSiteHealth(await siteHealthStore.read()),
    tellBackground: () => tellSitesChanged((message) => browser.runtime.sendMessage(message)),
    now: () => Date.now(),
  },
  backup,
  corrections: { journal, readAgain },
  data: {
    // A whole export is as good as a backup, and counts as one.
    journal: {
      ...journal,
      exportEverything: async () => {
        const text = await journal.exportEverything();
        await backup.record.made().catch(() => undefined);
        return text;
      },
    },
    transfer,
    offerFile,
    today,
  },
  person: { journal, transfer, copies: async () => (await keep.copies()).length, offerFile, today },
  packs: {
    choice: languageChoice,
    packs: createPackService({
      store: packStore,
      builtIn: async (language) => (await fetch(`/packs/${language}.json`)).json(),
    }),
    muted: {
      read: async () => (await settings.read()).mutedPractices,
      write: async (mutedPractices) => void (await settings.change({ mutedPractices })),
      onChanged: settings.onChanged,
    },
    offerFile,
  },
  theme: {
    read: async () => (await settings.read()).theme,
    save: async (theme) => void (await settings.change({ theme })),
    onChanged: settings.onChanged,
  },
};
