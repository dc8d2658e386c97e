import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickAnywhere } from '../../utils/sites/openings-anywhere.ts';
import { startPage } from './start-page.ts';

/** Looks at pages of products that may live on any address; a site with one home has a watcher of its own. */
export default defineUnlistedScript(() => startPage(pickAnywhere, { hasFrames: true }));
