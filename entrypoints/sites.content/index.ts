import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickOpening } from '../../utils/sites/openings.ts';
import { startPage } from './start-page.ts';

/** The one script on every page of an allowed site; what reads the site is a file of its own beside this. */
export default defineUnlistedScript(() => startPage(pickOpening));
