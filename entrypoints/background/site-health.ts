import { noteReading, parseSiteHealth, type SiteHealth } from '../../utils/core/site-health.ts';
import type { PageHandlers } from './router.ts';

export interface SiteHealthPorts {
  store: { read(): Promise<unknown>; write(records: readonly SiteHealth[]): Promise<void> };
  /** Runs after every earlier work of the same name has ended. */
  inTurn<Value>(name: string, work: () => Promise<Value>): Promise<Value>;
  /** ms since the epoch. */
  now(): number;
}

/**
 * The same handlers, which also keep how reading went on each host: which fields were missing, never a word of the
 * page. Kept after the handler took the message, so that nothing is noted of a site that is not allowed. Keeping it
 * holds up no answer, and when it fails only the settings page knows less.
 */
export function withSiteHealth(pages: PageHandlers, { store, inTurn, now }: SiteHealthPorts): PageHandlers {
  const note = (reading: Omit<SiteHealth, 'since' | 'at'>) => {
    const at = now();
    const work = async () => {
      const before = parseSiteHealth(await store.read());
      const after = noteReading(before, { ...reading, at });
      if (after !== before) await store.write(after);
    };
    return inTurn('site-health', work).catch(() => undefined);
  };

  return {
    ...pages,
    'page/report': async (message, from) => {
      const answer = await pages['page/report'](message, from);
      const { site, missing } = message.report;
      void note({ host: new URL(from.origin).hostname, site, missing, reason: '' });
      return answer;
    },
    'page/unreadable': async (message, from) => {
      const answer = await pages['page/unreadable'](message, from);
      const { site, reason } = message;
      void note({ host: new URL(from.origin).hostname, site, missing: [], reason });
      return answer;
    },
  };
}
