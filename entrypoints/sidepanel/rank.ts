import { type ReadonlySignal, signal } from '@preact/signals';
import { builtInCues } from '../../utils/core/built-in-cues.ts';
import { situationOf } from '../../utils/core/situation.ts';
import type { Instant } from '../../utils/core/time.ts';
import type { TabState } from '../../utils/messages/protocol.ts';
import type { Rank, RankDelivery, Ranking } from '../../utils/models/panel-ports.ts';
import type { OwnDayVoice } from '../../utils/models/today-ports.ts';
import { rankPrompts } from '../../utils/practices/rank.ts';
import { practices } from '../../utils/practices/registry.ts';
import type { SettingsService } from '../../utils/services/settings.ts';
import type { Spoken } from './speech.ts';

const notYet: Ranking = { prompts: [], silence: null };

/**
 * The ranking without what the user muted. It reads signals, so that a change ranks again. Notes come first: nothing is
 * ranked until they are drawn.
 */
export function createRank(
  tab: ReadonlySignal<TabState | null>,
  settings: Pick<SettingsService, 'read' | 'onChanged'>,
  zone: string,
  { speech, known }: Spoken,
  isDrawn: ReadonlySignal<boolean>,
): { rank: Rank; rankDelivery: RankDelivery; voice(): Promise<OwnDayVoice> } {
  const packs = () => (isDrawn.value ? (speech.value?.packs ?? null) : null);
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
      const said = packs();
      if (said === null) return notYet;
      const others = people.filter(({ id }) => id !== page.person.id).map((person) => ({ person }));
      return rankPrompts(situationOf(page, moment, { ...place(now), item, others }), said, speaking());
    },
    rankDelivery: (delivery, item, now, people) => {
      const said = packs();
      if (said === null) return notYet;
      const others = people.map((person) => ({ person }));
      const moment = tab.value?.moment ?? null;
      return rankPrompts(
        situationOf(null, moment, { ...place(now), item, others, deliveries: [delivery] }),
        said,
        speaking(),
      );
    },
    async voice() {
      const { createOwnDaySpeech } = await import('../../utils/services/own-day-voice.ts');
      const { packs: said, words } = speech.peek() ?? (await known);
      return { ...createOwnDaySpeech({ zone, cues: builtInCues, packs: said, speaking: speaking() }), words };
    },
  };
}
