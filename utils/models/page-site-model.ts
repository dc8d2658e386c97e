import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { err, ok, type Result } from '../core/result.ts';
import type { SiteHealth } from '../core/site-health.ts';
import type { PageSite } from './page-site.ts';
import { describeHealth, type HealthWords } from './site-health.ts';

export interface PageSitePorts {
  site: ReadonlySignal<PageSite>;
  /** Asks the user. Has to be called before anything is awaited: browsers ask only within a click. */
  request(origins: readonly string[]): Promise<boolean>;
  /** Brings what runs in pages in line with the grants. */
  tellBackground(): Promise<void>;
  /** How the last reading on each host went. */
  health(): Promise<readonly SiteHealth[]>;
  /** Called after a reading was noted. Returns how to stop. */
  onHealth(listener: () => void): () => void;
  /** The key that presses the toolbar button, "Alt+Shift+J"; ''. */
  key(): Promise<string>;
  /** What is marked on the page of a tab; ''. @throws when the page may not be looked at. */
  readSelection(tabId: number): Promise<string>;
  /** How the page of a tab is built, without a word of it. @throws when the page may not be looked at. */
  readOutline(tabId: number): Promise<string>;
  copy(text: string): Promise<void>;
}

/** The site the sidebar stands beside: whether it may be read, and how that goes. */
export interface PageSiteModel {
  site: ReadonlySignal<PageSite>;
  /** How reading goes there; null where nothing is known or nothing may be read. */
  health: ReadonlySignal<HealthWords | null>;
  key: ReadonlySignal<string>;
  /** What came of the last click, in a sentence; ''. */
  said: ReadonlySignal<string>;
  /** "Use Beside on this site". */
  allow(): Promise<void>;
  /** The text the user has marked on the page, or why there is none, in a sentence. */
  selectedText(): Promise<Result<string, string>>;
  /** Puts the outline of the page on the clipboard, and says so. */
  copyOutline(): Promise<void>;
  dispose(): void;
}

/** A page that was not pressed on is not even known by its address. */
const press = 'Press Beside’s button in the toolbar while that page is in front, then try once more.';

const words = {
  press,
  unmarked: 'No text is selected on the page.',
  copied: 'The outline is on the clipboard. It holds no text of the page.',
  uncopied: 'The outline could not be made. Your notes work without it.',
  no: 'Not allowed. You can still do so at any time.',
  failed: 'The browser could not ask. Nothing was changed; your notes work without it.',
  late: 'Allowed. A page that is open already joins in after a reload.',
};

/** @param now the time as the sidebar shows it. */
export function createPageSiteModel(ports: PageSitePorts, now: ReadonlySignal<string>): PageSiteModel {
  const { site } = ports;
  const healths = signal<readonly SiteHealth[]>([]);
  const key = signal('');
  const said = signal('');

  const health = computed(() => {
    const { value } = site;
    if (value.kind !== 'site' || !value.isAllowed) return null;
    const last = healths.value.find(({ host }) => host === value.host);
    return last ? describeHealth(true, last, Math.max(Date.parse(now.value), last.at)) : null;
  });

  const readHealth = () =>
    void ports.health().then(
      (found) => {
        healths.value = found;
      },
      () => undefined,
    );

  /** The request is made before the first await, so that it still belongs to the click. */
  function allow(): Promise<void> {
    const { value } = site;
    if (value.kind !== 'site') return Promise.resolve();
    said.value = '';
    return ports.request([value.origin]).then(
      async (yes) => {
        if (!yes) said.value = words.no;
        else
          await ports.tellBackground().catch(() => {
            said.value = words.late;
          });
      },
      () => {
        said.value = words.failed;
      },
    );
  }

  async function selectedText(): Promise<Result<string, string>> {
    const { value } = site;
    if (value.kind !== 'site') return err(words.press);
    try {
      const text = await ports.readSelection(value.tabId);
      return text === '' ? err(words.unmarked) : ok(text);
    } catch {
      return err(words.press);
    }
  }

  async function copyOutline(): Promise<void> {
    const { value } = site;
    if (value.kind !== 'site') {
      said.value = words.press;
      return;
    }
    try {
      await ports.copy(await ports.readOutline(value.tabId));
      said.value = words.copied;
    } catch {
      said.value = words.uncopied;
    }
  }

  readHealth();
  void ports.key().then(
    (found) => {
      key.value = found;
    },
    () => undefined,
  );
  const stops = [
    ports.onHealth(readHealth),
    // What was said was said of the site before.
    effect(() => {
      void (site.value.kind === 'site' && site.value.origin);
      said.value = '';
    }),
  ];

  return {
    site,
    health,
    key,
    said,
    allow,
    selectedText,
    copyOutline,
    dispose() {
      for (const stop of stops) stop();
    },
  };
}
