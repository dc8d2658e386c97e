import { setTimeout as pause } from 'node:timers/promises';

/** What was waited for did not come to pass. */
export class DeadlineError extends Error {
  override name = 'DeadlineError';
}

/** Long enough for a busy machine; reached only when something is broken. */
const deadlineMs = 30_000;
const stepMs = 40;

/**
 * Asks until the answer is neither null, undefined nor false.
 * A question that throws counts as not yet: pages come and go while one waits.
 * @param describe what there is instead, for the one who reads the error.
 */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T> | T,
  describe: () => Promise<string> = async () => '',
): Promise<NonNullable<T>> {
  const end = Date.now() + deadlineMs;
  let lastError = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      lastError = '';
    } catch (error) {
      lastError = error instanceof Error ? `; last error: ${error.message}` : '';
    }
    if (Date.now() > end) {
      const instead = await describe().catch(() => '');
      throw new DeadlineError(`Waited ${deadlineMs / 1000} s for ${what}${lastError}.${instead}`);
    }
    await pause(stepMs);
  }
}
