import { signal } from '@preact/signals';
import type { TabState } from '../../utils/messages/protocol.ts';
import { loadParts } from '../../utils/models/loaded-part.ts';
import { createPanelModel } from '../../utils/models/panel-model.ts';
import type { PanelPorts } from '../../utils/models/panel-ports.ts';
import { returningDates } from '../../utils/practices/returning-dates.ts';
import { englishWords } from '../../utils/workflows/words.ts';
import { englishVoice } from '../practices/own-day-voice.ts';
import { now } from './cast.ts';
import { createFakeJournal, type Held } from './fake-journal.ts';
import { fakePage } from './fake-page.ts';

// Loaded as on a page whose notes are drawn.
await loadParts();

/** A sidebar over a journal in memory, with a clock and timers that move only when told to. */
export function createStage(
  seed: Partial<Held> = {},
  change: Partial<Pick<PanelPorts, 'rank' | 'rankDelivery'>> & {
    later?: (label: string) => Promise<void>;
    lang?: string;
  } = {},
) {
  const journal = createFakeJournal(seed, change.later);
  const state = signal<TabState | null>(null);
  const waiting = new Set<() => void>();
  const ticks = new Set<() => void>();
  const copied: string[] = [];
  const clock = { now };
  const page = fakePage();
  let ids = 0;
  const ports: PanelPorts = {
    service: journal.service,
    tab: { state },
    page: page.ports,
    clock: {
      now: () => clock.now,
      zone: 'UTC',
      lang: change.lang ?? 'en-GB',
      onTick(listener) {
        ticks.add(listener);
        return () => ticks.delete(listener);
      },
    },
    rankDelivery: change.rankDelivery ?? (() => ({ prompts: [], silence: null })),
    rank: change.rank ?? (() => ({ prompts: [], silence: 'Nothing to suggest for today.' })),
    dates: signal(returningDates),
    voice: async () => englishVoice('UTC'),
    words: englishWords,
    newId: () => `made-${++ids}`,
    drawn: async () => undefined,
    later(_ms, run) {
      waiting.add(run);
      return () => waiting.delete(run);
    },
    platform: {
      openWelcome: () => copied.push('welcome'),
      openOptions: () => copied.push('options'),
      openJournal: (id) => copied.push(`journal ${id}`),
      async readAgain() {
        copied.push('read again');
      },
      async copy(text) {
        copied.push(text);
      },
    },
  };
  const panel = createPanelModel(ports);
  return {
    ...journal,
    panel,
    ports,
    page,
    copied,
    show(next: TabState | null) {
      state.value = next;
    },
    /** Lets the timers of this moment run out. */
    elapse() {
      const due = [...waiting];
      waiting.clear();
      for (const run of due) run();
    },
    /** Moves the clock. */
    tick(at: string) {
      clock.now = at;
      for (const listener of ticks) listener();
    },
    /** Lets every answer arrive that is under way. */
    async settle() {
      for (let round = 0; round < 60; round++) await Promise.resolve();
    },
    person() {
      const view = panel.view.value;
      if (view.kind !== 'person') throw new Error(`shows ${view.kind}, not a person`);
      return view.person;
    },
  };
}

export type Stage = ReturnType<typeof createStage>;
