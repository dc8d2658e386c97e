import { builtInCues } from '../../utils/core/built-in-cues.ts';
import type { OwnDayVoice } from '../../utils/models/today-ports.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { practices } from '../../utils/practices/registry.ts';
import { createOwnDaySpeech } from '../../utils/services/own-day-voice.ts';
import { englishWords } from '../../utils/workflows/words.ts';

/** What Beside says of the user's own day in English, without what is muted. */
export const englishVoice = (zone: string, muted: string[] = []): OwnDayVoice => ({
  ...createOwnDaySpeech({
    zone,
    cues: builtInCues,
    packs: [builtInPack],
    speaking: practices.filter(({ id }) => !muted.includes(id)),
  }),
  words: englishWords,
  mute: async (practice) => void muted.push(practice),
});
