import { failureSentence } from '../core/storage-failure.ts';

export type JournalErrorCode = 'gone' | 'address-taken' | 'changed-meanwhile';

const sentences: Record<JournalErrorCode, string> = {
  gone: 'This is not in the journal any more; it may have been removed in another window. Nothing else was changed.',
  'address-taken': 'Somebody else in the journal already has this address. Nothing was changed.',
  'changed-meanwhile': 'This was changed in another window since, so it was left as it is.',
};

/** A use case that cannot be carried out as asked. Nothing was changed. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly sentence: string;

  constructor(
    readonly code: JournalErrorCode,
    detail = '',
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.sentence = sentences[code];
  }
}

/** What to tell the user about any failure of a service: the error's own sentence where it has one. */
export const sentenceOf = (failure: unknown): string =>
  failureSentence(
    failure,
    'Something went wrong and this was not saved. Everything saved before is still here.',
  );
