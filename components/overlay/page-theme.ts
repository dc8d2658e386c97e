/** Parts of "rgb(1 2 3 / 0.5)", "rgba(1, 2, 3, 0.5)" and "rgb(1, 2, 3)". */
function channelsOf(colour: string): readonly [number, number, number, number] | null {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (!colour.startsWith('rgb') || red === undefined || green === undefined || blue === undefined)
    return null;
  return [red, green, blue, alpha];
}

/** Relative luminance, 0 black to 1 white, near enough to tell a dark page from a light one. */
const luminanceOf = ([red, green, blue]: readonly number[]): number =>
  (0.2126 * (red ?? 0) ** 2.2 + 0.7152 * (green ?? 0) ** 2.2 + 0.0722 * (blue ?? 0) ** 2.2) / 255 ** 2.2;

/**
 * Whether the pill stands on a dark or a light ground: the first opaque background from the anchor outwards;
 * where the page paints none, what the page says of itself, then what the user set in the system.
 */
export function readTheme(anchor: Element | null, window: Window): 'dark' | 'light' {
  const { document } = window;
  const start = anchor ?? document.body ?? document.documentElement;
  for (let element: Element | null = start; element; element = element.parentElement) {
    const channels = channelsOf(window.getComputedStyle(element).backgroundColor);
    if (channels && channels[3] > 0.5) return luminanceOf(channels) < 0.25 ? 'dark' : 'light';
  }
  const scheme = window.getComputedStyle(document.documentElement).colorScheme;
  if (scheme === 'dark') return 'dark';
  if (!scheme.includes('dark')) return 'light';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
