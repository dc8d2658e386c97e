/** Sent to the page: resolves when fonts are there and every transition that will end has ended. */
export async function settle(): Promise<void> {
  await document.fonts.ready;
  const ending = document
    .getAnimations()
    .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
  // A cancelled animation rejects; it has ended too.
  await Promise.allSettled(ending.map((each) => each.finished));
}

/** Sent to the page: the beginning of what can be read on it and stands in its fields, for the error of one who looked in vain. */
export const wordsInSight = (): string => {
  const inLine = (words: string, most: number) => words.replace(/\s+/g, ' ').slice(0, most);
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
    .filter(
      ({ value, type }) => value !== '' && type !== 'password' && type !== 'checkbox' && type !== 'radio',
    )
    .map(({ value, ariaLabel, id }) => `${ariaLabel ?? id}: “${inLine(value, 80)}”`);
  const focus = document.activeElement;
  const at = focus?.ariaLabel ?? focus?.id ?? '';
  return ` The page says: ${inLine(document.body.innerText, 400)} | fields: ${fields.join(', ') || 'empty'} | focus: ${focus?.localName ?? 'nowhere'} ${at}`;
};
