import { signal } from '@preact/signals';
import type { SiteHealth } from '../../utils/core/site-health.ts';
import type { PageSite } from '../../utils/models/page-site.ts';
import type { PageSitePorts } from '../../utils/models/page-site-model.ts';

/** A site as the browser tells of it before the user has allowed it. */
export const outside: Extract<PageSite, { kind: 'site' }> = {
  kind: 'site',
  tabId: 7,
  host: 'post.northlight.example',
  origin: 'https://post.northlight.example/*',
  isAllowed: false,
  isEncrypted: true,
};

/** The page beside the sidebar, and a user who answers the browser's question. */
export function fakePage() {
  const site = signal<PageSite>({ kind: 'none' });
  const listeners = new Set<() => void>();
  const held = {
    answer: true as boolean | Error,
    asked: [] as (readonly string[])[],
    told: 0,
    health: [] as readonly SiteHealth[],
    deafBackground: false,
    marked: '' as string | Error,
    copied: [] as string[],
  };
  const ports: PageSitePorts = {
    site,
    async request(origins) {
      held.asked.push(origins);
      if (held.answer instanceof Error) throw held.answer;
      if (held.answer && site.value.kind === 'site') site.value = { ...site.value, isAllowed: true };
      return held.answer;
    },
    async tellBackground() {
      if (held.deafBackground) throw new Error('no answer');
      held.told++;
    },
    health: async () => held.health,
    onHealth(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    key: async () => 'Alt+Shift+J',
    async readSelection() {
      if (held.marked instanceof Error) throw held.marked;
      return held.marked;
    },
    readOutline: async (tabId) => `outline of ${tabId}`,
    async copy(text) {
      held.copied.push(text);
    },
  };
  return {
    ports,
    site,
    held,
    note(records: readonly SiteHealth[]) {
      held.health = records;
      for (const listener of listeners) listener();
    },
  };
}
