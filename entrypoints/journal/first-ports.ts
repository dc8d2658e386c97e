import { dayOf } from '../../utils/core/time.ts';
import type { FirstJournalPorts } from '../../utils/models/journal-model.ts';
import { createRowsPort } from '../../utils/models/rows-port.ts';
import { createBroadcast } from '../../utils/platform/broadcast.ts';
import { canaryStore } from '../../utils/platform/canary-store.ts';
import { firstKey } from '../../utils/platform/early-key.ts';
import { firstDrawn } from '../../utils/platform/first-drawn.ts';
import { journalPlace } from '../../utils/platform/journal-place.ts';
import { firstListOf } from '../../utils/services/first-list.ts';
import type { Touched } from '../../utils/services/journal-ports.ts';
import { glance } from '../../utils/storage/glance.ts';
import { loadUnsealing, unsealingFile } from '../../utils/storage/unsealing.ts';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const now = () => new Date().toISOString();
export const today = () => dayOf(now(), zone);
export const clock = { now, zone, lang: navigator.language };

/** Listens from the beginning, so that nothing is missed while the rest of the page loads. */
export const broadcast = createBroadcast<Touched>();
let missed: readonly Touched[] | null | undefined;
const stop = broadcast.listen((touched) => {
  missed = touched === null || missed === null ? null : [...(missed ?? []), ...touched];
});

/** What opens sealed records. */
export const unsealing = () => loadUnsealing(() => import(/* @vite-ignore */ unsealingFile));
const { rows: unseal } = createRowsPort({ unsealing, key: firstKey, now });
const seen = glance({ place: journalPlace, mark: canaryStore, unseal }).catch(() => null);
export const isSeen = seen.then((found) => found !== null);

/** What the page begins with. */
export const firstJournalPorts: FirstJournalPorts = {
  async firstPeople() {
    const people = (await (await seen)?.people()) ?? null;
    return people && firstListOf(people, today());
  },
  missed() {
    stop();
    return missed;
  },
  clock,
  line: {
    hash: () => location.hash,
    go: (hash) => {
      location.hash = hash;
    },
    onChanged(listener) {
      window.addEventListener('hashchange', listener);
      return () => window.removeEventListener('hashchange', listener);
    },
  },
  drawn: () => firstDrawn('.list, main.page > *'),
};
