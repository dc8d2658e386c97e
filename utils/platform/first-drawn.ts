/** Resolves after the next frame: by then what was put into the page is on the screen. */
export const afterFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * Resolves after the frame that shows what the page was opened for. Marks the moment as `drawn`, which
 * `bench -- journal` reads.
 * @param css what is looked for: nothing is shown before it is known that the journal is whole.
 */
export async function firstDrawn(css: string): Promise<void> {
  do await afterFrame();
  while (document.querySelector(css) === null);
  performance.mark('drawn');
}

/** A tab in the background draws no frame, and has to be locked all the same. In ms. */
const longest = 300;

/** Resolves when that is drawn, or after a while. */
export const drawnOrLate = (drawn: Promise<void>): Promise<void> =>
  Promise.race([drawn, new Promise<void>((resolve) => setTimeout(resolve, longest))]);
