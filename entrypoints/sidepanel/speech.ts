import { type ReadonlySignal, signal } from '@preact/signals';
import { readSpeech, type Speech } from '../../utils/models/speech.ts';
import { languageChoice } from '../../utils/platform/language.ts';
import { packStore } from '../../utils/platform/pack-store.ts';
import { speechPorts } from '../../utils/platform/speech-ports.ts';

/** What is spoken now, and from now on whenever another language is chosen. */
export async function followSpeech(): Promise<ReadonlySignal<Speech>> {
  const speech = signal(await readSpeech(speechPorts));
  const read = () =>
    void readSpeech(speechPorts).then((next) => {
      speech.value = next;
    });
  languageChoice.onChanged(read);
  packStore.onChanged(read);
  return speech;
}
