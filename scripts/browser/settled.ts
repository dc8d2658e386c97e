/** Sent to the page: resolves when fonts are there and every transition that will end has ended. */
export async function settle(): Promise<void> {
  await document.fonts.ready;
  const ending = document
    .getAnimations()
    .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
  // A cancelled animation rejects; it has ended too.
  await Promise.allSettled(ending.map((each) => each.finished));
}
