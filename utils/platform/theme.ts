import type { UserSettings } from '../core/settings.ts';

type Theme = UserSettings['theme'];

/** What a page may look at; nothing else of the browser is needed here. */
interface ThemePage {
  root: { dataset: DOMStringMap };
  /** Read at once, where the journal takes a moment: without it a dark page would begin light. */
  mirror: Pick<Storage, 'getItem' | 'setItem'>;
}

const key = 'beside-theme';

const here = (): ThemePage => ({ root: document.documentElement, mirror: localStorage });

function showTheme(theme: Theme, { root }: ThemePage): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

/** Shows this page in a theme, and with it the other pages that follow; `system` follows the machine. */
export function applyTheme(theme: Theme, page = here()): void {
  showTheme(theme, page);
  try {
    page.mirror.setItem(key, theme);
  } catch {
    // A full or closed store costs the next page a short flash, and nothing else.
  }
}

function readMirror({ mirror }: ThemePage): Theme {
  try {
    const kept = mirror.getItem(key);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/**
 * Shows this page in the theme that was last shown, now and whenever another page shows another one. Returns
 * how to stop.
 */
export function followLastTheme(page = here(), changes: EventTarget = window): () => void {
  const show = () => showTheme(readMirror(page), page);
  const onStored = (event: Event) => {
    if (event instanceof StorageEvent && event.key === key) show();
  };
  show();
  changes.addEventListener('storage', onStored);
  return () => changes.removeEventListener('storage', onStored);
}
