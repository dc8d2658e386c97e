// Addresses of one call, by the products that make them; other addresses of the same hosts are not calls.
const call =
  /https:\/\/(?:meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}|(?:[\w.-]{1,60}\.)?zoom(?:gov)?\.(?:us|com)\/(?:j|my|w|s)\/|teams\.(?:microsoft|live|cloud\.microsoft)(?:\.com)?\/(?:l\/meetup-join|meet)\/|teams\.cloud\.microsoft\/|[\w-]{1,60}\.webex\.com\/|meet\.jit\.si\/|talk\.brave\.com\/|whereby\.com\/|meet\.goto\.com\/|(?:global\.)?gotomeeting\.com\/join\/|chime\.aws\/|app\.gather\.town\/)[^\s<>"')\]]{0,400}/i;

/** The address of the video call in a text or a link; '' when there is none. */
export const conferenceLink = (...texts: readonly string[]): string => {
  for (const text of texts) {
    const found = call.exec(text.slice(0, 20_000));
    if (found) return found[0];
  }
  return '';
};
