/** Where the one content script is to run. */
interface Registration {
  id: string;
  matches?: string[] | undefined;
}

/** The part of the extension API that registrations need; the extension gives `browser`, tests a fake. */
export interface RegistrationApi {
  permissions: { getAll(): Promise<{ origins?: string[] | undefined }> };
  scripting: {
    getRegisteredContentScripts(filter: { ids: string[] }): Promise<readonly Registration[]>;
    registerContentScripts(scripts: (typeof pageScript & { matches: string[] })[]): Promise<unknown>;
    updateContentScripts(scripts: { id: string; matches: string[] }[]): Promise<unknown>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<unknown>;
    executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<unknown>;
  };
  tabs: {
    query(filter: { url?: string[] }): Promise<readonly { id?: number | undefined }[]>;
    sendMessage(tabId: number, message: unknown): Promise<unknown>;
  };
}

const pageScript = {
  id: 'sites',
  js: ['content-scripts/sites.js'],
  runAt: 'document_idle' as const,
  allFrames: false,
  persistAcrossSessions: true,
};

export interface Registrations {
  /** Brings the registration in line with what is granted; a second run changes nothing. */
  sync(): Promise<void>;
  /** Starts the script in tabs that are open already; where it runs it does not start twice. */
  startInOpenTabs(): Promise<void>;
  /** A site was revoked: every script stops and takes its pill away; where granted they start again. */
  restart(): Promise<void>;
}

/** Origins of the web that the user granted, as match patterns; nobody else's pages get a script. */
async function grantedMatches({ permissions }: RegistrationApi): Promise<string[]> {
  const { origins = [] } = await permissions.getAll();
  return origins.filter((origin) => /^(https?|\*):\/\//.test(origin)).sort();
}

const ignore = () => undefined;

/** @param inTurn runs after every earlier work of the same name has ended, also in other contexts. */
export function createRegistrations(
  api: RegistrationApi,
  inTurn: <Value>(name: string, work: () => Promise<Value>) => Promise<Value>,
): Registrations {
  const { scripting, tabs } = api;
  const ids = [pageScript.id];

  const bringInLine = async () => {
    const matches = await grantedMatches(api);
    const [existing] = await scripting.getRegisteredContentScripts({ ids });
    if (matches.length === 0) {
      if (existing) await scripting.unregisterContentScripts({ ids });
    } else if (!existing) {
      await scripting.registerContentScripts([{ ...pageScript, matches }]);
    } else if (JSON.stringify([...(existing.matches ?? [])].sort()) !== JSON.stringify(matches)) {
      await scripting.updateContentScripts([{ id: pageScript.id, matches }]);
    }
  };

  const startIn = async ({ id }: { id?: number | undefined }) => {
    if (id === undefined) return;
    // A tab may show an error page, be discarded or close meanwhile: nothing is lost then.
    await scripting.executeScript({ target: { tabId: id }, files: pageScript.js }).catch(ignore);
  };

  const startInOpenTabs = async () => {
    const url = await grantedMatches(api);
    if (url.length > 0) await Promise.all((await tabs.query({ url })).map(startIn));
  };

  const stop = async ({ id }: { id?: number | undefined }) => {
    if (id !== undefined) await tabs.sendMessage(id, { type: 'tab/stop' }).catch(ignore);
  };

  return {
    sync: () => inTurn('registrations', bringInLine),
    startInOpenTabs,
    restart: async () => {
      await Promise.all((await tabs.query({})).map(stop));
      await startInOpenTabs();
    },
  };
}
