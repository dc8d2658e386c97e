import type { Site } from '../sites/site.ts';
import { browser } from './browser.ts';

type Origins = Site['origins'];

/**
 * Asks the user for a site. Call it in the turn of the click, before anything is awaited: both browsers refuse
 * otherwise.
 * @returns false when the user says no or the browser refuses.
 */
const requestSite = (origins: Origins): Promise<boolean> =>
  browser.permissions.request({ origins: [...origins] }).catch(() => false);

const isSiteGranted = (origins: Origins): Promise<boolean> =>
  origins.length === 0 ? Promise.resolve(false) : browser.permissions.contains({ origins: [...origins] });

/** @returns false where the browser keeps it, as for hosts a policy has set. */
const revokeSite = (origins: Origins): Promise<boolean> =>
  browser.permissions.remove({ origins: [...origins] }).catch(() => false);

/** Match patterns of all web pages the user allows. */
const grantedOrigins = async (): Promise<readonly string[]> =>
  ((await browser.permissions.getAll()).origins ?? []).filter((origin) => /^(https?|\*):/.test(origin));

/** Called after the user granted or revoked anything, here or in the browser's own settings. Returns how to stop. */
function onGrantsChanged(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}

/** What the user allows, asked for and heard of in one place. */
export const grants = {
  has: isSiteGranted,
  granted: grantedOrigins,
  request: requestSite,
  revoke: revokeSite,
  onChanged: onGrantsChanged,
};
