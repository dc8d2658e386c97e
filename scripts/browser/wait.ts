import { setTimeout as pause } from 'node:timers/promises';

/** What was waited for did not come to pass. */
export class DeadlineError extends Error {
  override name = 'DeadlineError';
}

/** Long enough for a busy machine; reached only when something is broken. */
const deadlineMs = 30_000;
/** Between two questions: short at first, longer for what takes long, since each question costs the browser something. */
const firstStepMs = 40;
const lastStepMs = 160;

/** A command of a browser that is left without an answer for so long fails by its name, before the test is cut off. */
export const answerDeadlineMs = 150_000;

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
  let step = firstStepMs;
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
    await pause(step);
    step = Math.min(step * 1.5, lastStepMs);
  }
}

/** @throws DeadlineError when there is no answer within so many milliseconds; the question itself goes on. */
export async function within<T>(what: string, ms: number, answer: Promise<T>): Promise<T> {
  const ended = new AbortController();
  // A question that fails after its time is nobody's any more.
  answer.catch(() => {});
  const late = pause(ms, undefined, { signal: ended.signal }).then(() => {
    throw new DeadlineError(`${what}: no answer within ${ms / 1000} s`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([answer, late]);
  } finally {
    ended.abort();
  }
}
