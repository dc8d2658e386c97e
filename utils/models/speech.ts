import { type Packs, readSpoken, type SpeechPorts } from '../services/speech.ts';
import { englishWords, type WorkflowWords, wordsOver } from '../workflows/words.ts';

/** What Beside says, in the language in use. */
export interface Speech {
  packs: Packs;
  words: WorkflowWords;
}

/** What is said now. English words where a file cannot be read. */
export async function readSpeech(ports: SpeechPorts): Promise<Speech> {
  const { packs, language } = await readSpoken(ports);
  if (language === 'en') return { packs, words: englishWords };
  const words = await ports.file(`/workflow-words/${language}.json`).then(
    (file) => wordsOver(englishWords, file as WorkflowWords),
    () => englishWords,
  );
  return { packs, words };
}
