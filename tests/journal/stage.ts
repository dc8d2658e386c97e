import { createJournalModel } from '../../utils/models/journal-model.ts';
import type { JournalPagePorts } from '../../utils/models/journal-ports.ts';
import { loadParts, partOnDemand } from '../../utils/models/loaded-part.ts';
import { createJournalPages } from '../../utils/services/journal-pages.ts';
import { englishVoice } from '../practices/own-day-voice.ts';
import { createChannel, createPorts, freshName } from '../services/journal-fixture.ts';
import { type SeedRecords, seedJournal } from './seed.ts';

// Loaded as on a page whose list is drawn.
await loadParts();

/** The day the clock of these tests stands on: 13:00 UTC on 19 November 2026. */
export const today = '2026-11-19';

/** A journal page over a stored journal, and another page that writes into the same one. */
export async function createJournalStage(hash = '', seed: Partial<SeedRecords> = seedJournal(today)) {
  const name = freshName();
  const channel = createChannel();
  const ports = createPorts(name, { broadcast: channel.page() });
  const other = createJournalPages(createPorts(name, { broadcast: channel.page(), prefix: 'other' }), 'UTC');
  const journal = createJournalPages(ports, 'UTC');
  const file = {
    format: 'beside-journal',
    version: 1,
    exportedAt: ports.now(),
    records: seed,
    unreadable: [],
  };
  await other.importFile(JSON.stringify(file));
  let at = hash;
  const listeners = new Set<() => void>();
  const copied: string[] = [];
  const pagePorts: JournalPagePorts = {
    journal,
    clock: { now: ports.now, zone: 'UTC', lang: 'en-GB' },
    line: {
      hash: () => at,
      go(next) {
        at = next;
        for (const listener of listeners) listener();
      },
      onChanged(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    newId: ports.newId,
    voice: async () => englishVoice('UTC'),
    later: () => () => undefined,
    copy: async (text) => void copied.push(text),
    offerFile: (name, text) => void copied.push(`${name}\n${text}`),
    drawn: () => Promise.resolve(),
  };
  const go = (next: string) => pagePorts.line.go(next);
  const whole = partOnDemand(async () => pagePorts);
  await whole.load();
  const first = { ...pagePorts, firstPeople: async () => null, missed: () => undefined };
  const model = createJournalModel(first, whole);
  return { model, journal, other, ports, pagePorts, go, hash: () => at, copied };
}
