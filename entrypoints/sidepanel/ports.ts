import { batch, signal } from '@preact/signals';
import type { UserSettings } from '../../utils/core/settings.ts';
import type { TabState } from '../../utils/messages/protocol.ts';
import type { BesideTab } from '../../utils/models/beside-tab.ts';
import { placeHash } from '../../utils/models/journal-place.ts';
import type { PanelPorts } from '../../utils/models/panel-ports.ts';
import type { Place } from '../../utils/models/workflow-model.ts';
import { watchActiveTab } from '../../utils/platform/active-tab.ts';
import { browser } from '../../utils/platform/browser.ts';
import { readAgain } from '../../utils/platform/read-again.ts';
import { hasLock, here, peopleAt, recognition, service, whole } from './first-journal.ts';
import { watchTab } from './fixed-tab.ts';
import { createTelling } from './own-recognition.ts';
import { createPagePorts } from './page-ports.ts';
import { createRank } from './rank.ts';
import type { Spoken } from './speech.ts';

/** Runs at the turn of each minute, when the words about time change. */
function onTick(listener: () => void): () => void {
  let timer = 0;
  const next = () => {
    timer = window.setTimeout(
      () => {
        listener();
        next();
      },
      60_000 - (Date.now() % 60_000),
    );
  };
  next();
  return () => window.clearTimeout(timer);
}

const settings = {
  read: async () => (await whole.load()).settings.read(),
  change: async (change: Partial<UserSettings>) => (await whole.load()).settings.change(change),
  onChanged: here.broadcast.listen,
};

const asked = { people: service.people, corrections: service.corrections, peopleAt };

/**
 * The sidebar's ports in a real browser.
 * @param drawn when what it was opened for is on the screen.
 */
export function createPanelPorts(beside: BesideTab, spoken: Spoken, drawn: Promise<void>): PanelPorts {
  const state = signal<TabState | null>(null);
  const isAsked = signal(beside === 'none');
  const show = (next: TabState | null) =>
    batch(() => {
      state.value = next;
      isAsked.value = true;
    });
  const tell = createTelling(show, {
    hasLock,
    recognise: async (report, told) =>
      (await recognition.load()).recogniseByAddress(report, told, asked, here.today()),
  });
  if (beside === 'active') watchActiveTab(tell);
  else if (beside !== 'none') watchTab(beside.tabId, tell);
  const page = createPagePorts(beside === 'active', drawn);
  const tabId = () =>
    typeof beside === 'object'
      ? beside.tabId
      : page.site.value.kind === 'site'
        ? page.site.value.tabId
        : null;
  const place: Place = async (text) => {
    // Where the user was when they clicked.
    const [tab, report] = [tabId(), state.value?.report ?? null];
    const { createPlace } = await import('./draft-place.ts');
    return createPlace(
      () => tab,
      () => report,
    )(text);
  };
  return {
    service,
    tab: { state, isAsked, alone: beside === 'none' },
    page,
    clock: { ...here, onTick },
    ...createRank(state, settings, here.zone, spoken),
    get words() {
      return spoken.speech.value?.words ?? null;
    },
    newId: here.newId,
    drawn: () => drawn,
    later(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    platform: {
      openWelcome: () => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
      openOptions: () => void browser.runtime.openOptionsPage(),
      openJournal: (id) =>
        void browser.tabs.create({
          url: browser.runtime.getURL(`/journal.html${id === null ? '' : placeHash('people', id)}`),
        }),
      copy: (text) => navigator.clipboard.writeText(text),
      ...(beside !== 'none' && { place }),
      readAgain,
    },
  };
}
