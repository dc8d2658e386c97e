import { type ReadonlySignal, signal } from '@preact/signals';
import { languageChoice, wantedLanguages } from '../../utils/platform/language.ts';
import type { Pack } from '../../utils/practices/pack.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { type PackLanguage, pickLanguage } from '../../utils/practices/packs/languages.ts';
import type { Packs } from '../../utils/practices/rank.ts';
import { englishWords, type WorkflowWords } from '../../utils/workflows/words.ts';

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
  return { packs: [pack as Pack, builtInPack], words: words as WorkflowWords };
}

/** English where the choice or a file cannot be read: suggestions are worth more than their language. */
async function speechNow(): Promise<Speech> {
  return languageChoice.read().then(
    (chosen) => readSpeech(pickLanguage(wantedLanguages(chosen))).catch(() => english),
    () => english,
  );
}

/** What is spoken now, and from now on whenever another language is chosen. */
export async function followSpeech(): Promise<ReadonlySignal<Speech>> {
  const speech = signal(await speechNow());
  languageChoice.onChanged(() => {
    void speechNow().then((next) => {
      speech.value = next;
    });
  });
  return speech;
}
