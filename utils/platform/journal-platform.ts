import { backupMemory } from './backup-memory.ts';
import { canaryStore } from './canary-store.ts';
import { rememberEarlyName } from './early-name.ts';
import { inTurn } from './in-turn.ts';
import { journalPlace } from './journal-place.ts';
import { lockKey } from './lock-key.ts';
import { lockMemory } from './lock-memory.ts';
import { offerFile } from './offer-file.ts';
import { panelOpensBy } from './panel.ts';
import { readAgain } from './read-again.ts';

/** As the place says it, so that the next page can begin before it was asked. */
const place = {
  async read(): Promise<unknown> {
    const found = await journalPlace.read();
    rememberEarlyName(found);
    return found;
  },
  async write(next: string | object): Promise<void> {
    await journalPlace.write(next);
    rememberEarlyName(next);
  },
};

/** What the journal of each page has of the browser. */
export const journalPlatform = {
  backups: backupMemory,
  place,
  mark: canaryStore,
  inTurn,
  offerFile,
};

/** The same for its lock. */
export const lockPlatform = {
  key: lockKey,
  memory: lockMemory,
  readAgain,
  // Chromium keeps in its files what was removed.
  writesOver: panelOpensBy() === 'click',
};
