/** After how many minutes without a touch the journal can lock itself. */
export const lockMinutes = [5, 15, 30, 60] as const;
const usualMinutes = 15;

/** Kept outside the journal, so that it holds over a restart of the browser. */
export interface LockMemory {
  /** Minutes without a touch; null: as usual. */
  minutes: number | null;
  /** Wrong passphrases since the last right one. */
  failed: number;
  /** No try before, in ms since the epoch. */
  until: number;
}

export interface LockMemoryPort {
  read(): Promise<unknown>;
  write(memory: LockMemory): Promise<void>;
}

const countOf = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;

export function parseLockMemory(value: unknown): LockMemory {
  const { minutes, failed, until } = Object(value) as Record<keyof LockMemory, unknown>;
  const known = lockMinutes.find((each) => each === minutes) ?? null;
  return { minutes: known, failed: countOf(failed), until: countOf(until) };
}

export const minutesOf = ({ minutes }: LockMemory): number => minutes ?? usualMinutes;

const mostWaitMs = 300_000;

/** One second after the first, twice as long after each further one, five minutes at most. */
const waitAfter = (failed: number): number => Math.min(mostWaitMs, 1000 * 2 ** (failed - 1));

export const wrongOnceMore = (memory: LockMemory, nowMs: number): LockMemory => {
  const failed = memory.failed + 1;
  return { ...memory, failed, until: nowMs + waitAfter(failed) };
};

/** In ms; a clock that was set back makes nobody wait longer than the longest wait. */
export const lockWait = ({ until }: LockMemory, nowMs: number): number =>
  Math.max(0, Math.min(until - nowMs, mostWaitMs));
