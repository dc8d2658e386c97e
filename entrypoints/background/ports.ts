import { dayOf } from '../../utils/core/time.ts';
import { browser } from '../../utils/platform/browser.ts';
import { inTurn } from '../../utils/platform/in-turn.ts';
import { openPanel, panelOpensBy, readPanelKey } from '../../utils/platform/panel.ts';
import { pillHidden } from '../../utils/platform/pill-hidden.ts';
import { tabStates } from '../../utils/platform/session.ts';
import { headingsFor, recogniseReport } from './journal-side.ts';
import type { PageReportPorts } from './page-reports.ts';
import { pillFor } from './pill-for.ts';

const today = () => dayOf(new Date().toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone);

/** What the background's handlers work with in a real browser. */
export const pageReportPorts: PageReportPorts = {
  states: tabStates,
  // Without the port: match patterns know none.
  isGranted: (origin) => {
    const { protocol, hostname } = new URL(origin);
    return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  },
  recognise: recogniseReport,
  pillFor: (report, moment) =>
    pillFor(report, moment, {
      headingsFor,
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
