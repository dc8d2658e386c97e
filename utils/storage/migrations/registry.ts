import { firstJournal } from './001-first-journal.ts';
import { corrections } from './002-corrections.ts';
import { entries } from './003-entries.ts';
import { byTime } from './004-by-time.ts';
import { byState } from './005-by-state.ts';
import type { Migration } from './migration.ts';

/** In order, without gaps; the last one is the version this build writes. */
export const migrations: readonly Migration[] = [firstJournal, corrections, entries, byTime, byState];
