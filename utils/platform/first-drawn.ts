/**
 * Resolves after the frame that shows what the page was opened for: by then it is on the screen. Marks the moment as
 * `drawn`, which `bench -- journal` reads.
 * @param css what is looked for: nothing is shown before it is known that the journal is whole.
 */
export async function firstDrawn(css: string): Promise<void> {
  do {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  } while (document.querySelector(css) === null);
  performance.mark('drawn');
}
