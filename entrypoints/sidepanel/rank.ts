import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Instant } from '../../utils/core/time.ts';
import type { TabState } from '../../utils/messages/protocol.ts';
import type { Dates } from '../../utils/models/dates-model.ts';
import { loadedPart } from '../../utils/models/loaded-part.ts';
import type { Rank, RankDelivery, Ranking } from '../../utils/models/panel-ports.ts';
import type { OwnDayVoice } from '../../utils/models/today-ports.ts';
import type { SettingsService } from '../../utils/services/settings.ts';
import type { Spoken } from './speech.ts';

/** Notes come first: nothing of it is loaded before they are drawn. */
const suggesting = loadedPart(async () => (await import('./suggesting.ts')).suggesting);

type Suggesting = Awaited<ReturnType<typeof suggesting.load>>;

const notYet: Ranking = { prompts: [], silence: null };

/**
 * The ranking without what the user muted. It reads signals, so that a change ranks again.
 */
export function createRank(
  tab: ReadonlySignal<TabState | null>,
  settings: Pick<SettingsService, 'read' | 'change' | 'onChanged'>,
  zone: string,
  { speech, known }: Spoken,
): {
  rank: Rank;
  rankDelivery: RankDelivery;
  dates: ReadonlySignal<Dates | null>;
  voice(): Promise<OwnDayVoice>;
} {
  /** null until it is known: nothing that was muted is said even for a moment. */
  const muted = signal<readonly string[] | null>(null);
  const read = () =>
    void settings.read().then(
      ({ mutedPractices }) => {
        muted.value = mutedPractices;
      },
      () => {
        muted.value ??= [];
      },
    );
  void known.then(read);
  settings.onChanged(read);
  /** What it takes to rank; null while some of it is not there. */
  const ready = () => {
    const [part, packs] = [suggesting.part.value, speech.value?.packs];
    return part && packs && muted.value !== null ? { ...part, packs } : null;
  };
  const speaking = (practices: Suggesting['practices']) =>
    practices.filter(({ id }) => !muted.value?.includes(id));
  const place = (now: Instant, cues: Suggesting['cues']) => ({
    ...{ now, zone, cues },
    self: tab.value?.report?.self.name ?? '',
  });
  return {
    rank: (page, moment, item, now, people) => {
      const part = ready();
      if (part === null) return notYet;
      const { rankPrompts, situationOf, practices, cues, packs } = part;
      const others = people.filter(({ id }) => id !== page.person.id).map((person) => ({ person }));
      const situation = situationOf(page, moment, { ...place(now, cues), item, others });
      return rankPrompts(situation, packs, speaking(practices));
    },
    rankDelivery: (delivery, item, now, people) => {
      const part = ready();
      if (part === null) return notYet;
      const { rankPrompts, situationOf, practices, cues, packs } = part;
      const others = people.map((person) => ({ person }));
      const moment = tab.value?.moment ?? null;
      const about = { ...place(now, cues), item, others, deliveries: [delivery] };
      return rankPrompts(situationOf(null, moment, about), packs, speaking(practices));
    },
    dates: computed(() => suggesting.part.value?.returningDates ?? null),
    async voice() {
      const [{ createOwnDaySpeech, mutedWith }, { practices, cues }, { packs, words }] = await Promise.all([
        import('../../utils/services/own-day-voice.ts'),
        suggesting.load(),
        known,
      ]);
      const now = speech.peek() ?? { packs, words };
      return {
        ...createOwnDaySpeech({ zone, cues, packs: now.packs, speaking: speaking(practices) }),
        words: now.words,
        async mute(practice) {
          await mutedWith(settings)(practice);
          muted.value = [...(muted.peek() ?? []), practice];
        },
      };
    },
  };
}
