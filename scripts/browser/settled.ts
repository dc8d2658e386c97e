/** Sent to the page: resolves when fonts are there and every transition that will end has ended. */
export async function settle(): Promise<void> {
  await document.fonts.ready;
  const ending = document
    .getAnimations()
    .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
  // A cancelled animation rejects; it has ended too.
  await Promise.allSettled(ending.map((each) => each.finished));
}

/** Sent to the page: the beginning of what can be read on it, for the error of one who looked in vain. */
export const wordsInSight = (): string =>
  ` The page says: ${document.body.innerText.replace(/\s+/g, ' ').slice(0, 400)}`;
