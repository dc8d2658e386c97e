/**
 * Opens on the first call and again whenever the connection was closed or opening failed.
 * @param isPast asked at each call: whether another journal has taken the place of this one.
 */
export function createDoor<Journal extends { closed: boolean }>(
  open: () => Promise<Journal>,
  isPast: (journal: Journal) => Promise<boolean> = async () => false,
): () => Promise<Journal> {
  let opening: Promise<Journal> | null = null;
  let underWay: Promise<Journal> | null = null;
  /** Those who ask in the same breath share one look. */
  let looking: { at: Journal; isPast: Promise<boolean> } | null = null;

  function isPastNow(journal: Journal): Promise<boolean> {
    if (looking?.at === journal) return looking.isPast;
    const look = { at: journal, isPast: isPast(journal) };
    looking = look;
    void Promise.resolve().then(() => {
      if (looking === look) looking = null;
    });
    return look.isPast;
  }

  function begin(): Promise<Journal> {
    const begun = open();
    const end = () => {
      if (underWay === begun) underWay = null;
    };
    underWay = begun;
    begun.then(end, end);
    return begun;
  }

  return async () => {
    const seen = opening;
    // Asked for a second time before it is open: it has just been looked at, and is not asked about again.
    if (seen !== null && seen === underWay) return seen;
    const closed = seen
      ? await seen.then(async (journal) => journal.closed || (await isPastNow(journal))).catch(() => true)
      : true;
    if (closed && opening === seen) opening = begin();
    return opening ?? open();
  };
}
