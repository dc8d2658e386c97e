import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import outlook from '../../utils/sites/outlook.ts';
import { startPage } from './start-page.ts';

/** For products that may live on any address; a site with one home has a file of its own beside this. */
export default defineUnlistedScript(() => startPage([outlook]));
