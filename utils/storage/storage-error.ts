import type { StorageErrorCode } from '../core/storage-failure.ts';

export type { StorageErrorCode };

/**
 * Every failure of storage. Rejected writes have changed nothing. What the user reads is `storageSentence` of its code:
 * the background, which shows nothing to anybody, need not carry it.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly code: StorageErrorCode,
    detail = '',
    cause?: unknown,
  ) {
    super(detail === '' ? code : `${code}: ${detail}`, { cause });
  }
}

const codesByName: Record<string, StorageErrorCode> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer',
  InvalidStateError: 'aborted',
  AbortError: 'aborted',
  TransactionInactiveError: 'aborted',
  ConstraintError: 'aborted',
  DataError: 'invalid',
  DataCloneError: 'invalid',
  SecurityError: 'unavailable',
};

/** Gives any failure of IndexedDB its name; errors of the caller's own pass unchanged. */
export function toStorageError(failure: unknown): unknown {
  if (failure instanceof StorageError) return failure;
  if (failure instanceof DOMException) {
    return new StorageError(codesByName[failure.name] ?? 'unknown', failure.message, failure);
  }
  return failure;
}
