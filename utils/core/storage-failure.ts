/** Why the journal's store refused; stable. */
export type StorageErrorCode =
  | 'quota'
  | 'blocked'
  | 'newer'
  | 'migration'
  | 'no-copy'
  | 'kept'
  | 'moved'
  | 'closed'
  | 'aborted'
  | 'locked'
  | 'unreadable'
  | 'invalid'
  | 'unavailable'
  | 'unknown';

/** What the user reads; each says what still works. */
const sentences: Record<StorageErrorCode, string> = {
  quota:
    'The disk is full, so this was not saved. Everything saved before is still here; free some space and try again.',
  blocked:
    'Another Beside page is holding the journal. Close the other Beside pages and try again; nothing is lost.',
  newer:
    'The journal belongs to a newer version of Beside. It can be read and exported here, but not changed; update Beside to write.',
  migration:
    'The journal could not be brought up to date. Everything you wrote is still there and can be read and exported, but not changed.',
  'no-copy':
    'Before an update Beside keeps a copy of the journal, and there was no room for one. Everything can be read and exported, but not changed; free some space and open Beside again.',
  kept: 'This is a kept copy. It can be read and exported, but not changed.',
  moved:
    'Something was written in another Beside page meanwhile, so the journal was left as it is. Please try again.',
  closed:
    'The journal was closed while saving, so this was not saved. Everything saved before is still here.',
  aborted:
    'This was not saved, and nothing was changed. Everything saved before is still here; please try again.',
  locked:
    'The journal is locked, so nothing was read or changed. Everything is still there; unlock it with the passphrase.',
  unreadable: 'This entry cannot be read. It was left as it is; everything else still works.',
  invalid: 'This could not be saved in this form, and nothing was changed.',
  unavailable:
    'The browser does not let Beside keep a journal here. Suggestions still work, but nothing can be saved.',
  unknown:
    'The journal did not answer, so this was not saved. Everything saved before is still here; please try again.',
};

/** What to tell the user: what happened, and what still works. */
export const storageSentence = (code: StorageErrorCode): string => sentences[code];

/** The sentence a failure has for the user: its own, else that of its code where storage failed, else the given one. */
export function failureSentence(failure: unknown, otherwise: string): string {
  const { name, code, sentence } = Object(failure) as Partial<Record<'name' | 'code' | 'sentence', unknown>>;
  if (typeof sentence === 'string') return sentence;
  const isKnown = name === 'StorageError' && typeof code === 'string' && Object.hasOwn(sentences, code);
  return isKnown ? sentences[code as StorageErrorCode] : otherwise;
}
