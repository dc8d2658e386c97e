import type { createSealedRows, RowCipher } from './sealed-rows.ts';

/** All that opens sealed records. It comes in a file of its own, so that it can be asked for before a page knows anything. */
export interface Unsealing {
  createSealedRows: typeof createSealedRows;
  /** @throws TypeError for what is no key */
  rowCipherOf(key: string): RowCipher;
}

const mark = Symbol.for('beside.unsealing');
type Scope = { [mark]?: Unsealing };
const here = globalThis as unknown as Scope;

/** Where the build puts it; see entrypoints/unseal.ts. */
export const unsealingFile = '/unseal.js';

/** What the file does when it is loaded. */
export function offerUnsealing(parts: Unsealing, scope = here): void {
  scope[mark] = parts;
}

/**
 * Where there is no lock, no page loads any of it.
 * @param load `unsealingFile`; it is loaded once, however often.
 * @throws Error where it cannot be loaded.
 */
export async function loadUnsealing(load: () => Promise<unknown>, scope = here): Promise<Unsealing> {
  await load();
  const parts = scope[mark];
  if (!parts) throw new Error('nothing opens sealed records');
  return parts;
}
