import { parseArgs } from 'node:util';
import type { BrowserKind } from '../browser/browser.ts';
import { UsageError } from '../run/usage-error.ts';

export interface StartOptions {
  /** Null: whichever is there. */
  browser: BrowserKind | null;
  /** The user's own calendar; null for the demo. */
  url: string | null;
  /** Walk the main job without a window. */
  headless: boolean;
  /** Folder for the pictures of the walk. */
  shots: string;
}

export const usage = 'npm start -- [--browser firefox|chromium] [--url https://…] [--headless] [--shots DIR]';

function toKind(value: string | undefined): BrowserKind | null {
  if (value === undefined) return null;
  if (value === 'chromium' || value === 'firefox') return value;
  throw new UsageError(`--browser is "firefox" or "chromium", not "${value}"`);
}

function toUrl(value: string | undefined): string | null {
  if (value === undefined) return null;
  const protocol = URL.canParse(value) ? new URL(value).protocol : '';
  if (protocol === 'https:' || protocol === 'http:') return value;
  throw new UsageError(`--url is a whole web address such as https://calendar.example/, not "${value}"`);
}

function parseRaw(args: readonly string[]) {
  try {
    const options = {
      browser: { type: 'string' },
      url: { type: 'string' },
      headless: { type: 'boolean' },
      shots: { type: 'string' },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} Usage: ${usage}`);
  }
}

/** @throws UsageError for anything that is not an option, or has a value it cannot have. */
export function parseOptions(args: readonly string[]): StartOptions {
  const { browser, url, headless = false, shots } = parseRaw(args);
  const options = { browser: toKind(browser), url: toUrl(url), headless: headless || shots !== undefined };
  if (options.url !== null && options.headless) {
    throw new UsageError('--url opens your own calendar in a window; --headless and --shots walk the demo');
  }
  return { ...options, shots: shots ?? 'out' };
}

/** True where a window can be opened. */
export const hasDisplay = (
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean => platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
