import { type ReadonlySignal, signal } from '@preact/signals';
import { languageChoice, wantedLanguages } from '../../utils/platform/language.ts';
import { packStore } from '../../utils/platform/pack-store.ts';
import { primary } from '../../utils/practices/manner.ts';
import type { Pack } from '../../utils/practices/pack.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { type PackLanguage, pickLanguage } from '../../utils/practices/packs/languages.ts';
import type { Packs } from '../../utils/practices/rank.ts';
import { languagesWith, readPacks } from '../../utils/services/packs.ts';
import { englishWords, type WorkflowWords, wordsOver } from '../../utils/workflows/words.ts';

/** What Beside says, in the language in use. */
export interface Speech {
  packs: Packs;
  words: WorkflowWords;
}

const english: Speech = { packs: [builtInPack], words: englishWords };

const readFile = async (file: string): Promise<unknown> => (await fetch(file)).json();

/** Our own files, as the build put them beside the page. English comes with the page itself. */
async function readSpeech(language: PackLanguage): Promise<Speech> {
  if (language === 'en') return english;
  const [pack, words] = await Promise.all([
    readFile(`/packs/${language}.json`),
    readFile(`/workflow-words/${language}.json`),
  ]);
  return { packs: [pack as Pack, builtInPack], words: wordsOver(englishWords, words as WorkflowWords) };
}

/** English where the choice or a file cannot be read: suggestions are worth more than their language. */
async function speechNow(): Promise<Speech> {
  const [chosen, brought] = await Promise.all([
    languageChoice.read().catch(() => null),
    packStore.read().then(readPacks, () => []),
  ]);
  const wanted = wantedLanguages(chosen);
  const { packs, words } = await readSpeech(pickLanguage(wanted)).catch(() => english);
  const spoken = pickLanguage(
    wanted,
    languagesWith(brought).map(({ tag }) => tag),
  );
  const own = brought.filter(({ language }) => primary(language) === primary(spoken));
  const [first = packs[0], ...rest] = [...own, ...packs];
  return { packs: [first, ...rest], words };
}

/** What is spoken now, and from now on whenever another language is chosen. */
export async function followSpeech(): Promise<ReadonlySignal<Speech>> {
  const speech = signal(await speechNow());
  const read = () =>
    void speechNow().then((next) => {
      speech.value = next;
    });
  languageChoice.onChanged(read);
  packStore.onChanged(read);
  return speech;
}
