import { type ReadonlySignal, signal } from '@preact/signals';
import { readSpeech, type Speech } from '../../utils/models/speech.ts';
import { languageChoice } from '../../utils/platform/language.ts';
import { packStore } from '../../utils/platform/pack-store.ts';
import { speechPorts } from '../../utils/platform/speech-ports.ts';

/** What is spoken, and from when on it is known. */
export interface Spoken {
  /** null until it was read: nobody waits for it to see their notes. */
  speech: ReadonlySignal<Speech | null>;
  known: Promise<Speech>;
}

/** Now, and from now on whenever another language is chosen. */
export function followSpeech(): Spoken {
  const speech = signal<Speech | null>(null);
  const read = async () => {
    const next = await readSpeech(speechPorts);
    speech.value = next;
    return next;
  };
  const known = read();
  languageChoice.onChanged(() => void read());
  packStore.onChanged(() => void read());
  return { speech, known };
}
