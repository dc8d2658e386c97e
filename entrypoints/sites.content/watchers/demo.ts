import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import demo from '../../../utils/sites/demo/opening.ts';
import { pickAnywhere } from '../../../utils/sites/openings-anywhere.ts';
import { startPage } from '../start-page.ts';

/** Other products may answer at the demo's address. */
export default defineUnlistedScript(() =>
  startPage((place) => (demo.claims(place) ? demo : pickAnywhere(place)), { hasFrames: true }),
);
