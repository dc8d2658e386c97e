import { type CueLists, type Cues, createCues } from '../../utils/core/situation-cues.ts';
import { languageChoice, wantedLanguages } from '../../utils/platform/language.ts';
import type { Pack } from '../../utils/practices/pack.ts';
import { pickLanguage } from '../../utils/practices/packs/languages.ts';

const loading = new Map<string, Promise<unknown>>();

/**
 * Reads one of our own files beside the background, which stays small without it. Once in the life of the
 * background, when it is first needed; a failed reading is tried again at the next need.
 */
function readOnce<Value>(file: string, made: (content: unknown) => Value): Promise<Value> {
  const read = async (): Promise<Value> => made(await (await fetch(file)).json());
  const found =
    loading.get(file) ??
    read().catch((problem: unknown) => {
      loading.delete(file);
      throw problem;
    });
  loading.set(file, found);
  return found as Promise<Value>;
}

/** What suggestions say, in the language of the side panel. Each pack Beside comes with is whole. */
export const readPack = async (): Promise<Pack> => {
  const language = pickLanguage(wantedLanguages(await languageChoice.read()));
  return readOnce(`/packs/${language}.json`, (content) => content as Pack);
};

/** By which words notes and mails are understood. */
export const readCues = (): Promise<Cues> =>
  readOnce('/cues.json', (content) => createCues(content as CueLists));
