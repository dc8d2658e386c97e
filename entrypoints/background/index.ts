import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../utils/platform/browser.ts';
import { canaryStore } from '../../utils/platform/canary-store.ts';
import { inTurn } from '../../utils/platform/in-turn.ts';
import { lockOnAlarm } from '../../utils/platform/lock-key.ts';
import { bindPanelToButton, onPanelKeyChanged } from '../../utils/platform/panel.ts';
import { readAgain } from '../../utils/platform/read-again.ts';
import { tabStates } from '../../utils/platform/session.ts';
import { siteHealthStore } from '../../utils/platform/site-health.ts';
import { createPageReports } from './page-reports.ts';
import { pageReportPorts } from './ports.ts';
import { createRegistrations } from './registrations.ts';
import { createRouter } from './router.ts';
import { withSiteHealth } from './site-health.ts';

const quietly = (work: Promise<unknown>) => void work.catch(() => undefined);

/** Listeners only, all added in the first turn: the background may be started for any of them, and die after it. */
export default defineBackground(() => {
  const registrations = createRegistrations(browser, inTurn);
  // A browser that repairs an extension installs it anew: then there is a journal to look after, and nobody to welcome.
  const welcome = async () => {
    const page = (await canaryStore.read()) === undefined ? '/welcome.html' : '/options.html';
    await browser.tabs.create({ url: browser.runtime.getURL(page) });
  };

  browser.runtime.onMessage.addListener(
    createRouter({
      ownId: browser.runtime.id,
      ownUrl: browser.runtime.getURL('/'),
      page: withSiteHealth(createPageReports(pageReportPorts, registrations.bringReader), {
        ...pageReportPorts,
        store: siteHealthStore,
      }),
      panel: { 'sites/changed': () => registrations.sync().then(registrations.startInOpenTabs) },
    }),
  );
  browser.runtime.onInstalled.addListener(({ reason }) => {
    quietly(registrations.sync().then(registrations.startInOpenTabs));
    if (reason === 'install') quietly(welcome());
  });
  browser.runtime.onStartup.addListener(() => quietly(registrations.sync()));
  browser.permissions.onAdded.addListener(() =>
    quietly(registrations.sync().then(registrations.startInOpenTabs)),
  );
  browser.permissions.onRemoved.addListener(() => quietly(registrations.sync().then(registrations.restart)));
  bindPanelToButton();
  lockOnAlarm();
  // Pills that stand in pages name the key.
  onPanelKeyChanged(() => quietly(readAgain()));
  browser.tabs.onRemoved.addListener((tabId) => quietly(tabStates.remove(tabId)));
});
