/** A script that looks what is open on a page, and the only pages it is for. */
interface Watcher {
  id: string;
  /** Match patterns of the one site it knows; null: any other page the user granted. */
  homes: readonly string[] | null;
}

/**
 * A page gets one watcher, and a site with one home its own, so that its pages have little to load and to compile. A
 * test holds this table against the adapters: naming them here would pack them all into the background.
 */
export const watchers: readonly Watcher[] = [
  { id: 'watch-google-calendar', homes: ['https://calendar.google.com/*'] },
  { id: 'watch-gmail', homes: ['https://mail.google.com/*'] },
  { id: 'watch-proton-calendar', homes: ['https://calendar.proton.me/*'] },
  { id: 'watch-proton-mail', homes: ['https://mail.proton.me/*'] },
  { id: 'watch-fastmail', homes: ['https://app.fastmail.com/*'] },
  { id: 'watch-yahoo-mail', homes: ['https://mail.yahoo.com/*'] },
  {
    id: 'watch-zoho-mail',
    homes: ['com', 'eu', 'in', 'jp', 'com.au'].map((country) => `https://mail.zoho.${country}/*`),
  },
  {
    id: 'watch-outlook',
    homes: [
      'https://outlook.office.com/*',
      'https://outlook.office365.com/*',
      'https://outlook.live.com/*',
      'https://outlook.cloud.microsoft/*',
    ],
  },
  // No part of what is published: there this address is anybody's own.
  ...(import.meta.env?.MODE === 'production'
    ? []
    : [{ id: 'watch-demo', homes: ['http://127.0.0.1/*'] as const }]),
  // Products that may live on any address.
  { id: 'sites', homes: null },
];

/**
 * Below the root of the extension, as the browser takes it.
 * @param id of a watcher, or of a site for the file that reads its pages.
 */
export const fileOf = (id: string): string => `content-scripts/${id}.js`;

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

/** Which watcher is to run where, given what the user granted; no page gets two. */
export function planScripts(granted: readonly string[]): readonly PlannedScript[] {
  const web = granted.filter((origin) => /^(https?|\*):\/\//.test(origin)).sort();
  const homes = watchers.flatMap((watcher) => watcher.homes ?? []);
  return watchers
    .map((watcher) =>
      watcher.homes
        ? {
            id: watcher.id,
            matches: watcher.homes.filter((home) => web.some((grant) => covers(grant, home))),
            excludeMatches: [],
          }
        : { id: watcher.id, matches: web.filter((grant) => !homes.includes(grant)), excludeMatches: homes },
    )
    .filter(({ matches }) => matches.length > 0);
}
