import { hostTag } from '../../components/overlay/strays.ts';
import { fileOf, type PlannedScript, planScripts } from './page-scripts.ts';

/** Where one content script runs, as the browser tells and takes it. */
interface Registered {
  id: string;
  matches?: string[] | undefined;
  excludeMatches?: string[] | undefined;
}

/** The part of the extension API that registrations need; the extension gives `browser`, tests a fake. */
export interface RegistrationApi {
  permissions: { getAll(): Promise<{ origins?: string[] | undefined }> };
  scripting: {
    getRegisteredContentScripts(): Promise<readonly Registered[]>;
    registerContentScripts(scripts: ReturnType<typeof toRegistration>[]): Promise<unknown>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<unknown>;
    executeScript(
      injection: { target: { tabId: number; frameIds: number[] } } & (
        | { files: string[] }
        | { func: (tag: string) => void; args: [string] }
      ),
    ): Promise<unknown>;
  };
  tabs: {
    query(filter: { url?: string[] }): Promise<readonly { id?: number | undefined }[]>;
    sendMessage(tabId: number, message: unknown): Promise<unknown>;
  };
}

const toRegistration = ({ id, matches, excludeMatches }: PlannedScript) => ({
  id,
  js: [fileOf(id)],
  matches: [...matches],
  ...(excludeMatches.length > 0 ? { excludeMatches: [...excludeMatches] } : {}),
  runAt: 'document_idle' as const,
  allFrames: false,
  persistAcrossSessions: true,
});

/** Equal for two registrations that run at the same places. */
const placesOf = ({ matches = [], excludeMatches = [] }: Partial<Registered | PlannedScript>) =>
  JSON.stringify([[...matches].sort(), [...excludeMatches].sort()]);

export interface Registrations {
  /** Brings the registrations in line with what is granted; a second run changes nothing. */
  sync(): Promise<void>;
  /** Starts the scripts in tabs that are open already; where one runs it does not start twice. */
  startInOpenTabs(): Promise<void>;
  /**
   * Something opened on a page: the file that reads it goes there, into the page itself and no frame.
   * @param site the adapter's id, as the script of that page says it.
   */
  bringReader(tabId: number, site: string): Promise<unknown>;
  /** A site was revoked: every script stops and takes its pill away; where granted they start again. */
  restart(): Promise<void>;
}

const ignore = () => undefined;

/**
 * Runs in an open page and knows nothing of this file. A script that died with its extension cannot take its pill
 * away; no page that loads has one, so that only a start in an open page looks for it.
 */
function removeLeftPills(tag: string): void {
  const scope = globalThis as { [mark: symbol]: { isAlive(): boolean } | undefined };
  if (scope[Symbol.for('beside.page')]?.isAlive()) return;
  for (const left of document.querySelectorAll(`html > ${tag}`)) left.remove();
}

/** @param inTurn runs after every earlier work of the same name has ended, also in other contexts. */
export function createRegistrations(
  { permissions, scripting, tabs }: RegistrationApi,
  inTurn: <Value>(name: string, work: () => Promise<Value>) => Promise<Value>,
): Registrations {
  const plan = async () => planScripts((await permissions.getAll()).origins ?? []);

  const bringInLine = async () => {
    const planned = await plan();
    const existing = await scripting.getRegisteredContentScripts();
    const isAsPlanned = (one: Registered) =>
      planned.some((each) => each.id === one.id && placesOf(each) === placesOf(one));
    const outdated = existing.filter((each) => !isAsPlanned(each)).map(({ id }) => id);
    const kept = existing.filter(isAsPlanned).map(({ id }) => id);
    if (outdated.length > 0) await scripting.unregisterContentScripts({ ids: outdated });
    const missing = planned.filter(({ id }) => !kept.includes(id));
    if (missing.length > 0) await scripting.registerContentScripts(missing.map(toRegistration));
  };

  const run = (tabId: number, file: string) =>
    scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });

  const startIn = async (watcher: string, tabId: number | undefined) => {
    if (tabId === undefined) return;
    const target = { tabId, frameIds: [0] };
    // A tab may show an error page, be discarded or close meanwhile: nothing is lost then.
    await scripting.executeScript({ target, func: removeLeftPills, args: [hostTag] }).catch(ignore);
    await run(tabId, fileOf(watcher)).catch(ignore);
  };

  const startInOpenTabs = async () => {
    // One after the other: where the script of a site has started, the one for all others does not.
    for (const { id, matches } of await plan()) {
      const open = await tabs.query({ url: [...matches] });
      await Promise.all(open.map((tab) => startIn(id, tab.id)));
    }
  };

  const stop = async ({ id }: { id?: number | undefined }) => {
    if (id !== undefined) await tabs.sendMessage(id, { type: 'tab/stop' }).catch(ignore);
  };

  return {
    sync: () => inTurn('registrations', bringInLine),
    startInOpenTabs,
    bringReader: (tabId, site) => run(tabId, fileOf(site)),
    restart: async () => {
      await Promise.all((await tabs.query({})).map(stop));
      await startInOpenTabs();
    },
  };
}
