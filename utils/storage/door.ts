/**
 * Opens on the first call and again whenever the connection was closed or opening failed.
 * @param isPast asked at each call: whether another journal has taken the place of this one.
 */
export function createDoor<Journal extends { closed: boolean }>(
  open: () => Promise<Journal>,
  isPast: (journal: Journal) => Promise<boolean> = async () => false,
): () => Promise<Journal> {
  let opening: Promise<Journal> | null = null;
  return async () => {
    const seen = opening;
    const closed = seen
      ? await seen.then(async (journal) => journal.closed || (await isPast(journal))).catch(() => true)
      : true;
    if (closed && opening === seen) opening = open();
    return opening ?? open();
  };
}
