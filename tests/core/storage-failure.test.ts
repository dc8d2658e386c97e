import { describe, expect, it } from 'vitest';
import { failureSentence, storageSentence } from '../../utils/core/storage-failure.ts';
import { StorageError } from '../../utils/storage/storage-error.ts';

describe('what a failure says to the user', () => {
  it.each([
    ['blocked', 'nothing is lost'],
    ['newer', 'can be read and exported'],
    ['migration', 'Everything you wrote is still there'],
    ['no-copy', 'no room'],
    ['quota', 'Everything saved before is still here'],
  ] as const)('%s says what still works', (code, words) => {
    expect(failureSentence(new StorageError(code, 'detail'), '')).toContain(words);
    expect(storageSentence(code)).toContain(words);
  });

  it('is the error’s own sentence, or the given one where it has none', () => {
    expect(failureSentence({ name: 'StorageError', code: 'quota', sentence: 'Own words.' }, '')).toBe(
      'Own words.',
    );
    for (const other of [new Error('x'), null, undefined, 'text', { name: 'StorageError', code: 'toString' }])
      expect(failureSentence(other, 'Otherwise.')).toBe('Otherwise.');
  });
});
