const isClosed = (failure: unknown): boolean => (Object(failure) as { code?: unknown }).code === 'closed';

/** A connection that gave way to an upgrade wrote nothing: once more, through the door. */
export async function withJournal<Journal, Value>(
  { open }: { open(): Promise<Journal> },
  use: (journal: Journal) => Promise<Value>,
): Promise<Value> {
  try {
    return await use(await open());
  } catch (failure) {
    if (!isClosed(failure)) throw failure;
    return use(await open());
  }
}
