/**
 * Calls back after each change of the page's address and after each return to it. Only what is open can go without a
 * change of the document; before that, listening would be for nothing.
 */
export function followAddress(window: Window, changed: () => void, signal: AbortSignal): void {
  for (const type of ['popstate', 'hashchange', 'pageshow'] as const) {
    window.addEventListener(type, changed, { signal });
  }
  // The Navigation API tells of pushState too; not every browser has it.
  const { navigation } = window as Window & { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', changed, { signal });
}
