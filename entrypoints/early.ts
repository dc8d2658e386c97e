import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readEarly } from '../utils/platform/early-local.ts';
import { openEarly } from '../utils/storage/early.ts';

/** Runs before the code of journal and sidebar is there: what they wait for first is asked for while it loads. */
export default defineUnlistedScript(() => {
  openEarly();
  readEarly(['journal-place', 'canary']);
});
