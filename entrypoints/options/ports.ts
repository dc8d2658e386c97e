import { parseSiteHealth } from '../../utils/core/site-health.ts';
import { dayOf } from '../../utils/core/time.ts';
import { sendToBackground } from '../../utils/messages/client.ts';
import type { OptionsPorts } from '../../utils/models/options-model.ts';
import { createBroadcast } from '../../utils/platform/broadcast.ts';
import { browser } from '../../utils/platform/browser.ts';
import { canaryStore } from '../../utils/platform/canary-store.ts';
import { offerFile } from '../../utils/platform/offer-file.ts';
import {
  grantedOrigins,
  isSiteGranted,
  onGrantsChanged,
  requestSite,
  revokeSite,
} from '../../utils/platform/permissions.ts';
import { readAgain } from '../../utils/platform/read-again.ts';
import { siteHealthStore } from '../../utils/platform/site-health.ts';
import { createJournalService } from '../../utils/services/journal.ts';
import type { JournalPorts } from '../../utils/services/journal-ports.ts';
import { createSettingsService } from '../../utils/services/settings.ts';
import { sites } from '../../utils/sites/registry.ts';
import { createCanary } from '../../utils/storage/canary.ts';
import { createDoor, openJournal } from '../../utils/storage/open.ts';

const now = () => new Date().toISOString();
const newId = () => crypto.randomUUID();

const canary = createCanary(canaryStore);
const journalPorts: JournalPorts = {
  open: createDoor(() => openJournal({ name: 'beside', newId, onCommitted: canary.note })),
  now,
  today: () => dayOf(now(), Intl.DateTimeFormat().resolvedOptions().timeZone),
  newId,
  broadcast: createBroadcast(),
};

const journal = createJournalService(journalPorts);
const settings = createSettingsService(journalPorts);

/** What the settings page works with in a real browser. */
export const optionsPorts: OptionsPorts = {
  access: {
    sites,
    grants: {
      has: isSiteGranted,
      granted: grantedOrigins,
      request: requestSite,
      revoke: revokeSite,
      onChanged: onGrantsChanged,
    },
    health: async () => parseSiteHealth(await siteHealthStore.read()),
    tellBackground: async () => {
      const answer = await sendToBackground((message) => browser.runtime.sendMessage(message), {
        type: 'sites/changed',
      });
      if (!answer.ok) throw new Error(answer.error.text);
    },
    now: () => Date.now(),
  },
  corrections: { journal, readAgain },
  data: { journal, offerFile, today: journalPorts.today },
  theme: {
    read: async () => (await settings.read()).theme,
    save: async (theme) => void (await settings.change({ theme })),
    onChanged: settings.onChanged,
  },
};
