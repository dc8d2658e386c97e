import { type ReadonlySignal, signal } from '@preact/signals';
import { builtInCues } from '../../utils/core/built-in-cues.ts';
import { situationOf } from '../../utils/core/situation.ts';
import type { TabState } from '../../utils/messages/protocol.ts';
import type { Rank } from '../../utils/models/panel-ports.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { rankPrompts } from '../../utils/practices/rank.ts';
import { practices } from '../../utils/practices/registry.ts';
import type { SettingsService } from '../../utils/services/settings.ts';

/** The ranking without what the user muted. It reads signals, so that a change ranks again. */
export function createRank(
  tab: ReadonlySignal<TabState | null>,
  settings: Pick<SettingsService, 'read' | 'onChanged'>,
  zone: string,
): Rank {
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
  return (page, moment, item, now, people) => {
    const others = people.filter(({ id }) => id !== page.person.id).map((person) => ({ person }));
    const self = tab.value?.report?.self.name ?? '';
    const situation = situationOf(page, moment, { now, zone, item, self, others, cues: builtInCues });
    return rankPrompts(
      situation,
      builtInPack,
      practices.filter(({ id }) => !muted.value.includes(id)),
    );
  };
}
