import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Profile {
  folder: string;
  /** Given by somebody who goes on with it, so that its browser must end in an orderly way. */
  isGiven: boolean;
  /** Deletes the folder when it was made here; leaves a given one alone. */
  remove(): void;
}

export function makeProfile(given: string | undefined): Profile {
  if (given !== undefined) {
    mkdirSync(given, { recursive: true });
    return { folder: given, isGiven: true, remove: () => {} };
  }
  const folder = mkdtempSync(join(tmpdir(), 'beside-profile-'));
  const remove = () => {
    process.off('exit', remove);
    // Helper processes of a browser may write for a moment after it ended.
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  process.once('exit', remove);
  return { folder, isGiven: false, remove };
}
