/** Name of the host element. A script that is gone may have left one behind; the next one takes it away by it. */
export const hostTag = 'beside-pill';

export function removeStrays(document: Document): void {
  // A host is always put last. Looking through a busy page takes its time.
  for (;;) {
    const last = document.documentElement.lastElementChild;
    if (last?.localName !== hostTag) return;
    last.remove();
  }
}
