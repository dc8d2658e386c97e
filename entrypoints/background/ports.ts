import { dayOf } from '../../utils/core/time.ts';
import { browser } from '../../utils/platform/browser.ts';
import { inTurn } from '../../utils/platform/in-turn.ts';
import { journalPlace } from '../../utils/platform/journal-place.ts';
import { openPanel, panelOpensBy, readPanelKey } from '../../utils/platform/panel.ts';
import { pillHidden } from '../../utils/platform/pill-hidden.ts';
import { tabStates } from '../../utils/platform/session.ts';
import { createJournalReader } from '../../utils/services/journal-reader.ts';
import { recogniseReport } from '../../utils/services/recognition.ts';
import { createDoor } from '../../utils/storage/door.ts';
import { openAsIs } from '../../utils/storage/open-as-is.ts';
import { parsePlace } from '../../utils/storage/place.ts';
import { createReadingJournal } from '../../utils/storage/reading-journal.ts';
import { StorageError } from '../../utils/storage/storage-error.ts';
import { headingsFor } from './headings.ts';
import { readCues, readPack } from './pack.ts';
import type { PageReportPorts } from './page-reports.ts';
import { pillFor } from './pill-for.ts';

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const now = () => new Date().toISOString();
const today = () => dayOf(now(), zone());

// Reads only: what the user writes is written by the pages. A way in, not a state: opened with the first use,
// and again in the next life of the background.
const service = createJournalReader({
  open: createDoor(
    async () => {
      const { name, lock } = parsePlace(await journalPlace.read());
      // The key of a locked journal is for pages: here nobody is known while there is a lock.
      if (lock) throw new StorageError('locked');
      return openAsIs(name, createReadingJournal);
    },
    (journal) => journal.isKept(),
  ),
  now,
});

/** What the background's handlers work with in a real browser. */
export const pageReportPorts: PageReportPorts = {
  states: tabStates,
  // Without the port: match patterns know none.
  isGranted: (origin) => {
    const { protocol, hostname } = new URL(origin);
    return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  },
  recognise: (report) => recogniseReport(report, service, today()),
  pillFor: (report, moment) =>
    pillFor(report, moment, {
      headingsFor: () =>
        headingsFor({ service, readPack, readCues }, report, moment, { now: now(), zone: zone() }),
      opensBy: panelOpensBy(),
      panelKey: readPanelKey,
      hiddenOn: pillHidden.read,
      today,
    }),
  hidePillToday: () => pillHidden.write(today()),
  openPanel: async ({ windowId }) => {
    if (windowId !== null) await openPanel(windowId);
  },
  inTurn,
  now: () => Date.now(),
};
