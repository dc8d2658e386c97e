type Scheduler = { yield?: () => Promise<void> };

/**
 * Lets whatever waits for this page go first: a key, a frame, another page of the extension, which may share the thread.
 * Not within a transaction, which would end.
 */
export function breath(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
