/** Where storage.session keeps what is known of a tab. */
export const keyOfTab = (tabId: number): string => `tab:${tabId}`;
