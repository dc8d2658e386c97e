import { builtInCues } from '../../utils/core/built-in-cues.ts';
import { readSpeech } from '../../utils/models/speech.ts';
import type { OwnDayVoice } from '../../utils/models/today-ports.ts';
import { speechPorts } from '../../utils/platform/speech-ports.ts';
import { practices } from '../../utils/practices/registry.ts';
import { createOwnDaySpeech, mutedWith } from '../../utils/services/own-day-voice.ts';
import type { SettingsService } from '../../utils/services/settings.ts';

/** What is said about the user's own day: in the language in use, without the practices that are muted. */
export async function voiceNow(
  settings: Pick<SettingsService, 'read' | 'change'>,
  zone: string,
): Promise<OwnDayVoice> {
  const [{ packs, words }, muted] = await Promise.all([
    readSpeech(speechPorts),
    settings.read().then(
      ({ mutedPractices }) => mutedPractices,
      () => [],
    ),
  ]);
  const speaking = practices.filter(({ id }) => !muted.some((each) => each === id));
  return {
    ...createOwnDaySpeech({ zone, cues: builtInCues, packs, speaking }),
    words,
    mute: mutedWith(settings),
  };
}
