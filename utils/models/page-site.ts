/** The web page of the active tab, as far as the browser lets the extension know of it. */
export type PageSite =
  /** No page of the web: a page of the browser or of the extension. */
  | { kind: 'none' }
  /** Some page that is not allowed: the browser names it only after the toolbar button was pressed there. */
  | { kind: 'unknown' }
  | {
      kind: 'site';
      tabId: number;
      /** "mail.northlight.example". */
      host: string;
      /** Match pattern of the whole host, what the user is asked for. */
      origin: string;
      isAllowed: boolean;
      /** False for http: others on the network can read along. */
      isEncrypted: boolean;
    };

/**
 * The match pattern of the host of a web address: "http://mail.northlight.example/*"; null for any other address.
 * Port and path fall away because match patterns of Firefox know neither a port nor a narrower path to ask for.
 */
export function patternOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol) || hostname === '' || hostname.includes('*')) return null;
  return `${protocol}//${hostname}/*`;
}

/** "calendar.google.com" of "https://calendar.google.com/*". */
export const hostOf = (origin: string): string => origin.replace(/^[^/]*\/\//u, '').replace(/\/.*$/u, '');

/**
 * The site of a tab.
 * @param isGranted whether a match pattern may be read now.
 */
export async function readPageSite(
  { id, url }: { id?: number | undefined; url?: string | undefined },
  isGranted: (origins: readonly string[]) => Promise<boolean>,
): Promise<PageSite> {
  if (id === undefined) return { kind: 'none' };
  if (!url) return { kind: 'unknown' };
  const origin = patternOf(url);
  if (origin === null) return { kind: 'none' };
  const isAllowed = await isGranted([origin]).catch(() => false);
  return {
    ...{ kind: 'site', tabId: id, host: hostOf(origin), origin, isAllowed },
    isEncrypted: origin.startsWith('https:'),
  };
}
