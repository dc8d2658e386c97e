/** Which page the sidebar stands beside: of the active tab, of one tab, or of none. */
export type BesideTab = 'active' | 'none' | { tabId: number };

/** `?sample` shows the sample person, as the welcome page does, and follows no tab; `?tab=ID` follows that tab. */
export function besideIn(search: string): BesideTab {
  const asked = new URLSearchParams(search);
  const tabId = Number(asked.get('tab') ?? 'none');
  return asked.has('sample') ? 'none' : Number.isInteger(tabId) ? { tabId } : 'active';
}
