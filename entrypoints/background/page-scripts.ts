/** One file that may run in pages, and the only pages it is for. */
interface PageScript {
  id: string;
  /** Match patterns of the one site it reads; null: any other page the user granted. */
  homes: readonly string[] | null;
}

/**
 * A page gets one file with the one adapter it may need, so that it has little to load and to compile. A test
 * holds this table against the adapters: naming them here would pack them all into the background.
 */
export const pageScripts: readonly PageScript[] = [
  { id: 'google-calendar', homes: ['https://calendar.google.com/*'] },
  { id: 'gmail', homes: ['https://mail.google.com/*'] },
  { id: 'demo', homes: ['http://127.0.0.1/*'] },
  // Products that may live on any address.
  { id: 'sites', homes: null },
];

export interface PlannedScript {
  id: string;
  matches: readonly string[];
  excludeMatches: readonly string[];
}

const partsOf = (pattern: string) => /^([^:]+):\/\/([^/]+)\//.exec(pattern);

/** True when everything that `home` names is granted by `grant`. */
function covers(grant: string, home: string): boolean {
  const [, scheme = '', host = ''] = partsOf(grant) ?? [];
  const [, homeScheme = '', homeHost = ''] = partsOf(home) ?? [];
  const isScheme = scheme === homeScheme || (scheme === '*' && /^https?$/.test(homeScheme));
  const isBelow = host.startsWith('*.') && `.${homeHost}`.endsWith(host.slice(1));
  return isScheme && (host === '*' || host === homeHost || isBelow);
}

/** Which file is to run where, given what the user granted; no page gets two. */
export function planScripts(granted: readonly string[]): readonly PlannedScript[] {
  const web = granted.filter((origin) => /^(https?|\*):\/\//.test(origin)).sort();
  const homes = pageScripts.flatMap((script) => script.homes ?? []);
  return pageScripts
    .map((script) =>
      script.homes
        ? {
            id: script.id,
            matches: script.homes.filter((home) => web.some((grant) => covers(grant, home))),
            excludeMatches: [],
          }
        : { id: script.id, matches: web.filter((grant) => !homes.includes(grant)), excludeMatches: homes },
    )
    .filter(({ matches }) => matches.length > 0);
}
