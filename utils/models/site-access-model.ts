import { batch, computed, createModel, effect, signal } from '@preact/signals';
import type { SiteHealth } from '../core/site-health.ts';
import { parseOwnAddress } from './own-address.ts';
import { hostOf } from './page-site.ts';
import { describeHealth, type HealthWords } from './site-health.ts';

/** What a site adapter says about itself, as far as the user may read it. */
export interface OfferedSite {
  id: string;
  name: string;
  /** Match patterns; empty for products that run on any address. */
  origins: readonly string[];
  views: readonly { id: string; reads: string; checked: string }[];
}

/** The browser's grants. */
export interface SiteGrants {
  /** True when all of these patterns may be read now, be it through a broader grant. */
  has(origins: readonly string[]): Promise<boolean>;
  /** Every match pattern granted now. */
  granted(): Promise<readonly string[]>;
  /** Asks the user. Has to be called before anything is awaited: browsers ask only within a click. */
  request(origins: readonly string[]): Promise<boolean>;
  revoke(origins: readonly string[]): Promise<boolean>;
  /** Called after a grant came or went, also from the browser's own settings. */
  onChanged(listener: () => void): () => void;
}

export interface SiteAccessPorts {
  sites: readonly OfferedSite[];
  grants: SiteGrants;
  /** How the last reading on each host went; empty where nothing was read. */
  health(): Promise<readonly SiteHealth[]>;
  /** Brings what runs in pages in line with the grants. */
  tellBackground(): Promise<void>;
  /** ms since the epoch. */
  now(): number;
}

/** One line of the list of sites. */
export interface SiteRow {
  /** Site id, or the match pattern of an own address. */
  key: string;
  name: string;
  /** Hosts in words: "outlook.office.com, outlook.live.com". */
  hosts: string;
  origins: readonly string[];
  isGranted: boolean;
  views: OfferedSite['views'];
  health: HealthWords;
  /** What came of the last click, in a sentence; '' when there is nothing to say. */
  said: string;
}

const failed = {
  request: 'The browser could not ask. Nothing was changed; the notes work without it.',
  revoke: 'The browser keeps this one on. It can be taken back on its page of extensions.',
  tell: 'Allowed. Pages that are already open join in after a reload.',
};

/** The demo that `npm start` serves: nothing to offer to anybody else. */
const isLocal = (origins: readonly string[]) =>
  origins.every((origin) => origin.startsWith('http://127.0.0.1/'));

/** Which pages may be read: grants come from the browser each time, nothing about them is stored. */
export const SiteAccessModel = createModel((ports: SiteAccessPorts) => {
  const { sites, grants } = ports;
  const offered = sites.filter(({ origins }) => origins.length > 0);
  const anywhere = sites.filter(({ origins }) => origins.length === 0);
  /** Keys of the rows that may be read. */
  const allowed = signal<ReadonlySet<string>>(new Set());
  const own = signal<readonly string[]>([]);
  const healths = signal<readonly SiteHealth[]>([]);
  const said = signal<Readonly<Record<string, string>>>({});
  const isLoaded = signal(false);
  const addressSaid = signal('');

  const say = (key: string, words: string) => {
    said.value = { ...said.value, [key]: words };
  };

  /** Of several hosts the one that was read last speaks for the site. */
  const healthOf = (hosts: readonly string[]) =>
    healths.value.filter(({ host }) => hosts.includes(host)).sort((a, b) => b.at - a.at)[0];

  const rowOf = (key: string, name: string, origins: readonly string[], views: OfferedSite['views']) => {
    const isGranted = allowed.value.has(key);
    const hosts = origins.map(hostOf);
    return {
      key,
      name,
      hosts: hosts.join(', '),
      origins,
      isGranted,
      views,
      health: describeHealth(isGranted, healthOf(hosts), ports.now()),
      said: said.value[key] ?? '',
    };
  };

  /** An address of the user's own is named after the product that was last read there. */
  const ownRow = (origin: string) => {
    const host = hostOf(origin);
    const product = anywhere.find(({ id }) => id === healthOf([host])?.site);
    const row = rowOf(origin, product?.name ?? host, [origin], product?.views ?? []);
    return origin.startsWith('http:') ? { ...row, hosts: `${host}, not encrypted` } : row;
  };

  const rows = computed<readonly SiteRow[]>(() => [
    ...offered
      .filter(({ id, origins }) => !isLocal(origins) || allowed.value.has(id))
      .map((site) => rowOf(site.id, site.name, site.origins, site.views)),
    ...own.value.map(ownRow),
  ]);

  async function refresh() {
    const [patterns, latest, answers] = await Promise.all([
      grants.granted(),
      ports.health().catch(() => []),
      Promise.all(offered.map(({ origins }) => grants.has(origins))),
    ]);
    const known = new Set(offered.flatMap(({ origins }) => origins));
    const others = patterns.filter((each) => !known.has(each) && !each.includes('//*')).sort();
    batch(() => {
      own.value = others;
      allowed.value = new Set([...offered.filter((_, at) => answers[at]).map(({ id }) => id), ...others]);
      healths.value = latest;
      isLoaded.value = true;
    });
  }

  async function settle(key: string, words: string) {
    await refresh();
    say(key, words);
    await ports.tellBackground().catch(() => say(key, failed.tell));
  }

  /** The request is made before the first await, so that it still belongs to the click. */
  function allow(row: Pick<SiteRow, 'key' | 'name' | 'origins'>): Promise<void> {
    const answer = grants.request(row.origins);
    return answer.then(
      (yes) => (yes ? settle(row.key, '') : say(row.key, 'Not allowed. You can still do so at any time.')),
      () => say(row.key, failed.request),
    );
  }

  async function revoke(row: Pick<SiteRow, 'key' | 'origins'>): Promise<void> {
    const gone = await grants.revoke(row.origins).catch(() => false);
    if (gone) await settle(row.key, '');
    else say(row.key, failed.revoke);
  }

  /** @returns whether the address is one that may be read now. */
  async function addAddress(typed: string): Promise<boolean> {
    const parsed = parseOwnAddress(typed);
    addressSaid.value = parsed.ok ? '' : parsed.error;
    if (!parsed.ok) return false;
    const origin = parsed.value;
    await allow({ key: origin, name: hostOf(origin), origins: [origin] });
    if (!allowed.value.has(origin)) addressSaid.value = said.value[origin] ?? '';
    return allowed.value.has(origin);
  }

  effect(() => {
    void refresh();
    return grants.onChanged(() => void refresh());
  });

  return {
    rows,
    isLoaded,
    /** Names of products that run on the user's own address. */
    // The generic reader is no product: what it does is said beside the list.
    anywhere: computed(() => anywhere.filter(({ id }) => id !== 'generic').map(({ name }) => name)),
    /** What is read of products that run on the user's own address, the reader of unknown ones among them. */
    products: computed(() => anywhere.map(({ id, name, views }) => ({ id, name, views }))),
    addressSaid,
    allow,
    revoke,
    addAddress,
  };
});
