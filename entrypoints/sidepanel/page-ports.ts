import { effect, signal } from '@preact/signals';
import { keyWords } from '../../utils/core/key-words.ts';
import { parseSiteHealth } from '../../utils/core/site-health.ts';
import { tellSitesChanged } from '../../utils/messages/client.ts';
import { type PageSite, readPageSite } from '../../utils/models/page-site.ts';
import type { PageSitePorts } from '../../utils/models/page-site-model.ts';
import { watchActiveSite } from '../../utils/platform/active-site.ts';
import { browser } from '../../utils/platform/browser.ts';
import { markSidebar, readPanelKey } from '../../utils/platform/panel.ts';
import { grants } from '../../utils/platform/permissions.ts';
import { siteHealthStore } from '../../utils/platform/site-health.ts';

const pageTools = () => import('../../utils/platform/page-tools.ts');

/**
 * The site of the active tab; none where the sidebar stands beside no tab or a fixed one.
 * @param drawn when what the sidebar was opened for is on the screen: what is said of the site comes after it.
 */
export function createPagePorts(isBesideActive: boolean, drawn: Promise<void>): PageSitePorts {
  const site = signal<PageSite>({ kind: 'none' });
  if (isBesideActive) {
    watchActiveSite(
      (tab) => readPageSite(tab, grants.has),
      (next) => {
        site.value = next;
      },
    );
    effect(() => {
      void markSidebar(site.value.kind === 'unknown').catch(() => undefined);
    });
  }
  return {
    site,
    request: grants.request,
    tellBackground: () => tellSitesChanged((message) => browser.runtime.sendMessage(message)),
    health: async () => parseSiteHealth(await drawn.then(siteHealthStore.read)),
    onHealth: siteHealthStore.onChanged,
    key: async () => keyWords(await drawn.then(readPanelKey), navigator.platform),
    readSelection: async (tabId) => (await pageTools()).readSelection(tabId),
    readOutline: async (tabId) => (await pageTools()).readOutline(tabId),
    copy: (text) => navigator.clipboard.writeText(text),
  };
}
