import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readEarlyKey } from '../utils/platform/early-key.ts';
import { readEarly } from '../utils/platform/early-local.ts';
import { readEarlyName } from '../utils/platform/early-name.ts';
import { openEarly } from '../utils/storage/early.ts';
import { unsealingFile } from '../utils/storage/unsealing.ts';

/** Runs before the code of journal and sidebar is there: what they wait for first is asked for while it loads. */
export default defineUnlistedScript(() => {
  const known = readEarlyName();
  openEarly(known?.name);
  readEarly(['journal-place', 'canary']);
  if (!known?.isSealed) return;
  readEarlyKey();
  void import(/* @vite-ignore */ unsealingFile).catch(() => undefined);
});
