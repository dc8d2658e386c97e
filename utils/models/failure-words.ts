import { failureSentence } from '../core/storage-failure.ts';

/** Codes whose sentence speaks of opening the journal; the others speak of a write. */
const opening: readonly unknown[] = ['blocked', 'newer', 'migration', 'unavailable'];

/** What to say where nothing could be read. */
export function openingWords(failure: unknown): string {
  const otherwise = 'The journal could not be opened just now. Nothing in it was changed.';
  const { code } = Object(failure) as { code?: unknown };
  return opening.includes(code) ? failureSentence(failure, otherwise) : otherwise;
}
