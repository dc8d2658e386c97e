import { languageChoice, wantedLanguages } from './language.ts';
import { packStore } from './pack-store.ts';

/** Where what is said comes from: the choice of language, the user's own packs, and the files beside the page. */
export const speechPorts = {
  wanted: async (): Promise<readonly string[]> =>
    wantedLanguages(await languageChoice.read().catch(() => null)),
  brought: packStore.read,
  file: async (path: string): Promise<unknown> => (await fetch(path)).json(),
};
