import { type ReadonlySignal, signal } from '@preact/signals';
import { builtInCues } from '../../utils/core/built-in-cues.ts';
import { situationOf } from '../../utils/core/situation.ts';
import type { Instant } from '../../utils/core/time.ts';
import type { TabState } from '../../utils/messages/protocol.ts';
import type { Rank, RankDelivery } from '../../utils/models/panel-ports.ts';
import type { Speech } from '../../utils/models/speech.ts';
import type { OwnDayVoice } from '../../utils/models/today-ports.ts';
import { rankPrompts } from '../../utils/practices/rank.ts';
import { practices } from '../../utils/practices/registry.ts';
import type { SettingsService } from '../../utils/services/settings.ts';

/** The ranking without what the user muted. It reads signals, so that a change ranks again. */
export function createRank(
  tab: ReadonlySignal<TabState | null>,
  settings: Pick<SettingsService, 'read' | 'onChanged'>,
  zone: string,
  speech: ReadonlySignal<Speech>,
): { rank: Rank; rankDelivery: RankDelivery; voice(): Promise<OwnDayVoice> } {
  const packs = () => speech.value.packs;
  const muted = signal<readonly string[]>([]);
  const read = () =>
    void settings.read().then(
      ({ mutedPractices }) => {
        muted.value = mutedPractices;
      },
      () => undefined,
    );
  read();
  settings.onChanged(read);
  const speaking = () => practices.filter(({ id }) => !muted.value.includes(id));
  const place = (now: Instant) => ({
    now,
    zone,
    self: tab.value?.report?.self.name ?? '',
    cues: builtInCues,
  });
  return {
    rank: (page, moment, item, now, people) => {
      const others = people.filter(({ id }) => id !== page.person.id).map((person) => ({ person }));
      return rankPrompts(situationOf(page, moment, { ...place(now), item, others }), packs(), speaking());
    },
    rankDelivery: (delivery, item, now, people) => {
      const others = people.map((person) => ({ person }));
      const moment = tab.value?.moment ?? null;
      return rankPrompts(
        situationOf(null, moment, { ...place(now), item, others, deliveries: [delivery] }),
        packs(),
        speaking(),
      );
    },
    async voice() {
      const { createOwnDaySpeech } = await import('../../utils/services/own-day-voice.ts');
      const { packs: said, words } = speech.peek();
      return { ...createOwnDaySpeech({ zone, cues: builtInCues, packs: said, speaking: speaking() }), words };
    },
  };
}
