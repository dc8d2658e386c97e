import { browser } from './browser.ts';

const key = 'language';

/** What was chosen, whatever it is; null: as the browser has it. */
const chosen = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The language Beside speaks, where the user chose one: of this browser, like the choice of its own. */
export const languageChoice = {
  read: async (): Promise<string | null> => chosen((await browser.storage.local.get(key))[key]),
  write: (language: string | null): Promise<void> =>
    language === null ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: language }),
  /** Returns how to stop. */
  onChanged(listener: (language: string | null) => void): () => void {
    const tell = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      const change = changes[key];
      if (area === 'local' && change) listener(chosen(change.newValue));
    };
    browser.storage.onChanged.addListener(tell);
    return () => browser.storage.onChanged.removeListener(tell);
  },
};

/** The chosen language, then those of the browser, the first one first. */
export const wantedLanguages = (chosenLanguage: string | null): readonly string[] =>
  chosenLanguage === null ? navigator.languages : [chosenLanguage];
