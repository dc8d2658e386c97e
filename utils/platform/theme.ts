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

/** Shows this page in a theme; `system` follows the machine. */
export function applyTheme(theme: Theme, { root, mirror } = here()): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    mirror.setItem(key, theme);
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

/** Shows this page in the theme that was shown last; enough for a page that does not open the journal. */
export const showLastTheme = (page = here()): void => applyTheme(readMirror(page), page);

/**
 * Shows this page in the theme the user chose: at once as it was last time, then as the settings say, and again
 * after each change in another page. Returns how to stop.
 */
export function followTheme(
  settings: { read(): Promise<{ theme: Theme }>; onChanged(listener: () => void): () => void },
  page = here(),
): () => void {
  showLastTheme(page);
  const read = () =>
    void settings.read().then(
      ({ theme }) => applyTheme(theme, page),
      () => undefined,
    );
  read();
  return settings.onChanged(read);
}
