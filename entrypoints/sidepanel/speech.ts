import { type ReadonlySignal, signal } from '@preact/signals';
import type { Speech } from '../../utils/models/speech.ts';
import { languageChoice } from '../../utils/platform/language.ts';
import { packStore } from '../../utils/platform/pack-store.ts';
import { speechPorts } from '../../utils/platform/speech-ports.ts';

/** What is spoken, and from when on it is known. */
export interface Spoken {
  /** null until it was read: nobody waits for it to see their notes. */
  speech: ReadonlySignal<Speech | null>;
  known: Promise<Speech>;
}

/**
 * Read once the notes are drawn, and from then on whenever another language is chosen.
 * @param drawn when what the sidebar was opened for is on the screen.
 */
export function followSpeech(drawn: Promise<void>): Spoken {
  const speech = signal<Speech | null>(null);
  const read = async () => {
    await drawn;
    const { readSpeech } = await import('../../utils/models/speech.ts');
    const next = await readSpeech(speechPorts);
    speech.value = next;
    return next;
  };
  const known = read();
  languageChoice.onChanged(() => void read());
  packStore.onChanged(() => void read());
  return { speech, known };
}
